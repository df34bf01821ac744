import { test as base } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { metaPolicy, styleHash } from '../../src/lib/contentPolicy.ts';
import { addresses, expect, test, unknown } from './site.ts';

const fileOf = (address: string) => (address === unknown ? 'dist/404.html' : `dist${address.replace(/\/$/, '/index.html')}`);

test('every page carries the policy that fits it, and keeps to it', async ({ page }) => {
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      ((window as { violations?: string[] }).violations ??= []).push(`${violatedDirective} ${blockedURI} ${sample}`),
    ),
  );
  for (const address of addresses) {
    await page.goto(address === '/search/' ? '/search/?q=dialogue' : address);
    if (address === '/search/') await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
    const html = readFileSync(fileOf(address), 'utf8');
    const policy = html.indexOf('http-equiv="Content-Security-Policy"');
    expect.soft(policy, `${address}: it stands before what it judges`).toBeLessThan(html.indexOf('<style'));
    expect.soft(policy, address).toBeLessThan(400);
    const found = await page.evaluate(() => ({
      policies: [...document.head.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')].map(
        (each) => each.content,
      ),
      referrer: document.head.querySelector<HTMLMetaElement>('meta[name="referrer"]')?.content,
      violations: (window as { violations?: string[] }).violations ?? [],
      // The stylesheet is applied, so its hash is right.
      styled: !/^"?times/i.test(getComputedStyle(document.body).fontFamily),
    }));
    const policies = [metaPolicy(styleHash(html, address), address)];
    expect.soft(found, address).toEqual({ policies, referrer: 'no-referrer', violations: [], styled: true });
  }
});

/** What somebody might smuggle into a page, each saying so by the title of the page. */
const smuggled: Record<string, string> = {
  'a script': "<script>document.title = 'smuggled'</script>",
  'a script of another site': '<script src="https://example.org/a.js"></script>',
  'a handler': `<img src="/none.png" onerror="document.title = 'smuggled'">`,
  'a style': '<style>h1 { color: rgb(1, 2, 3) !important }</style><h1 style="color: rgb(1, 2, 3) !important">x</h1>',
  'a frame': '<iframe src="/about/"></iframe>',
  'another base': '<base href="https://example.org/">',
};

for (const address of ['/', '/help-now/', '/search/'])
  for (const [what, html] of Object.entries(smuggled)) {
    base(`${what} smuggled into ${address} does nothing`, async ({ page }) => {
      const told: string[] = [];
      page.on('console', (message) => told.push(message.text()));
      await page.route('https://example.org/**', (route) => route.fulfill({ body: "document.title = 'smuggled'" }));
      await page.route(`**${address}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('</main>', `${html}</main>`) });
      });
      await page.goto(address);
      await expect.poll(() => told.join('\n')).toMatch(/Content Security Policy/);
      expect(await page.title()).not.toBe('smuggled');
      const colours = await page.locator('h1').evaluateAll((all) => all.map((each) => getComputedStyle(each).color));
      expect(colours).not.toContain('rgb(1, 2, 3)');
      expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
      expect(page.frames().filter((frame) => frame.url().endsWith('/about/'))).toEqual([]);
    });
  }
