import { defineConfig, firefox, webkit } from '@playwright/test';
import { existsSync } from 'node:fs';
import { freePort } from '../freePort.ts';
import { findBrowser } from './browser.ts';

// Playwright's own Firefox and WebKit are tested where `npx playwright install` has put them. Asked for by name (`--project firefox`), a
// missing one fails. Debian's stand in for them in tests/engines/.
const others = [firefox, webkit].filter((engine) => existsSync(engine.executablePath()));
if (others.length < 2 && !process.env['TEST_BROWSER'])
  console.log('Only Chromium: not both of Firefox and WebKit are here, which come by npx playwright install --with-deps firefox webkit');

// Every worker reads this file too: what the first reading finds is handed on through the environment.
process.env['TEST_BROWSER'] ??= JSON.stringify(await findBrowser());
process.env['TEST_PORT'] ??= String(await freePort());
const baseURL = `http://localhost:${process.env['TEST_PORT']}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/site',
  reporter: [['list'], ['json', { outputFile: '../../test-results/site.json' }]],
  // One more than the two processors of a small machine: a test often waits for its page.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  // Long enough for a slow machine: no test measures how fast a page is.
  timeout: 120_000,
  forbidOnly: true,
  use: {
    baseURL,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // What is missing is named before the whole test runs out of time.
    actionTimeout: 5_000,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: 'engines.spec.ts',
      use: { browserName: 'chromium', launchOptions: JSON.parse(process.env['TEST_BROWSER']) },
    },
    ...others.map((engine) => ({
      name: engine.name(),
      testMatch: 'engines.spec.ts',
      use: { browserName: engine.name() as 'firefox' | 'webkit' },
    })),
  ],
  webServer: {
    command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --port ${process.env['TEST_PORT']}`,
    cwd: '../..',
    url: baseURL,
    reuseExistingServer: false,
  },
});
