import { globSync, readFileSync } from 'node:fs';
import { easyReadStatus } from '../../src/lib/easyReadStatus.ts';
import { contactSchema } from '../../src/schemas/contact.ts';
import type { EasyRead } from '../../src/schemas/easyRead.ts';
import { expect, fileOf, frontmatter, overhang, record, test } from './site.ts';

// What single pages promise.

const contact = contactSchema.parse(record('contact'));
// Spelt out here once more, so that the site is not compared with its own code.
const international = `+44${contact.phone.replaceAll(' ', '').slice(1)}`;

test('the contact page shows the record with links that call and write, and what to do if nobody answers, and its card holds the same', async ({
  page,
  request,
}) => {
  await page.goto('/contact/');
  const main = page.locator('main');
  await expect(main).toContainText(contact.notFor);
  await expect(main.locator('a[href^="tel:"]').filter({ hasText: contact.phone })).toHaveAttribute('href', `tel:${international}`);
  const mails = main.locator('a[href^="mailto:"]');
  await expect(mails).toHaveText(contact.email);
  await expect(mails).toHaveAttribute('href', `mailto:${contact.email}`);
  await expect(main).toContainText(contact.says[contact.state]);

  const response = await request.get((await main.locator('a[href$=".vcf"]').getAttribute('href')) ?? '');
  const card = (await response.text()).replaceAll('\r\n ', '');
  for (const line of [`TEL;TYPE=WORK,VOICE:${international}`, `EMAIL;TYPE=INTERNET,WORK:${contact.email}`])
    expect(card).toContain(`\r\n${line}\r\n`);
  expect(card).toMatch(/\r\nFN:.* \(not for emergencies\)\r\n[^]*\r\nURL:https?:\/\/.*\/contact\/\r\n/);
});

test('a piece that talks about suicide says so in one line, with the way to help, before its link', async ({ page }) => {
  await page.goto('/press/');
  const piece = page.locator('#the-independent');
  const line = piece.getByText('This article talks about suicide.');
  await expect(line.getByRole('link', { name: 'Get help now' })).toHaveAttribute('href', '/help-now/');
  const [mention, link] = [await line.boundingBox(), await piece.locator('a[href^="https://www.independent.co.uk/"]').boundingBox()];
  expect(mention!.y + mention!.height).toBeLessThanOrEqual(link!.y);
  await expect(piece.getByRole('heading').getByRole('link')).toHaveCount(0);

  const notFound = page.locator('#carer-and-training');
  await expect(notFound).toContainText('Annie Jeffrey');
  await expect(notFound.getByRole('link')).toHaveCount(0);
});

test('the page of stories is never empty: it leads to what is told elsewhere, which has no page here', async ({ page }) => {
  await page.goto('/stories/');
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name: "A family's experience" }) });
  await expect(card).toContainText('This article talks about suicide.');
  await expect(card.getByRole('link', { name: 'Read it at The Independent' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.independent\.co\.uk\//,
  );
  expect(globSync('dist/stories/*/')).toEqual([]);
});

test('Easy Read says if it was tried, and has each drawing at the left of large words, or above them on a phone with a wide font', async ({
  page,
}) => {
  await page.goto('/easy-read/who-to-call/');
  await expect(page.getByText(easyReadStatus(frontmatter.get('/easy-read/who-to-call/') as EasyRead))).toBeVisible();
  // 14 points are 18.7 pixels, and the 16 points of paper 21.3.
  for (const { width, media, least } of [
    { width: 320, media: 'screen', least: 18.7 },
    { width: 1280, media: 'screen', least: 18.7 },
    { width: 680, media: 'print', least: 21.3 },
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media });
    const ideas = await page.locator('.idea').all();
    expect(ideas.length).toBeGreaterThan(5);
    for (const idea of ideas) {
      const words = idea.locator('div');
      const [drawing, box] = [await idea.locator('svg[aria-hidden]').boundingBox(), await words.boundingBox()];
      expect(drawing!.width).toBeGreaterThanOrEqual(72);
      const above = width === 320 && drawing!.y + drawing!.height <= box!.y;
      expect(above || drawing!.x + drawing!.width < box!.x).toBe(true);
      expect(
        await words.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
        `at ${width} pixels`,
      ).toBeGreaterThanOrEqual(least);
    }
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  }
});

