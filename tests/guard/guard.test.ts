import { build } from 'astro';
import { equal, fail, ok, rejects } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'yaml';
import { layMadeUp } from '../check/madeUpContent.ts';
import { freePort } from '../freePort.ts';

interface Attack {
  name: string;
  line: number;
  says: string;
  /** The text below the fields; its last line ends with `end`, a new line if it is left out. */
  text?: string;
  end?: string;
  /** Fields before the usual ones. */
  fields?: string;
  /** The whole file. */
  file?: string;
}

const attacks: Attack[] = parse(readFileSync('tests/guard/attacks.yaml', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'guard-'));
const contentDir = join(folder, 'content');
const trace = join(folder, 'trace');
const page = join(contentDir, 'pages/attack.mdx');
Object.assign(process.env, { CONTENT_DIR: contentDir, BUILD_DATE: '2026-06-01', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' });
/** The site without its check: what is code is refused all the same. */
const configFile = 'tests/guard/astro.config.mjs';

const usual = 'title: Attack\ndescription: A made-up page that holds code.\nchecked: 2026-05-01\ndue: 2027-05-01\n';
const fileOf = ({ text = 'Words.', end = '\n', fields = '', file = `---\n${fields}${usual}---\n\n${text}${end}` }: Partial<Attack>) =>
  file.replaceAll('TRACE', trace);

// A small made-up site, with a module beside its pages that leaves a trace when it is read.
layMadeUp(contentDir);
writeFileSync(
  join(contentDir, 'pages/evil.mjs'),
  `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(trace)}, '');\nexport default {};\n`,
);
writeFileSync(
  join(contentDir, 'pages/evil.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>',
);
after(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a refusal names the page, the line and what is wrong. */
const names = (said: string, { line, says }: Attack) => said.includes(says) && said.includes(`attack.mdx:${line}:`);

test('a page of plain words is built, and would leave a trace if the module beside it were read', async () => {
  writeFileSync(page, fileOf({}));
  await build({ configFile, outDir: join(folder, 'dist'), logLevel: 'silent' });
  ok(existsSync(join(folder, 'dist/attack/index.html')));
  ok(!existsSync(trace));
  await import(join(contentDir, 'pages/evil.mjs'));
  ok(existsSync(trace));
  rmSync(trace);
});

suite('in a build', () => {
  for (const attack of attacks)
    test(`${attack.name} is refused`, async () => {
      writeFileSync(page, fileOf(attack));
      const built = build({ configFile, outDir: join(folder, 'dist'), logLevel: 'silent' });
      await rejects(built, ({ message }: Error) => names(message, attack) || fail(message));
      ok(!existsSync(trace), 'nothing of the page ran');
    });
});

suite('in astro dev', () => {
  let said = '';
  let address = '';
  const stop = new AbortController();
  after(() => stop.abort());

  /** What the server answers for the page, and what it said on the terminal, once that meets a condition. */
  async function answer(met: (all: string, status: number) => boolean): Promise<{ all: string; status: number }> {
    for (let tries = 0; tries < 100; tries++) {
      const response = await fetch(address).catch(() => undefined);
      const all = said + ((await response?.text()) ?? '');
      if (response && met(all, response.status)) return { all, status: response.status };
      await setTimeout(100);
    }
    return fail(`astro dev never answered as it was to: ${said.slice(-2000)}`);
  }

  test('a page of plain words is shown', async () => {
    writeFileSync(page, fileOf({}));
    const port = await freePort();
    address = `http://localhost:${port}/attack/`;
    const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--config', configFile, '--port', String(port)];
    const server = spawn(process.execPath, command, { env: { ...process.env, ASTRO_DEV_BACKGROUND: '0' }, signal: stop.signal });
    server.on('error', () => undefined);
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said += data));
    equal((await answer((_, status) => status === 200)).status, 200);
  });

  for (const attack of attacks)
    test(`${attack.name} is refused`, async () => {
      said = '';
      writeFileSync(page, fileOf(attack));
      await answer((all) => names(all, attack));
      ok(!existsSync(trace), 'nothing of the page ran');
    });
});
