import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMetaPolicy } from '../hosting/contentPolicy.ts';

/** Writes into every page of a built site the policy that it is under, for hosts that cannot send headers. */
export function writePolicies(folder: string): void {
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const address = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    writeFileSync(path, withMetaPolicy(readFileSync(path, 'utf8'), address));
  }
}
