import { expect, test } from '@playwright/test';

// every-page.spec.ts sees that each page carries its policy. This is what the policy is for.

/** What somebody might smuggle into a page, each saying so by the title of the page. */
const smuggled: Record<string, string> = {
  'a script': "<script>document.title = 'smuggled'</script>",
  'a script of another site': '<script src="https://example.org/a.js"></script>',
  'a handler': `<img src="/none.png" onerror="document.title = 'smuggled'">`,
  'a style': '<style>h1 { color: rgb(1, 2, 3) !important }</style><h1 style="color: rgb(1, 2, 3) !important">x</h1>',
  'a frame': '<iframe src="/about/"></iframe>',
  'another base': '<base href="https://example.org/">',
};

for (const address of ['/', '/search/'])
  test(`what is smuggled into ${address} does nothing: ${Object.keys(smuggled).join(', ')}`, async ({ page }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.route('https://example.org/**', (route) => route.fulfill({ body: "document.title = 'smuggled'" }));
    for (const [what, html] of Object.entries(smuggled)) {
      messages.length = 0;
      await page.route(`**${address}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('</main>', `${html}</main>`) });
      });
      await page.goto(address);
      await expect.poll(() => messages.join('\n'), what).toMatch(/Content Security Policy/);
      expect(await page.title(), what).not.toBe('smuggled');
      const colours = await page.locator('h1').evaluateAll((all) => all.map((each) => getComputedStyle(each).color));
      expect(colours, what).not.toContain('rgb(1, 2, 3)');
      expect(await page.evaluate(() => document.baseURI), what).toBe(page.url());
      expect(
        page.frames().filter((frame) => frame.url().endsWith('/about/')),
        what,
      ).toEqual([]);
      await page.unroute(`**${address}`);
    }
  });
