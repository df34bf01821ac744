import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from './lock.ts';

/** The start of the name of every folder of a build, before the number of its process. */
const prefix = '.dist-';
/** How the site that a build replaces is called while the new one takes its place. */
const last = 'last';

/** A new folder inside another, removed when the process ends in any way that it can notice. */
export function temporary(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(folder, `${prefix}${process.pid}-`));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return resolve(made);
}

/** The folders in a folder that builds left which were killed: their process runs no more. */
function leftBehind(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => {
      const [, process_] = new RegExp(`^\\${prefix}(\\d+)-`).exec(name) ?? [];
      return process_ !== undefined && !isRunning(Number(process_));
    })
    .map((name) => join(folder, name));
}

/**
 * Puts right what a killed build left: the site that it had just moved aside goes back to its place, and its folders are removed.
 * @param out where the site stands
 */
export function recover(out: string): void {
  const beside = dirname(resolve(out));
  for (const left of leftBehind(beside)) {
    const aside = join(left, last, basename(resolve(out)));
    if (!existsSync(out) && existsSync(aside)) renameSync(aside, out);
    rmSync(left, { recursive: true, force: true });
  }
  for (const left of leftBehind('.')) rmSync(left, { recursive: true, force: true });
}

/**
 * Puts a whole site in the place of the last one. Folders cannot change places in one step, so there is a moment without a site; a build
 * that is killed in it is put right by `recover`.
 * @param landing a temporary folder on the disk of `out`, with the new site in it
 */
export function swap(site: string, out: string, landing: string): void {
  if (existsSync(out)) {
    mkdirSync(join(landing, last));
    renameSync(out, join(landing, last, basename(resolve(out))));
  }
  renameSync(site, out);
}
