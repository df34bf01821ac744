import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { metaPolicy, scriptHash, styleHash } from '../../src/lib/contentPolicy.ts';
import { proseDay } from '../../src/lib/date.ts';
import { violations } from './axe.ts';
import { fonts, lengthen, restyle, spacing } from './fonts.ts';
import { addresses, expect, fileOf, frontmatter, kinds, openAll, overhang, record, sitemap, test, unknown } from './site.ts';

const draft = record('site').publication === 'draft';
const banner = 'Draft. The trust has not approved this site.';

for (const address of addresses)
  test(`${address} can be used by everyone, leads to help first, says what it is and how old, and keeps to its policy`, async ({
    page,
  }) => {
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        ((window as { refused?: string[] }).refused ??= []).push(`${violatedDirective} ${blockedURI} ${sample}`),
      ),
    );
    const response = await page.goto(address);
    expect(response?.status()).toBe(address === unknown ? 404 : 200);
    await keepsToItsPolicy(page, address);
    await saysWhatItIs(page, address);
    await saysHowOldItIs(page, address);
    await canBeUsed(page);
    await leadsToHelp(page, address);
    // One of each kind is looked at more closely in kinds.spec.ts.
    if (!Object.values(kinds).includes(address)) await holdsLongWords(page);
  });

async function canBeUsed(page: Page): Promise<void> {
  await openAll(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await violations(page), `at ${width} pixels`).toEqual([]);
    expect.soft(await overhang(page), `no sideways scrolling at ${width} pixels`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, { only: ['color-contrast'] }), 'in dark colours').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function keepsToItsPolicy(page: Page, address: string): Promise<void> {
  const html = readFileSync(fileOf(address), 'utf8');
  expect.soft(html.indexOf('http-equiv="Content-Security-Policy"'), 'the policy stands before what it rules').toBeLessThan(400);
  const found = await page.evaluate(() => ({
    policies: [...document.head.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')].map(
      (each) => each.content,
    ),
    referrer: document.head.querySelector<HTMLMetaElement>('meta[name="referrer"]')?.content,
    refused: (window as { refused?: string[] }).refused ?? [],
    // The stylesheet is applied, so its hash is right.
    margin: getComputedStyle(document.body).margin,
  }));
  const policy = metaPolicy(styleHash(html, address), address, address === '/search/' ? scriptHash(html, address) : undefined);
  expect.soft(found).toEqual({ policies: [policy], referrer: 'no-referrer', refused: [], margin: '0px' });
  const scripts = page.locator('script:not([type="application/ld+json"])');
  if (address !== '/search/') await expect.soft(scripts).toHaveCount(0);
}

async function saysWhatItIs(page: Page, address: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('main h1')).toBeVisible();
  // A line break in a component can become a space between a link and its full stop.
  expect.soft(await page.locator('body').innerText(), 'no space before a full stop or a comma').not.toMatch(/\w [.,;:)]/);

  const meta = (name: string) => page.locator(`head > meta:is([name="${name}"], [property="${name}"])`);
  const title = await page.locator('h1').innerText();
  expect.soft(await page.title()).toMatch(title);
  await expect(meta('og:title')).toHaveAttribute('content', title);
  await expect(meta('og:description')).toHaveAttribute('content', (await meta('description').getAttribute('content')) ?? '');
  await expect(meta('og:type')).toHaveAttribute('content', 'website');
  await expect(meta('og:site_name')).toHaveAttribute('content', /./);
  const image = new URL((await meta('og:image').getAttribute('content')) ?? '');
  expect((await page.request.get(image.pathname)).headers()['content-type']).toBe('image/png');

  const url = (await meta('og:url').getAttribute('content')) ?? '';
  await expect(page.locator('head > link[rel=canonical]')).toHaveCount(address === unknown ? 0 : 1);
  if (address !== unknown) await expect(page.locator('head > link[rel=canonical]')).toHaveAttribute('href', url);
  if (address !== unknown) expect(new URL(url).pathname).toBe(address);
  await expect(meta('robots')).toHaveCount(draft || address === unknown ? 1 : 0);
  if (draft || address === unknown) await expect(meta('robots')).toHaveAttribute('content', /noindex/);
  await expect(page.getByText(banner, { exact: true })).toHaveCount(draft ? 1 : 0);

  const [data, ...more] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(more).toEqual([]);
  const graph: { '@type': string }[] = JSON.parse(data ?? '')['@graph'];
  const kinds = ['WebSite', ...(draft ? [] : ['MedicalOrganization']), 'WebPage', ...(address === '/' ? [] : ['BreadcrumbList'])];
  expect(graph.map((node) => node['@type']).filter((kind) => kind !== 'Dataset')).toEqual(kinds);
}

async function saysHowOldItIs(page: Page, address: string): Promise<void> {
  const fields = frontmatter.get(address === unknown ? '/404.html' : address);
  if (!fields) throw new Error(`No file of content/ is the page ${address}`);
  const { checked, due, description } = fields;
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', description);
  const dates = page.locator('main [data-dates] > *');
  const said = [`Page last reviewed: ${proseDay(checked)}`, `Next review due: ${proseDay(due)}`];
  await expect(dates).toHaveText(['/search/', unknown].includes(address) ? [] : said);
  // At the foot of the content: nothing but links to other pages comes after them.
  await expect(page.locator('main [data-dates] ~ :is(p, h2, h3, table)')).toHaveCount(0);
  const listed = sitemap.find((each) => each.address === address);
  if (listed) expect.soft(listed.lastmod?.slice(0, 10), 'its day in the sitemap').toBe(checked);
}

/** No word that an editor may write makes a reader scroll sideways, in a wide font, on a small phone and with wide spacing. */
async function holdsLongWords(page: Page): Promise<void> {
  await openAll(page);
  await lengthen(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const font of fonts) {
    await restyle(page, font, spacing);
    expect.soft(await overhang(page), `long words in ${font} at 320 pixels`).toBeLessThanOrEqual(0);
  }
}

/** A keyboard comes to the way past the menu first, and then to the line of help; on the page for help, its cards stand in place of it. */
async function leadsToHelp(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await restyle(page, 'arimo', '');
  await page.keyboard.press('Tab');
  const skip = page.locator('body > :nth-child(1)');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();

  const line = page.locator('header [data-help]');
  await expect(line).toHaveCount(address === '/help-now/' ? 0 : 1);
  const help = address === '/help-now/' ? page.locator('main') : line;
  for (const number of ['999', '111']) await expect(help.locator(`a[href="tel:${number}"]`).first()).toBeInViewport({ ratio: 1 });
  if (address !== '/help-now/') {
    await page.keyboard.press('Tab');
    await expect(line.getByRole('link', { name: 'Get help now' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    expect.soft((await line.boundingBox())?.height, 'the line leaves the screen to the page').toBeLessThanOrEqual(64);
  }

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(page.locator('main#main')).toBeInViewport();
  // It passes by the header.
  await page.keyboard.press('Tab');
  await expect(page.locator('header :focus')).toHaveCount(0);
}
