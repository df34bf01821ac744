import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds a program of this machine.
 * @param names how it may be called, or patterns of its whole path
 * @param packages what Debian calls it
 * @throws Error with the line that installs it
 */
export function program(names: string[], packages: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) => (name.includes('/') ? globSync(name) : folders.map((folder) => join(folder, name))));
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(`There is no ${names.join(' or ')} here. Install it, on Debian: apt-get install --no-install-recommends ${packages}`);
}
