import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const file = '.dist-lock';

const runs = (process_: number): boolean => {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
};

/**
 * Lets one build run at a time in this folder: Astro keeps notes in .astro/ that two builds would mix up.
 * The lock of a build that was killed is taken over.
 * @throws Error if another build is running
 */
export function lock(): void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const other = Number(readFileSync(file, 'utf8'));
    if (other && runs(other)) throw new Error(`Another build is running here (process ${other}). Wait for it to end, then start again.`);
    writeFileSync(file, String(process.pid));
  }
  process.once('exit', () => rmSync(file, { force: true }));
}
