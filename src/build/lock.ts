import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const file = '.dist-lock';

/** Whether a process runs. One that belongs to somebody else runs too. */
export function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Lets one build run at a time in this folder: Astro keeps notes in .astro/ that two builds would mix up.
 * The lock of a build that was killed is taken over.
 * @throws Error if another build is running
 */
export function lock(): void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const other = Number(readFileSync(file, 'utf8'));
    if (other && isRunning(other))
      throw new Error(`Another build is running here (process ${other}). Wait for it to end, then start again.`);
    writeFileSync(file, String(process.pid));
  }
  process.once('exit', () => rmSync(file, { force: true }));
}
