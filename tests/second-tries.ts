import type { Reporter, TestCase } from 'vitest/node';

/**
 * Says at the end which tests were right only at their second try. Whatever depends on the moment is a fault of the test
 * or of what it tests: it holds up nobody's work today, and is looked into next.
 */
export function tellSecondTries(): Reporter {
  const again: TestCase[] = [];
  return {
    onTestCaseResult(test) {
      if (test.diagnostic()?.flaky === true) again.push(test);
    },
    onTestRunEnd() {
      for (const { module, fullName } of again)
        console.log(`SECOND TRY ${module.relativeModuleId}: ${fullName}`);
    },
  };
}
