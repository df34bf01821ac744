import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** How Playwright starts a Chromium. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const env = process.env as Record<string, string>;
// What a browser does beside the page, for its owner: fetching ahead, and two pages of its own behind each address bar, which take as long
// to start as one of ours. Of two such lists Chromium reads the last, so the first names are from Playwright's own.
const without = [
  'AimEnabled',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];
const args = [
  '--disable-background-networking',
  `--disable-features=${without}`,
  '--no-first-run',
  // Root may not use the sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

function installed(): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...apps, chromium.executablePath()].filter((file) => existsSync(file));
}

async function starts(browser: Browser): Promise<boolean> {
  return chromium.launch(browser).then(
    (running) => running.close().then(() => true),
    () => false,
  );
}

/**
 * A Chromium from an npm package, for Linux on x64. It brings its own libraries and fonts only where it believes itself to be on AWS, so
 * it is asked in a process with the variables of AWS: https://github.com/Sparticuz/chromium
 */
function fromPackage(): Browser {
  const cache = resolve('node_modules/.cache/browser');
  const fetched = existsSync(join(cache, 'node_modules/@sparticuz/chromium'));
  if (!fetched) execFileSync('npm', ['install', '--no-save', '--prefix', cache, '@sparticuz/chromium@153.0.0'], { stdio: 'ignore' });
  const script = `
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
    console.log(JSON.stringify({ executablePath, own: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));`;
  const onAws = { cwd: cache, encoding: 'utf8' as const, env: { ...env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } };
  const { executablePath, own } = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], onAws));
  return { executablePath, args, env: { ...env, ...own } };
}

/**
 * Finds a Chromium that starts: $CHROMIUM_PATH, one of this machine, Playwright's own, or else one that npm can fetch.
 * @throws Error with the commands that install one
 */
export async function findBrowser(): Promise<Browser> {
  const chosen = env['CHROMIUM_PATH'];
  for (const executablePath of chosen ? [chosen] : installed()) {
    const browser = { executablePath, args, env };
    if (await starts(browser)) return browser;
  }
  try {
    const fetched = !chosen && process.platform === 'linux' && process.arch === 'x64' && fromPackage();
    if (fetched && (await starts(fetched))) return fetched;
  } catch {
    // npm could not fetch it either: what helps is said below.
  }
  throw new Error(`${chosen ? `CHROMIUM_PATH is ${chosen}, which does not start.` : 'There is no Chromium for the tests.'} Any of these helps:
  sudo apt-get install chromium            (or install Chrome, Chromium or Edge in your system's own way)
  npx playwright install --with-deps chromium
  CHROMIUM_PATH=/path/to/chrome npm test   (where a browser stands in an unusual place)`);
}
