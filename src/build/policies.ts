import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOfFile } from '../formats/address.ts';
import { withMetaPolicy } from '../hosting/contentPolicy.ts';
import { filesOf } from './files.ts';

/** Writes into every page of a built site the policy that it is under, for hosts that cannot send headers. */
export function writePolicies(folder: string): void {
  for (const file of filesOf(folder).filter((each) => each.endsWith('.html'))) {
    const path = join(folder, file);
    writeFileSync(path, withMetaPolicy(readFileSync(path, 'utf8'), addressOfFile(file)));
  }
}
