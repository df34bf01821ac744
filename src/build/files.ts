import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder, hidden ones too, as paths with slashes, in order. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
