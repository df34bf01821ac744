import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './files.ts';

/** How much of the bytes that differ is shown, on either side. */
const around = 60;

/** The first difference between two folders in words, or nothing if they are equal byte for byte. */
export function firstDifference(one: string, two: string): string | undefined {
  const [here, there] = [filesOf(one), filesOf(two)];
  for (const file of [...new Set([...here, ...there])].toSorted()) {
    if (!here.includes(file)) return `${file} is only in the second build.`;
    if (!there.includes(file)) return `${file} is only in the first build.`;
    const [a, b] = [readFileSync(join(one, file)), readFileSync(join(two, file))];
    if (a.equals(b)) continue;
    let at = 0;
    while (a[at] === b[at]) at++;
    const shown = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - around), at + around).toString('utf8'));
    return `${file} differs from byte ${at} on.\n  first build:  ${shown(a)}\n  second build: ${shown(b)}`;
  }
  return undefined;
}
