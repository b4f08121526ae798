// Counts what the checks found, for the last line of .ci/run.

/**
 * Passed, failed and skipped tests of a vitest run, from its JSON report. A file that could not be collected, an error
 * outside any test and a run without a report are failures too. A skipped test has shown nothing: it is counted by itself.
 * @param {string | undefined} json
 * @param {boolean} succeeded the exit status of the run, which also tells of errors outside any test
 */
export function tallyTests(json, succeeded) {
  let report;
  try {
    report = JSON.parse(json ?? '');
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numTotalTests - passed - skipped + brokenFiles.length;
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed, skipped };
}

/** The sum of several tallies. */
export const sum = (tallies) =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });

/** The line that says how it went. */
export const summaryLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
