import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readInputs } from '../schemas/inputs.ts';
import { firstDifference } from './difference.ts';

/** The two machines that are played: another place, another clock, another language. */
const machines = [
  { name: 'one', TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  { name: 'another folder of two', TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

/** Every file of the project that Git knows, as it is now; outside of Git everything but what is made by commands. */
function sources(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 100_000_000 }).split('\0').filter(Boolean);
  } catch {
    return ['.ci', 'content', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  }
}

/** Builds a copy of the project, and gives the folder of its site. */
function built(folder: string, { name, ...environment }: (typeof machines)[number], buildDate: string): string {
  const copy = join(folder, name);
  for (const file of sources()) {
    if (!existsSync(file)) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(file, join(copy, file), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/start.mjs'], {
    cwd: copy,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...environment,
      BUILD_DATE: buildDate,
      CONTENT_DIR: resolve(process.env['CONTENT_DIR'] ?? join(copy, 'content')),
    },
  });
  if (status !== 0) throw new Error(`The build in ${copy} failed:\n${stdout}${stderr}`);
  return join(copy, 'dist');
}

// The command of `npm run verify-build`: two clean builds of this state and this day are equal byte for byte, wherever they are made.
const folder = mkdtempSync(join(tmpdir(), 'verify-build-'));
try {
  const { buildDate } = readInputs();
  const [one, two] = machines.map((machine) => built(folder, machine, buildDate));
  const difference = firstDifference(one!, two!);
  const files = Object.keys(JSON.parse(readFileSync(join(one!, 'build-manifest.json'), 'utf8')).files).length;
  console.log(difference ?? `Two builds of ${buildDate} are equal: ${files} files, byte for byte.`);
  console.log(difference ? '0 passed, 1 failed' : '1 passed, 0 failed');
  process.exitCode = difference ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
