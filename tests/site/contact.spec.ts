import { readFileSync } from 'node:fs';
import { parse } from 'vcard4';
import { contactSchema } from '../../src/schemas/contact.ts';
import { expect, record, test } from './site.ts';

const contact = contactSchema.parse(record('contact'));
// Spelt out here once more, so that the site is not compared with its own code.
const international = `+44${contact.phone.replaceAll(' ', '').slice(1)}`;

test('the contact card holds the email address and the number of the record, and says that it is not for emergencies', async () => {
  const [card, ...more] = [parse(readFileSync('dist/contact.vcf', 'utf8'))].flat();
  const values = (name: string) => card?.getProperty(name).map(({ value }) => value);
  expect(more).toEqual([]);
  expect(values('EMAIL')).toEqual([contact.email]);
  expect(values('TEL')).toEqual([`tel:${international}`]);
  expect(values('FN')).toEqual([`${contact.team} (not for emergencies)`]);
  expect(values('NOTE')?.join()).toContain(contact.notFor);
});

test('the contact card can be fetched from the contact page', async ({ page, request }) => {
  await page.goto('/contact/');
  const link = page.locator('main a[href$=".vcf"]');
  const response = await request.get((await link.getAttribute('href')) ?? '');
  expect(response.status()).toBe(200);
  expect(await response.text()).toBe(readFileSync('dist/contact.vcf', 'utf8'));
});

test('the contact page shows the record, with links that call and write, and what it is not for', async ({ page }) => {
  await page.goto('/contact/');
  const main = page.locator('main');
  await expect(main).toContainText(contact.notFor);
  const calls = main.locator('a[href^="tel:"]').filter({ hasText: contact.phone });
  await expect(calls).toHaveAttribute('href', `tel:${international}`);
  const mails = main.locator('a[href^="mailto:"]');
  await expect(mails).toHaveText(contact.email);
  await expect(mails).toHaveAttribute('href', `mailto:${contact.email}`);
});

test('machines read the same contact on the contact page, without opening hours', async ({ page }) => {
  await page.goto('/contact/');
  const data = (await page.locator('script[type="application/ld+json"]').textContent()) ?? '';
  const points = JSON.parse(data)['@graph'].flatMap((node: { contactPoint?: object }) => node.contactPoint ?? []);
  expect(points).toEqual([expect.objectContaining({ '@type': 'ContactPoint', email: contact.email, telephone: international })]);
  expect(data).not.toMatch(/hoursAvailable|openingHours|Emergency/);
});
