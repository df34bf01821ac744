import { cpSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readInputs } from '../schemas/inputs.ts';
import { judging } from './judging.ts';
import { lock } from './lock.ts';
import { tell } from './progress.ts';
import { recover, swap, temporary } from './workspace.ts';

/**
 * The command of `npm run build`: judges the content, builds the site to one side, and swaps it in when it is whole.
 * A build that fails, or is ended by a signal, leaves the last good one as it was.
 * @throws Error with what an editor must put right
 */
async function build(out: string): Promise<void> {
  const inputs = readInputs();
  recover(out);
  lock();
  const [work, landing] = [temporary('.'), temporary(dirname(resolve(out)))];
  tell('Judging the content and building pages');
  const judged = judging(inputs);
  // Whoever asks for it hears of a fault; nobody asks before the next line is done.
  judged.catch(() => {});
  // Loaded only now, because Astro takes as long to load as the rules take to judge.
  const { makeSite } = await import('./site.ts');
  const pages = await makeSite(join(work, 'site'), join(work, 'cache'), inputs, judged);
  move(join(work, 'site'), join(landing, 'new'));
  swap(join(landing, 'new'), out, landing);
  console.log(`Built ${out}: ${pages} pages can be searched.`);
}

/** Moves a folder, also to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** What a person can do about a fault of the machine. */
function explain(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) };
  const left = 'The last built site is as it was.';
  if (code === 'ENOSPC' || /ENOSPC|no space left/i.test(message)) return `The disk is full. Make room, then build again. ${left}`;
  if (code === 'EACCES' || code === 'EPERM') return `A file may not be written: ${message}. ${left}`;
  return message;
}

// Ended from outside, the process still takes its folders away: what is removed on `exit` is removed then too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    console.error('The build was stopped. The last built site is as it was.');
    process.exit(1);
  });
}

// Astro would tell its makers of each build.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await build(values.out);
} catch (error) {
  // Astro may still be at work on content that was refused; what is told has to be out before it is stopped.
  process.stderr.write(`${explain(error)}\n`, () => process.exit(1));
}
