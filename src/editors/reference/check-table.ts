import { mistakesOf } from '../../check/examples/one-of-each.ts';
import { PROBLEM_CODES } from '../../check/problem.ts';
import type { ProblemCode } from '../../check/problem.ts';
import { reportProblem } from '../../check/report.ts';

const BEFORE = `# What \`npm run check\` tells

<!-- Written by \`npm run reference\` from src/check/. Do not change it here. -->

\`npm run check\` reads every file in \`content/\` and tells all mistakes of all files at once. A mistake looks like those
below: the file, the line and the character; the kind of mistake in brackets; what is wrong; the line with the place
marked; what to do. Nothing in these examples is real.

| you write                    | you get                                                            |
| ---------------------------- | ------------------------------------------------------------------ |
| \`npm run check\`              | the mistakes of \`content/\`                                         |
| \`npm run check -- FOLDER\`    | those of another content folder                                    |
| \`npm run check -- --github\`  | annotations of a GitHub workflow, each at its line, and the report |
| \`npm run -s check -- --json\` | \`{ entries, pages, mistakes, warnings }\` for programs; see below   |

It ends with 0 when there is no mistake, with 1 when there are some, and with 2 when it could not read the folder.

In the JSON, \`entries\` and \`pages\` count what can be used (0 when there is a mistake: no build takes half of a folder),
\`warnings\` are sentences, and each of \`mistakes\` has \`code\`, \`file\` (from the folder that holds the content folder),
\`line\` and \`column\` (from 1), \`width\` (how many characters are meant; 1 if absent), \`message\`, and mostly \`fix\` and
\`frame\` (the line as it stands). A code keeps its meaning for good. New keys and codes may come.

## Codes
`;

/** The text of docs/check.md: every kind of mistake with its meaning and an example, as \`check\` itself tells it. */
export function checkTable(): string {
  const codes = Object.keys(PROBLEM_CODES) as ProblemCode[];
  const rows = codes.map((code) => [`[\`${code}\`](#${code})`, PROBLEM_CODES[code]] as const);
  const examples = codes.map((code) => {
    const told = mistakesOf(code).map(reportProblem).join('\n\n');
    return `### ${code}\n\n\`\`\`\n${told}\n\`\`\`\n`;
  });
  return [BEFORE, table([['code', 'what it means'], ...rows]), ...examples].join('\n');
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly [string, string])[]): string {
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = ['', ''], ...body] = rows;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...body.map(line), ''].join('\n');
}
