import type { Problem } from './problem.ts';

/**
 * Problems as an editor reads them: file:line:column, the sentence, the line with its place marked, the fix.
 * Sorted by file and line; the last line counts them.
 */
export function reportProblems(problems: readonly Problem[]): string {
  const sorted = problems.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  const files = new Set(sorted.map((problem) => problem.file)).size;
  const count = `${sorted.length} ${sorted.length === 1 ? 'mistake' : 'mistakes'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [...sorted.map(reportProblem), count].join('\n\n');
}

function reportProblem(problem: Problem): string {
  const lines = [
    `${problem.file}:${problem.line}:${problem.column}  [${problem.code}]`,
    `  ${problem.message}`,
  ];
  if (problem.frame !== undefined) {
    const gutter = `  ${problem.line} | `;
    lines.push(`${gutter}${problem.frame}`, `${' '.repeat(gutter.length + problem.column - 1)}^`);
  }
  if (problem.fix !== undefined) lines.push(`  Fix: ${problem.fix}`);
  return lines.join('\n');
}
