/** How a suite went. */
export interface Counts {
  passed: number;
  failed: number;
}

/** The part of Playwright's JSON report that is counted. */
export interface SiteReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** The part of the summary of node:test that is counted. */
export interface UnitSummary {
  tests: number;
  passed: number;
}

/**
 * Whatever did not plainly pass has failed: skipped, flaky and interrupted tests, and those that were never reached,
 * which Playwright reports as skipped. An error outside of any test counts as one more.
 */
export function countSite({ stats, errors }: SiteReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** Whatever did not plainly pass has failed: skipped, cancelled and to-do tests too. */
export function countUnit({ tests, passed }: UnitSummary): Counts {
  return { passed, failed: tests - passed };
}

/**
 * The counts of a suite whose process has ended.
 * @param counts undefined if the suite left none: it has crashed, and that is one failure
 */
export function settle(counts: Counts | undefined, exitCode: number): Counts {
  if (!counts || counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function add(all: Counts[]): Counts {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 });
}
