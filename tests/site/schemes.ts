import type { Page } from '@playwright/test';
import { openAll, says } from './accessibility.ts';
import type { CheckName } from './accessibilityChecks.ts';
import { violations } from './axe.ts';
import { overhang } from './site.ts';

interface Scheme {
  check: CheckName;
  media?: Parameters<Page['emulateMedia']>[0];
  width: number;
  /** Rules of axe that say nothing here. */
  without?: string[];
}

const phone = 390;
const desktop = 1280;
/** A4 is 210 mm wide, less the margins of src/styles/print.css. */
const paper = 680;

const schemes: Scheme[] = [
  { check: 'tablet', width: 768 },
  { check: 'dark', width: phone, media: { colorScheme: 'dark' } },
  // The colours are the reader's own: how far apart they are is not for a page to say.
  { check: 'forced', width: desktop, media: { forcedColors: 'active' }, without: ['color-contrast', 'link-in-text-block'] },
  { check: 'motion', width: desktop, media: { reducedMotion: 'reduce' } },
  // Nobody presses paper, or finds a way on it by landmarks.
  { check: 'print', width: paper, media: { media: 'print' }, without: ['target-size', 'skip-link', 'region'] },
];

export const schemeChecks = schemes.map(({ check }) => check);

const ordinary = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference', media: 'screen' } as const;

/** Looks at an open page in every scheme, says what is wrong in each, and goes back to the ordinary one. */
export async function lookInEveryScheme(page: Page): Promise<void> {
  await openAll(page);
  for (const { check, media, width, without = [] } of schemes) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ ...ordinary, ...media });
    const faults = await violations(page, { without });
    const moving = await page.evaluate(() => document.getAnimations().length);
    const over = await overhang(page);
    if (check === 'motion' && moving > 0) faults.push(`${moving} things move`);
    if (over > 0) faults.push(`${over} pixels wider than the screen`);
    says(page, check, faults);
  }
  await page.emulateMedia(ordinary);
}
