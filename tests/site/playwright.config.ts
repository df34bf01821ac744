import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, type Browser } from './browser.ts';
import { freePort } from './port.ts';

// Every worker reads this file too: what the first reading finds is handed on through the environment.
process.env['TEST_BROWSER'] ??= JSON.stringify(await findBrowser());
// A server that runs already, with the built site: the tests of hosting start one.
const origin = process.env['TEST_ORIGIN'];
process.env['TEST_PORT'] ??= String(await freePort());

const browser: Browser = JSON.parse(process.env['TEST_BROWSER']);
const address = origin ?? `http://localhost:${process.env['TEST_PORT']}`;
const results = origin ? 'hosting' : 'site';

export default defineConfig({
  testDir: '.',
  // Tests that build sites for themselves ask nothing of that server.
  testIgnore: origin ? 'builds.spec.ts' : [],
  outputDir: `../../test-results/${results}`,
  reporter: [
    ['list'],
    ['json', { outputFile: `../../test-results/${results}.json` }],
    // What was found about accessibility, for the page that tells it.
    ...(origin ? [] : [['./accessibilityReporter.ts', { outputFile: 'test-results/accessibility.json' }] as const]),
  ],
  // The trees that a person has reviewed. No test writes one by itself: `npm run trees` does.
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  updateSnapshots: 'none',
  // One more than the two processors of a small machine: a test often waits for its page.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  // Long enough for a slow machine: how fast a page is, is not judged here.
  timeout: 180_000,
  forbidOnly: true,
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // What is missing is told by name, before the whole test runs out of time.
    actionTimeout: 5_000,
    launchOptions: {
      executablePath: browser.executablePath,
      args: browserArguments,
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
  ...(!origin && {
    webServer: {
      command: `"${process.execPath}" src/build/serve.ts`,
      cwd: '../..',
      env: { PORT: process.env['TEST_PORT'] },
      url: address,
      reuseExistingServer: false,
    },
  }),
});
