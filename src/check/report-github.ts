import { randomUUID } from 'node:crypto';
import { byPlace, reportProblems } from './report.ts';
import type { Problem } from './problem.ts';

/**
 * Problems as annotations of GitHub's workflows, which show each beside its line of a pull request, and the whole report
 * after them. `inRepository` makes a problem's file a path from the root of the repository. The report stands between
 * `stop-commands`, so that nobody's words in it can be commands.
 */
export function reportToGithub(
  problems: readonly Problem[],
  inRepository: (file: string) => string,
  token: string = randomUUID(),
): string {
  const annotations = byPlace(problems).map((problem) => {
    const { code, line, column, width = 1, message, fix } = problem;
    const place = {
      file: inRepository(problem.file),
      line: String(line),
      endLine: String(line),
      col: String(column),
      endColumn: String(column + width),
      title: code,
    };
    const properties = Object.entries(place).map(([key, value]) => `${key}=${forProperty(value)}`);
    const text = fix === undefined ? message : `${message}\nFix: ${fix}`;
    return `::error ${properties.join(',')}::${forMessage(text)}`;
  });
  return [
    ...annotations,
    `::stop-commands::${token}`,
    reportProblems(problems),
    `::${token}::`,
  ].join('\n');
}

function forMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function forProperty(text: string): string {
  return forMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
