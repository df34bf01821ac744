/** The blocks of the workflows that no test runs, and why. Each is still read as bash. */
export const notHere: Record<string, string> = {
  'test.yml: bash .ci/run': 'It is what runs these tests.',
  'test.yml: npx playwright install --with-deps chromium firefox webkit': 'It fetches browsers from another host.',
  'test.yml: npx playwright test --config tests/site/playwright.config.ts --project firefox --project webkit': 'It needs those browsers.',
  'outside-links.yml: Try every link': 'It asks every site that ours links to, and what they answer changes by the hour.',
  'packages.yml: npm audit --package-lock-only --audit-level=high': 'It asks npm what is known today, so the same code can pass and fail.',
  'workflows.yml: pipx run zizmor==1.32.0 --min-severity medium --format github .': 'It fetches zizmor, and asks GitHub about each action.',
};

/** What GitHub puts in the place of an expression. All of it is made up; of results, the one that makes a block say most. */
export const made: Record<string, string> = {
  'github.server_url': 'https://github.com',
  'github.repository': 'made-up/site',
  'github.run_id': '1',
  'vars.PUBLISH': '',
  'needs.build.outputs.said': 'A made-up sentence.',
  'needs.deploy.result': 'failure',
  'needs.test.result': 'failure',
  'steps.pages.outputs.base_url': 'https://example.org/made-up',
};

/** Files that a block finds because another one, which is not run here, wrote them. */
export const found: Record<string, Record<string, string>> = {
  'outside-links.yml: Name the dead ones': {
    'links.json': JSON.stringify({
      links: [
        { url: 'https://example.org/dead', state: 'BROKEN', status: 404, parent: 'about/index.html' },
        { url: 'https://example.org/', state: 'OK', status: 200, parent: 'about/index.html' },
      ],
    }),
  },
};
