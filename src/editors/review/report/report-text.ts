import { showPage } from '../../../schema/show-plainly.ts';
import type { Finding } from '../finding.ts';
import type { ToldReport } from '../run-parts.ts';
import { HEADINGS } from './headings.ts';

/** Findings of each part that are shown when all parts are asked for. */
const SHOWN = 5;

/** The review as it is read in a terminal. With `whole`, every finding; else the first few of each part. */
export function reportText(reports: readonly ToldReport[], whole: boolean): string {
  return showPage(reports.map((report) => reportPart(report, whole)).join('\n'));
}

function reportPart({ part, summary, findings, notes, text }: ToldReport, whole: boolean): string {
  const shown = whole ? findings : findings.slice(0, SHOWN);
  const left = findings.length - shown.length;
  const body =
    whole && text !== undefined && text !== '' ? `\n${text}` : shown.map(reportFinding).join('');
  return [
    `${HEADINGS[part]}\n`,
    `  ${summary}\n`,
    body,
    left > 0 ? `  … and ${left} more: npm run review -- --only ${part}\n` : '',
    ...notes.map((note) => `  (${note})\n`),
  ].join('');
}

function reportFinding({ file, line, message, advice }: Finding): string {
  const at = line === undefined ? file : `${file}:${line}`;
  return `    ${at}\n      ${message}\n${advice === undefined ? '' : `      Advice: ${advice}\n`}`;
}
