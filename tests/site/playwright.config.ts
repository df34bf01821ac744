import { defineConfig } from '@playwright/test';
import { freePort } from '../freePort.ts';
import { findBrowser } from './browser.ts';

// Every worker reads this file too: what the first reading finds is handed on through the environment.
process.env['TEST_BROWSER'] ??= JSON.stringify(await findBrowser());
process.env['TEST_PORT'] ??= String(await freePort());
// A server that runs already, with the built site: the tests of hosting start one.
const origin = process.env['TEST_ORIGIN'];
const address = origin ?? `http://localhost:${process.env['TEST_PORT']}`;
const results = origin ? 'hosting' : 'site';

export default defineConfig({
  testDir: '.',
  // Tests that build sites for themselves ask nothing of that server.
  testIgnore: origin ? 'builds.spec.ts' : [],
  outputDir: `../../test-results/${results}`,
  reporter: [['list'], ['json', { outputFile: `../../test-results/${results}.json` }]],
  // One more than the two processors of a small machine: a test often waits for its page.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  // Long enough for a slow machine: nothing here judges how fast a page is.
  timeout: 120_000,
  forbidOnly: true,
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // What is missing is named before the whole test runs out of time.
    actionTimeout: 5_000,
    launchOptions: JSON.parse(process.env['TEST_BROWSER']),
  },
  ...(!origin && {
    webServer: {
      command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --port ${process.env['TEST_PORT']}`,
      cwd: '../..',
      url: address,
      reuseExistingServer: false,
    },
  }),
});
