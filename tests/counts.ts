/** How a suite went. */
export interface Counts {
  passed: number;
  failed: number;
}

/** The part of Playwright's JSON report that is counted. */
interface SiteReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** What did not plainly pass has failed: skipped, flaky and never reached tests, and errors outside of any test. */
export function countSite({ stats, errors }: SiteReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/**
 * The counts of a suite whose process has ended.
 * @param counts undefined if the suite left none: it has crashed, and that is one failure
 */
export function settle(counts: Counts | undefined, exitCode: number): Counts {
  if (!counts || counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
