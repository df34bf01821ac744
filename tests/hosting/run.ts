// Serves a made-up site with every kind of server and asks for everything, then runs the tests of the browser on one of them.
// The last line is `N passed, N failed`. `npm run test:hosting -- servers` leaves the browser out.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOut } from '../../src/integrations/hosting/layOut.ts';
import type { Redirect } from '../../src/integrations/hosting/redirects.ts';
import { browserSuite } from './browserSuite.ts';
import { checks } from './checks.ts';
import { buildMadeUp, moved, secret } from './madeUpSite.ts';
import { isHere, type Kind, kinds, start } from './servers.ts';

let [passed, failed] = [0, 0];
const notRun: string[] = [];

async function counted(name: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
    passed++;
    console.log(`ok     ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}\n       ${String(error instanceof Error ? error.message : error).replaceAll('\n', '\n       ')}`);
  }
}

// All that a server writes stands in here. A server that starts as root reads it as somebody else.
const temporary = mkdtempSync(join(tmpdir(), 'hosting-'));
chmodSync(temporary, 0o755);
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** Starts a server with a release of a built site. */
async function serve(kind: Kind, site: string, name: string, redirects: Redirect[]) {
  const folder = join(temporary, name);
  mkdirSync(folder);
  const log = join(folder, 'access.log');
  layOut(site, join(folder, 'release'), { folder: join(folder, 'release'), nginxLog: log, caddyLog: log }, redirects);
  // A release holds no hidden file; one that somebody puts there later is not sent either, where a host can be told so.
  writeFileSync(join(folder, 'release/site/.late'), secret);
  return start(kind, folder);
}

async function testServer(kind: Kind, site: string): Promise<void> {
  if (!isHere(kind)) {
    const words = `${kind.name}: there is no ${kind.command} on PATH, so none of its ${checks.length} checks was run`;
    if (process.env['CI'] === 'true') await counted(words, () => Promise.reject(new Error('CI has to install it: see .ci/run')));
    else notRun.push(words);
    return;
  }
  let server: Awaited<ReturnType<typeof start>> | undefined;
  await counted(
    `${kind.name} starts with its configuration`,
    async () => void (server = await serve(kind, site, kind.name.replace(' ', '-'), moved)),
  );
  if (!server) return;
  const given = { server, host: kind.name, site };
  for (const [name, check, not = []] of checks)
    if (not.includes(kind.name)) notRun.push(`${kind.name}: ${name}: the host cannot do it, or does not let files ask for it`);
    else await counted(`${kind.name}: ${name}`, () => check(given));
  await server.stop();
}

async function testBrowser(): Promise<void> {
  const nginx = kinds[0]!;
  if (!isHere(nginx)) return void notRun.push('the tests of the browser: there is no nginx on PATH');
  if (!existsSync('dist')) throw new Error('There is no built site yet. Run: npm run build');
  const server = await serve(nginx, 'dist', 'browser', []);
  const counts = browserSuite(server.origin);
  await server.stop();
  passed += counts.passed;
  failed += counts.failed;
  console.log(`${counts.failed ? 'FAILED' : 'ok    '} the browser on nginx: ${counts.passed} passed, ${counts.failed} failed`);
}

try {
  const site = buildMadeUp(temporary);
  for (const kind of kinds) await testServer(kind, site);
  if (process.argv[2] !== 'servers') await testBrowser();
} catch (error) {
  failed++;
  console.log(`FAILED ${error instanceof Error ? error.message : error}`);
}
for (const words of notRun) console.log(`not run, and not counted: ${words}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