test('a drawing says what it shows, keeps its lines in every scheme, and never its colours where they are not wanted', async ({ page }) => {
  await page.goto('/approach/meetings/');
  const figure = page.getByRole('figure').filter({ has: page.getByRole('img', { name: /speech bubble/ }) });
  await expect(figure).toContainText('Each person can say');
  const look = () =>
    figure
      .locator('.v1')
      .first()
      .evaluate((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return { fill, stroke, page: getComputedStyle(document.documentElement).backgroundColor };
      });
  const light = await look();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look();
  expect(dark.fill).not.toBe(light.fill);
  expect(dark.stroke).not.toBe(light.stroke);
  await page.emulateMedia({ media: 'print' });
  expect(await look()).toMatchObject({ fill: 'rgb(255, 255, 255)', stroke: 'rgb(0, 0, 0)' });
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  const forced = await look();
  expect(forced.fill).toBe(forced.page);
  expect(forced.stroke).not.toBe(forced.page);
});

test('the marks of the seven principles are seen, and a listener hears only their names', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/principles/');
  const marks = page.getByRole('main').locator('svg');
  await expect(marks).toHaveCount(7);
  for (const mark of await marks.all()) await expect(mark).toHaveAttribute('aria-hidden', 'true');
  const [mark, name] = [
    await marks.nth(4).boundingBox(),
    await page.getByRole('link', { name: 'Psychological continuity', exact: true }).first().boundingBox(),
  ];
  expect(mark!.width).toBeGreaterThan(64);
  expect(mark!.x + mark!.width).toBeLessThan(name!.x);
});

test('a draft says at the foot of a page what the trust must still confirm, of its own records too, and the search does not know it', async ({
  page,
}) => {
  await page.goto('/about/');
  const panel = page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Before this page goes live' }) });
  const [first] = record('site').confirm as { what: string }[];
  await expect(panel).toContainText(first!.what);
  await expect(page.locator('main ~ aside[data-pagefind-ignore]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(panel).toBeHidden();
});

test('in forced colours a button shows its words, and a mark stands on the ground of the page', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/search/');
    const button = await page
      .getByRole('main')
      .getByRole('button', { name: 'Search', exact: true })
      .evaluate((each) => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]);
    expect(button[0], colorScheme).not.toBe(button[1]);
    await page.goto('/principles/');
    const grounds = await page.locator('.card .drawing').evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect([...new Set(grounds)], colorScheme).toEqual([ground]);
  }
});

test('what keeps people safe is said where they read it', () => {
  const text = new Map(
    [...frontmatter.keys()]
      .filter((address) => address.endsWith('/') && address !== '/taken-down/')
      .map((address) => [address, readFileSync(fileOf(address), 'utf8').replaceAll(/<[^>]+>/g, '')]),
  );
  const on = (words: RegExp) => [...text].flatMap(([address, page]) => (words.test(page) ? [address] : []));
  for (const words of ['go to A&amp;E now', 'overdose', 'cannot keep yourself or someone safe', 'danger from another person'])
    expect(text.get('/help-now/')).toContain(words);
  expect(text.get('/approach/if-the-meeting-is-for-you/')).toContain('Saying no does not end your other care.');
  for (const address of ['/approach/questions/', '/approach/support/'])
    expect(text.get(address), address).toContain('You can ask to speak to us alone.');
  const medicine = on(/Medicine and hospital can still be part of (your )?care\./);
  expect(medicine.length).toBeGreaterThan(2);
  for (const address of medicine) expect(text.get(address), address).toContain('Do not stop a medicine suddenly');
  // Told twice, not on every page: one person of eight found it distressing.
  expect(on(/experience distressing/)).toEqual(['/approach/does-it-help/', '/approach/meetings/']);
});
