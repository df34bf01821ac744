import { defineConfig } from '@playwright/test';
import { freePort } from '../freePort.ts';
import { findBrowser } from './browser.ts';

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
    browserName: 'chromium',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // What is missing is named before the whole test runs out of time.
    actionTimeout: 5_000,
    launchOptions: JSON.parse(process.env['TEST_BROWSER']),
  },
  webServer: {
    command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --port ${process.env['TEST_PORT']}`,
    cwd: '../..',
    url: baseURL,
    reuseExistingServer: false,
  },
});
