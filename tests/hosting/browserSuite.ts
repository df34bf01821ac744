import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { countSite, type Counts, settle } from '../counts.ts';

const results = 'test-results/hosting.json';

/** Runs the tests of the built site against a server that serves dist/. A violation of the policy is an error in the console, and fails a test. */
export function browserSuite(origin: string): Counts {
  rmSync(results, { force: true });
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/site/playwright.config.ts'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, TEST_ORIGIN: origin } });
  const count = () => {
    try {
      return countSite(JSON.parse(readFileSync(results, 'utf8')));
    } catch {
      return undefined;
    }
  };
  return settle(count(), status ?? 1);
}
