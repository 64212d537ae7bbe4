import type { Problem } from '../../src/check/problem.ts';
import { readContent } from '../../src/check/read-content.ts';
import { reportProblems } from '../../src/check/report.ts';
import { inContent } from '../../src/check/examples/write-network.ts';
import { VALID_NETWORK } from '../../src/check/examples/valid-network.ts';
import type { Changes } from '../../src/check/examples/valid-network.ts';

export type { Changes, ContentFile } from '../../src/check/examples/valid-network.ts';
export { inContent } from '../../src/check/examples/write-network.ts';
export { edited } from '../../src/check/examples/valid-network.ts';

/** Every file of the valid network, each changed by `change`. */
export function everyFile(change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(VALID_NETWORK).map(([file, text]) => [file, change(text)]),
  );
}

/** The mistakes that a changed network has. */
export function problemsOf(changes: Changes): Problem[] {
  return inContent(changes, (folder) => readContent(folder).problems);
}

/** The same as an editor reads them. */
export function reportOf(changes: Changes): string {
  return reportProblems(problemsOf(changes));
}

/** The same of a network that has exactly one mistake, without the line that counts them. */
export function onlyMistakeOf(changes: Changes): string {
  const problems = problemsOf(changes);
  if (problems.length !== 1) throw new Error(`Not one mistake:\n${reportProblems(problems)}`);
  return reportProblems(problems).replace(/\n\n1 mistake in 1 file$/, '');
}
