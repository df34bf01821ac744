import type { Page } from '@playwright/test';
import { expect, record, test } from './site.ts';
import { count, found, results, search, searchEach, searchNext, searchPath } from './searching.ts';

const help = (page: Page) => page.getByRole('region', { name: 'If you need help now' });
const contact = (page: Page) => page.locator('[data-contact]');
const suggestion = (page: Page) => page.getByText('Did you mean');

/** Whether one thing on the page stands before another. */
const before = async (page: Page, first: string, second: string): Promise<boolean> =>
  page.evaluate(
    ([a, b]) => {
      const [one, other] = [document.querySelector(a!)!, document.querySelector(b!)!];
      return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    },
    [first, second],
  );

const answered: Record<string, Record<string, string>> = {
  'words that stand on no page': {
    schizophrenia: '/approach/questions/',
    breakdown: '/help-now/',
    KMPT: '/about/',
    meds: '/approach/questions/',
    medicaton: '/approach/questions/',
    price: '/pilot/results/',
  },
  'slips and other spellings': {
    phsychosis: '/approach/does-it-help/',
    uncertanty: '/principles/tolerance-of-uncertainty/',
    peersupport: '/approach/who-comes/',
    'randomized trials': '/pilot/evidence/',
    organizations: '/privacy/',
    'peer-support workers': '/approach/who-comes/',
    'netwrk meeting': '/approach/network-meetings/',
  },
  'questions and signs': {
    'what is the price of open dialogue': '/pilot/results/',
    'what’s a network meeting?': '/approach/network-meetings/',
    '“tolerance of uncertainty”': '/principles/tolerance-of-uncertainty/',
    'PSY\u200bCHOSIS': '/approach/does-it-help/',
  },
};
for (const [kind, asked] of Object.entries(answered)) {
  test(`${kind} lead to the page that answers`, async ({ page }) => {
    await searchEach(page, Object.keys(asked), async (q) => {
      expect((await found(page)).slice(0, 3), q).toContain(asked[q]);
      await expect(count(page), q).toContainText(/\d results? for/);
    });
  });
}

test('what the site has nothing about finds nothing rather than junk', async ({ page }) => {
  await searchEach(page, ['football', 'passport renewal', 'zzxqwv', 'helicopter'], async (q) => {
    await expect(count(page)).toHaveText(`No results for "${q}"`);
    await expect(results(page)).toHaveCount(0);
    await expect(suggestion(page)).toBeHidden();
  });
});

test('a slip of a shown word is put right by a link that keeps the section', async ({ page }) => {
  await search(page, 'uncertanty', 'Seven principles');
  await expect(count(page)).toContainText('for "uncertanty" in Seven principles');
  const pages = await found(page);
  await page.getByRole('link', { name: 'uncertainty', exact: true }).click();
  await expect(page).toHaveURL(searchPath('uncertainty', 'Seven principles').replace('%20', '+'));
  await expect(count(page)).toContainText('for "uncertainty" in Seven principles');
  expect(await found(page)).toEqual(pages);
  await expect(suggestion(page)).toBeHidden();
});

test('urgent words bring help above the results, and no suggestion', async ({ page }) => {
  const urgent = [
    'suicidle',
    'overdoes',
    'emergancy',
    'self harming',
    'A&E tonight',
    'kill myself uncertanty',
    'samaritans zzxqwv',
    'ambulance zzxqwv',
  ];
  await searchEach(page, urgent, async (q) => {
    await expect(help(page), q).toBeVisible();
    for (const number of ['tel:999', 'tel:111', 'tel:116123']) await expect(help(page).locator(`a[href="${number}"]`)).toBeVisible();
    await expect(help(page).getByRole('link', { name: 'SHOUT to 85258' })).toBeVisible();
    await expect(contact(page)).toBeHidden();
    await expect(suggestion(page), q).toBeHidden();
    for (const below of ['[data-suggestion]', '[data-results]', '[data-nothing]'])
      expect(await before(page, '[data-answer]', below)).toBe(true);
  });
  // The last of them found nothing: help stands there all the same.
  await expect(count(page)).toContainText('No results');
});

test("the team's details come with their note, and after help; an ordinary search is answered with results alone", async ({ page }) => {
  const { email, phone, notFor } = record('contact');
  await searchEach(page, ['telephone', 'email', '+44 (0)1227 812 044', '01227-812044', email.toUpperCase()], async (q) => {
    await expect(help(page), q).toBeVisible();
    await expect(contact(page), q).toContainText(notFor);
    await expect(contact(page).getByRole('link', { name: phone })).toBeVisible();
    expect(await before(page, '[data-answer] a[href="tel:111"]', '[data-contact]')).toBe(true);
    await expect(suggestion(page)).toBeHidden();
  });
  // Neither stays for what is asked next.
  await searchNext(page, 'uncertainty');
  expect(await results(page).count(), 'an ordinary search is answered with results').toBeGreaterThan(0);
  await expect(help(page), 'and with results alone').toBeHidden();
  await expect(contact(page), 'and with results alone').toBeHidden();
});
