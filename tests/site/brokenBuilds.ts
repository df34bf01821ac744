import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { today } from '../corpus.ts';
import { expect, test } from './site.ts';
import type { MadeUpSite } from './trees.ts';

const lastGood = 'the last good site';
/** Made up, small and quick to build. */
const inputs = { BUILD_DATE: today, CONTENT_DIR: resolve('tests/corpus/good') };

/** Puts a last good site into the place of a site. */
function withLastGood(out: string): string {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), lastGood);
  return out;
}

/** A folder with a last good site in it, gone after the test. */
async function inFolder(run: (folder: string, out: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  try {
    await run(folder, withLastGood(join(folder, 'dist')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const start = (out: string, environment: Record<string, string> = {}) =>
  spawn(process.execPath, ['src/build/start.mjs', '--out', out], { env: { ...process.env, ...inputs, ...environment } });

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

/** A disk that is full after so many files. */
const full = (after: number) => ({ NODE_OPTIONS: `--import ${resolve('tests/site/fullDisk.mjs')}`, FULL_AFTER: String(after) });

/**
 * A test of builds that are killed. The build that follows them makes the site of made-up pages.
 * tests/site/builds.spec.ts calls this, so that builds run one after the other.
 */
export function testKilledBuilds({ folder, content, out }: MadeUpSite): void {
  test('a build that is killed at any step leaves the last good site; the next takes away what it left, and a second beside it is refused', async () => {
    withLastGood(out());
    const index = () => readFileSync(join(out(), 'index.html'), 'utf8');
    // While pages are built, while the search index is made, and while files are packed.
    for (const file of ['cache', 'site/index.html', 'site/404.html.br']) {
      const build = start(out());
      await there(`.dist-${build.pid}-*/${file}`, build);
      build.kill('SIGKILL');
      expect((await ended(build)).code, `it was killed before its end, at ${file}`).toBe(null);
      expect(index()).toBe(lastGood);
      expect(globSync(`.dist-${build.pid}-*`).length, 'nothing could take its folder away').toBe(1);
    }

    const next = start(out(), { CONTENT_DIR: content() });
    const finished = ended(next);
    await there(`.dist-${next.pid}-*`, next);
    const strangers = globSync('.dist-*-*').filter((name) => !name.startsWith(`.dist-${next.pid}-`));
    expect(strangers, 'what the killed builds left is taken away').toEqual([]);
    const other = join(folder(), 'other');
    const second = await ended(start(other));
    expect.soft(second.code, 'a second build at the same time is refused').toBe(1);
    expect.soft(second.told).toContain('Another build is running here');
    expect.soft(existsSync(other), 'the second build leaves nothing').toBe(false);

    const { code, told } = await finished;
    expect(told).toContain('Built');
    expect(code, 'the next build is not disturbed').toBe(0);
    expect([...left(folder()).filter((name) => name !== 'content'), ...globSync('.dist-*-*')]).toEqual([]);
    expect(index()).not.toBe(lastGood);
  });
}

/** Tests of builds that are stopped, or that find the disk full. tests/site/builds.spec.ts calls this, so that builds run one after the other. */
export function testBrokenBuilds(): void {
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

  // While it makes ready, while pages are bundled, and while they are written.
  for (const after of [0, 5, 40]) {
    const aside = after === 0 ? ', and puts back the one that a killed build had just moved aside' : '';
    test(`a disk that is full after ${after} files stops the build in plain words, and leaves the last good site${aside}`, () =>
      inFolder(async (folder, out) => {
        if (aside) {
          // No process has this number: Linux gives none so high.
          const moved = join(folder, '.dist-4194305-x', 'last');
          mkdirSync(moved, { recursive: true });
          renameSync(out, join(moved, 'dist'));
        }
        const { code, told } = await ended(start(out, full(after)));
        expect(code).toBe(1);
        expect(told).toContain('The disk is full. Make room, then build again. The last built site is as it was.');
        expect(told, 'no stack trace').not.toMatch(/^ +at /m);
        expect(existsSync(join(out, 'index.html')), 'a site is in its place').toBe(true);
        expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(lastGood);
        expect(left(folder)).toEqual([]);
      }));
  }
}
