/** What is tested about accessibility, in the words of /accessibility/. Each is counted for every page, or for one page of each kind. */
export const checks = {
  rules: {
    of: 'pages',
    what: 'Rules of WCAG 2.2, levels A and AA, that a program can test',
    where: 'at 320 and 1280 pixels, everything open',
  },
  reflow: { of: 'pages', what: 'No need to scroll sideways', where: 'at 320 and 1280 pixels, everything open' },
  contrast: { of: 'pages', what: 'Contrast of words in dark colours', where: 'at 1280 pixels' },
  tablet: { of: 'kinds', what: 'The same rules on a tablet', where: 'at 768 pixels' },
  dark: { of: 'kinds', what: 'The same rules in dark colours', where: 'at 390 pixels' },
  forced: {
    of: 'kinds',
    what: 'The same rules in forced colours, but for contrast: the reader chooses the colours',
    where: 'at 1280 pixels',
  },
  motion: { of: 'kinds', what: 'The same rules, and nothing moves, with reduced motion', where: 'at 1280 pixels' },
  print: { of: 'kinds', what: 'The same rules on paper, but for those on pressing and on landmarks', where: 'at the width of A4' },
  keyboard: {
    of: 'kinds',
    what: 'The focus comes to everything in the order of reading, can be seen, and is never covered',
    where: 'at 390 pixels, and at 1280 with everything open',
  },
  order: {
    of: 'kinds',
    what: 'Headings and landmarks in order; links with the same words lead to the same place',
    where: 'at 1280 pixels',
  },
} as const satisfies Record<string, { of: 'pages' | 'kinds'; what: string; where: string }>;

export type CheckName = keyof typeof checks;

/** The annotations by which tests/site/accessibilityReporter.ts counts: what a test asks, what held, and in which browser. */
export const notes = { asked: 'accessibility', held: 'accessibility held', browser: 'accessibility browser' };

/** What a run found: the counts of each check. */
export interface Found {
  tested: string;
  tools: { name: string; version: string }[];
  checks: Record<string, { passed: number; failed: number }>;
}
