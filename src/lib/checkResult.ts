import type { AccessibilityCheck } from '../schemas/accessibility.ts';

/** How a check of accessibility went, in words that stay true when it fails. */
export function checkResult({ passed, failed }: Pick<AccessibilityCheck, 'passed' | 'failed'>): string {
  const all = passed + failed;
  if (all === 0) return 'Not tested';
  return failed === 0 ? `Passed on ${all} of ${all} pages` : `Failed on ${failed} of ${all} pages`;
}
