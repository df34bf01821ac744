// `npm run hear`: a screen reader, Orca, reads pages aloud in Firefox, and what it says is written into tests/hear/heard/, for a person to
// read as a listener would. On Debian, with nothing shown on the screen.
import { preview } from 'astro';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../freePort.ts';

/** The pages that are read, each by the name of its file. The first is kept with the frame that all share, the others without it. */
const pages: Record<string, string> = {
  guide: '/approach/meetings/',
  'help-now': '/help-now/',
  questions: '/approach/questions/',
  results: '/pilot/results/',
  evidence: '/pilot/evidence/',
  search: '/search/?q=medication',
};
const install = 'apt-get install --no-install-recommends firefox-esr orca at-spi2-core speech-dispatcher xvfb xauth dbus-x11 openbox';

const home = mkdtempSync(join(tmpdir(), 'hear-'));
const spoken = join(home, 'orca.log');
const running = new Set<ChildProcess>();

// Nothing of the person who runs it is read or changed, and nothing makes a sound.
const env = {
  ...process.env,
  ...Object.fromEntries(['CONFIG', 'DATA', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind)])),
  HOME: home,
  XDG_RUNTIME_DIR: home,
  GNOME_ACCESSIBILITY: '1',
  SPEECHD_CMD: '/bin/false',
  LANG: 'C.UTF-8',
};

function start(program: string, ...args: string[]): ChildProcess {
  const child = spawn(program, args, { cwd: home, env, stdio: 'ignore' });
  running.add(child);
  child.on('error', () => {
    console.error(`There is no ${program} here. Install it, on Debian: ${install}`);
    process.exit(1);
  });
  child.on('exit', () => running.delete(child));
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** What has been said so far, one piece a line. */
const said = () =>
  existsSync(spoken)
    ? [...readFileSync(spoken, 'utf8').matchAll(/ SPEECH OUTPUT: '([^]*?)'(?:\{.*\})?$/gm)].map(([, words = '']) => words)
    : [];

/** Waits until it is so. @throws Error after a minute */
async function until(so: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !so(); await wait(500)) if (Date.now() > end) throw new Error('Nothing is heard.');
}

/** The pieces as lines; what something is stands after its name. */
function lines(pieces: string[]): string {
  const role =
    /^(link|visited link|heading level \d|push button|toggle button.*|entry|combo box.*|collapsed|expanded|clickable|same page)$/;
  return pieces
    .reduce((text, piece) => {
      const words = piece.replaceAll(/\s+/g, ' ').trim();
      if (words === '') return text;
      return `${text}${role.test(words) ? `, [${words}]` : `\n${words}`}`;
    }, '')
    .trim();
}

// Orca would keep back the end of its log.
mkdirSync(join(home, 'DATA/orca'), { recursive: true });
writeFileSync(join(home, 'DATA/orca/orca-customizations.py'), 'from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n');
writeFileSync(join(home, 'rc.xml'), '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>');
const preferences = {
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};
const prefs = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
const port = await freePort();
const server = await preview({ server: { port }, logLevel: 'silent' });
try {
  start('openbox', '--config-file', join(home, 'rc.xml'));
  start('orca', '--debug-file', spoken);
  await until(() => said().length > 0);
  mkdirSync('tests/hear/heard', { recursive: true });
  for (const [name, address] of Object.entries(pages)) {
    const profile = mkdtempSync(join(home, 'profile-'));
    writeFileSync(join(profile, 'user.js'), prefs.join(''));
    const before = said().length;
    const browser = start('firefox-esr', '--no-remote', '--profile', profile, `http://localhost:${port}${address}`);
    await until(() =>
      said()
        .slice(before)
        .some((words) => words.startsWith('Finished loading')),
    );
    for (let heard = -1; heard < said().length; await wait(4000)) heard = said().length;
    const since = said().slice(before);
    // What the window is called is said sooner or later.
    const page = since.slice(since.findIndex((words) => words.startsWith('Finished loading')));
    const main = page.slice(page.indexOf('main content'), page.indexOf('leaving main content.'));
    writeFileSync(`tests/hear/heard/${name}.txt`, `${lines(name === 'guide' ? page : main)}\n`);
    console.log(`${address}: ${main.length} pieces`);
    await stop(browser);
  }
} finally {
  await server.stop();
  for (const child of running) await stop(child);
  rmSync(home, { recursive: true, force: true });
}
