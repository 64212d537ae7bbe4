import { showPage } from '../schema/show-plainly.ts';
import type { Problem } from './problem.ts';

/** Of a longer line only what stands around the place is shown: in characters, and how many of them before it. */
const LONGEST_LINE = 240;
const BEFORE = 80;

/**
 * Problems as an editor reads them: file:line:column, the sentence, the line with its place marked, the fix.
 * Sorted by file and line; the last line counts them.
 */
export function reportProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [...byPlace(problems).map(reportProblem), count].join('\n\n');
}

/** The same problems in the order of files, lines and columns. */
export function byPlace(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}

/** One problem of it, in several lines. */
export function reportProblem(problem: Problem): string {
  const { width = 1 } = problem;
  const lines = [
    `${problem.file}:${problem.line}:${problem.column}  [${problem.code}]`,
    `  ${problem.message}`,
  ];
  if (problem.frame !== undefined) {
    const gutter = `  ${problem.line} | `;
    const { shown, before } = cutAround(problem.frame, problem.column - 1);
    const marks = '^'.repeat(Math.min(width, Math.max(shown.length - before, 1)));
    lines.push(`${gutter}${shown}`, `${' '.repeat(gutter.length + before)}${marks}`);
  }
  if (problem.fix !== undefined) lines.push(`  Fix: ${problem.fix}`);
  // A stranger's file could hold words that command a terminal.
  return showPage(lines.join('\n'));
}

/** A line as it is shown, and how many characters of it stand before the place `at`. */
function cutAround(line: string, at: number): { shown: string; before: number } {
  if (line.length <= LONGEST_LINE) return { shown: line, before: at };
  const from = Math.max(0, at - BEFORE);
  const start = from > 0 ? '…' : '';
  const end = from + LONGEST_LINE < line.length ? '…' : '';
  const shown = `${start}${line.slice(from, from + LONGEST_LINE)}${end}`;
  return { shown, before: at - from + start.length };
}
