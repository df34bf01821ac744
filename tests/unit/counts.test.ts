import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { add, countSite, countUnit, settle } from '../counts.ts';

test('a site test that is unexpected, flaky, skipped or never reached counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  deepEqual(countSite({ stats, errors: [] }), { passed: 5, failed: 4 });
});

test('an error outside of any site test counts as one failed', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
  deepEqual(countSite({ stats, errors: ['a spec that does not load'] }), { passed: 5, failed: 1 });
});

test('a unit test that is skipped, cancelled or still to do counts as failed', () => {
  deepEqual(countUnit({ tests: 10, passed: 7 }), { passed: 7, failed: 3 });
});

test('a suite that leaves no counts, or counts nothing, is one failed', () => {
  deepEqual(settle(undefined, 0), { passed: 0, failed: 1 });
  deepEqual(settle({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
});

test('a suite that exits with a fault has failed, whatever it counted', () => {
  deepEqual(settle({ passed: 9, failed: 0 }, 1), { passed: 9, failed: 1 });
  deepEqual(settle({ passed: 9, failed: 2 }, 1), { passed: 9, failed: 2 });
  deepEqual(settle({ passed: 9, failed: 0 }, 0), { passed: 9, failed: 0 });
});

test('the last line adds up all suites', () => {
  deepEqual(
    add([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
    { passed: 41, failed: 2 },
  );
});
