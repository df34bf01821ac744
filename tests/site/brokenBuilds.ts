import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { today } from '../corpus.ts';
import { expect, test } from './site.ts';

const lastGood = 'the last good site';
/** Made up, small and quick to build. */
const inputs = { BUILD_DATE: today, CONTENT_DIR: resolve('tests/corpus/good') };

/** A folder with a last good site in it, gone after the test. */
async function inFolder(run: (folder: string, out: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  try {
    const out = join(folder, 'dist');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), lastGood);
    await run(folder, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const start = (out: string, environment: Record<string, string> = {}) =>
  spawn(process.execPath, ['src/build/build.ts', '--out', out], { env: { ...process.env, ...inputs, ...environment } });

type Running = ReturnType<typeof start>;

/** How a build ended, and what it said. */
async function ended(build: Running): Promise<{ code: number | null; told: string }> {
  let told = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (data) => (told += data));
  const [code] = await once(build, 'close');
  return { code, told };
}

/** Waits until a file of the build is there, or the build has ended. */
const there = (pattern: string, build: Running): Promise<void> =>
  expect.poll(() => globSync(pattern).length > 0 || build.exitCode !== null, { intervals: [25], timeout: 60_000 }).toBe(true);

const left = (folder: string) => readdirSync(folder).filter((name) => name !== 'dist');

/** Tests of builds that are broken off. tests/site/builds.spec.ts calls this, so that builds run one after the other. */
export function testBrokenBuilds(): void {
  test('a build that is killed at any step leaves the last good site, and the next build takes away what it left', () =>
    inFolder(async (folder, out) => {
      // While pages are built, while the search index is made, and while files are packed.
      for (const file of ['cache', 'site/index.html', 'site/**/*.br']) {
        const build = start(out);
        await there(`.dist-${build.pid}-*/${file}`, build);
        build.kill('SIGKILL');
        expect((await ended(build)).code, `it was killed before its end, at ${file}`).toBe(null);
        expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(lastGood);
        expect(globSync(`.dist-${build.pid}-*`).length, 'nothing could take its folder away').toBe(1);
      }
      const next = await ended(start(out));
      expect(next.told).toContain('Built');
      expect(next.code).toBe(0);
      expect([...left(folder), ...globSync('.dist-*-*')]).toEqual([]);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toBe(lastGood);
    }));

  test('a site that a killed build had just moved aside is put back by the next, even if that one fails', () =>
    inFolder(async (folder, out) => {
      // No process has this number: Linux gives none so high.
      const aside = join(folder, '.dist-4194305-x', 'last');
      mkdirSync(aside, { recursive: true });
      renameSync(out, join(aside, 'dist'));
      const { code } = await ended(start(out, { NODE_OPTIONS: `--import ${resolve('tests/site/fullDisk.mjs')}`, FULL_AFTER: '0' }));
      expect(code).toBe(1);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(lastGood);
      expect(left(folder)).toEqual([]);
    }));

  test('a build that is stopped says so, and leaves nothing behind', () =>
    inFolder(async (folder, out) => {
      const build = start(out);
      await there(`.dist-${build.pid}-*/site/index.html`, build);
      build.kill('SIGTERM');
      const { code, told } = await ended(build);
      expect(code).toBe(1);
      expect(told).toContain('The build was stopped. The last built site is as it was.');
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(lastGood);
      expect([...left(folder), ...globSync(`.dist-${build.pid}-*`)]).toEqual([]);
    }));

  for (const after of [0, 5, 40]) {
    test(`a disk that is full after ${after} files stops the build in plain words, and leaves the last good site`, () =>
      inFolder(async (folder, out) => {
        const full = { NODE_OPTIONS: `--import ${resolve('tests/site/fullDisk.mjs')}`, FULL_AFTER: String(after) };
        const { code, told } = await ended(start(out, full));
        expect(code).toBe(1);
        expect(told).toContain('The disk is full. Make room, then build again. The last built site is as it was.');
        expect(told, 'no stack trace').not.toMatch(/^ +at /m);
        expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(lastGood);
        expect(left(folder)).toEqual([]);
      }));
  }

  test('of two builds at once the second is refused, and the first is not disturbed', () =>
    inFolder(async (folder, out) => {
      const first = start(out);
      const finished = ended(first);
      await there(`.dist-${first.pid}-*`, first);
      const second = await ended(start(join(folder, 'other')));
      expect(second.code).toBe(1);
      expect(second.told).toContain('Another build is running here');
      expect(existsSync(join(folder, 'other'))).toBe(false);
      expect((await finished).code).toBe(0);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toBe(lastGood);
    }));
}
