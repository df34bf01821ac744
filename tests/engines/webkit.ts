import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../freePort.ts';
import type { Scripted } from '../site/axe.ts';
import { program } from './program.ts';

/** A window of WebKitGTK, moved by WebDriver: https://www.w3.org/TR/webdriver2/ */
export interface WebKit extends Scripted {
  goto(url: string): Promise<void>;
  /** Makes the page, not the window, so wide. @throws Error if the window cannot be */
  resize(width: number, height: number): Promise<void>;
  /** Clicks the first element, as a mouse does: it has to be in sight. */
  click(selector: string): Promise<void>;
  /** Types into the first element; Enter is \uE007. */
  type(selector: string, keys: string): Promise<void>;
  /** Waits until the page says so. @throws Error after 20 seconds */
  until(so: () => boolean): Promise<void>;
  close(): Promise<void>;
}

// A window of GTK is as wide as its buttons, unless they have no size.
const narrow = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px } image { -gtk-icon-transform: scale(0) }';

/** Opens a window on a screen that nobody sees. @throws Error with the line that installs what is missing */
export async function openWebKit(): Promise<WebKit> {
  const packages = 'webkit2gtk-driver xvfb xauth';
  const [screen, driver] = [program(['xvfb-run'], packages), program(['WebKitWebDriver'], packages)];
  const binary = program(['/usr/lib/*/webkit2gtk-4.?/MiniBrowser', '/usr/libexec/webkit2gtk-4.?/MiniBrowser'], packages);
  const config = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(config, 'gtk-3.0'));
  writeFileSync(join(config, 'gtk-3.0/gtk.css'), narrow);
  const port = await freePort();
  const child = spawn(screen, ['-a', '-s', '-screen 0 1600x1400x24', driver, `--port=${port}`], {
    env: { ...process.env, XDG_CONFIG_HOME: config },
    stdio: 'ignore',
    detached: true,
  });
  // The screen, the driver and the window are one group.
  const stop = () => process.kill(-child.pid!);
  process.once('exit', stop);

  const call = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const sent = { method, ...(body && { body: JSON.stringify(body) }) };
    const { value } = (await (await fetch(`http://127.0.0.1:${port}${path}`, sent)).json()) as { value: Value & { error?: string } };
    if (value?.error) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (const end = Date.now() + 30_000; ; await wait(100)) {
    const ready = await call('GET', '/status').catch((error: Error) => error);
    if (!(ready instanceof Error)) break;
    if (Date.now() > end) throw ready;
  }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', { capabilities });
  const window = `/session/${sessionId}`;
  const find = async (value: string) =>
    `${window}/element/${Object.values(await call<object>('POST', `${window}/element`, { using: 'css selector', value }))[0]}`;
  const evaluate = (script: unknown, argument?: unknown) =>
    typeof script === 'string'
      ? call('POST', `${window}/execute/sync`, { script, args: [] })
      : call('POST', `${window}/execute/async`, {
          script: `const [argument, done] = arguments; (async () => (${script})(argument))().then(done, (reason) => done({ error: String(reason) }))`,
          args: [argument ?? null],
        });
  return {
    evaluate: evaluate as Scripted['evaluate'],
    goto: (url) => call('POST', `${window}/url`, { url }),
    resize: async (width, height) => {
      // A window that was only just opened may take its own size once more: it is asked until it keeps ours.
      for (const end = Date.now() + 20_000; ; await wait(100)) {
        await call('POST', `${window}/window/rect`, { width, height });
        const is = await evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(innerWidth))));
        if (is === width) return;
        if (Date.now() > end) throw new Error(`The page is ${is} pixels wide, not ${width}.`);
      }
    },
    click: async (selector) => call('POST', `${await find(selector)}/click`, {}),
    type: async (selector, text) => call('POST', `${await find(selector)}/value`, { text }),
    until: async (so) => {
      for (const end = Date.now() + 20_000; !(await evaluate(so)); await wait(100))
        if (Date.now() > end) throw new Error(`It never came: ${so}`);
    },
    close: async () => {
      await call('DELETE', window);
      process.off('exit', stop);
      stop();
      rmSync(config, { recursive: true, force: true });
    },
  };
}
