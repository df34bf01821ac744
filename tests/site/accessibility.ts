import type { Page } from '@playwright/test';
import { type CheckName, checks, notes } from './accessibilityChecks.ts';
import { expect, test } from './site.ts';

/** For the details of a test: what it asks. What it asks and never comes to say counts as failed. */
export const asks = (...names: CheckName[]) => ({ annotation: names.map((description) => ({ type: notes.asked, description })) });

/** Says, once for each check of a test, what was found wrong. */
export function says(page: Page, name: CheckName, faults: string[]): void {
  const { annotations } = test.info();
  if (faults.length === 0) annotations.push({ type: notes.held, description: name });
  const version = page.context().browser()?.version();
  if (version) annotations.push({ type: notes.browser, description: version });
  expect.soft(faults, checks[name].what).toEqual([]);
}

/** Opens what a reader can open: the menu of a phone, the details of a page. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
