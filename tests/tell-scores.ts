import type { Reporter, TestCase } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** A page and its scores: performance, accessibility, best practices, SEO. */
    lighthouse?: { path: string; scores: number[] };
  }
}

/** Says at the end what Lighthouse gave each page. */
export function tellScores(): Reporter {
  const judged: TestCase[] = [];
  return {
    onTestCaseResult(test) {
      if (test.meta().lighthouse !== undefined) judged.push(test);
    },
    onTestRunEnd() {
      if (judged.length > 0)
        console.log('LIGHTHOUSE performance, accessibility, best practices, SEO');
      for (const { path, scores } of judged.flatMap((test) => test.meta().lighthouse ?? []))
        console.log(`${scores.map((score) => String(score).padStart(4)).join('')}  /${path}`);
    },
  };
}
