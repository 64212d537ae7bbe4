import type { CalendarDay } from '../../../time/calendar-day.ts';
import type { Finding } from '../finding.ts';
import type { ToldReport } from '../run-parts.ts';
import { HEADINGS } from './headings.ts';

/** Findings of each part, at most. */
const SHOWN = 30;
/** An issue of GitHub holds 65,536 characters. */
const ISSUE_LETTERS = 60_000;
const LONGEST = 300;

/**
 * The review as one issue. What the content says stands there as words: it makes no markup, and calls nobody
 * (@somebody).
 */
export function reportMarkdown(reports: readonly ToldReport[], today: CalendarDay): string {
  for (let shown = SHOWN; ; shown = Math.floor(shown / 2)) {
    const issue = [
      `Seen on ${today} by \`npm run review\`. This is advice: nothing is blocked by it.`,
      ...reports.map((report) => reportPart(report, shown)),
    ].join('\n\n');
    if (issue.length < ISSUE_LETTERS || shown === 0) return `${issue}\n`;
  }
}

function reportPart({ part, summary, findings, notes }: ToldReport, shown: number): string {
  const left = findings.length - shown;
  const items = findings.slice(0, shown).map(reportFinding);
  const list = [
    ...items,
    ...(left > 0 ? [`- … and ${left} more: \`npm run review -- --only ${part}\``] : []),
  ].join('\n');
  const folded =
    list === ''
      ? []
      : [`<details><summary>${sayCount(findings.length)}</summary>\n\n${list}\n\n</details>`];
  return [
    `## ${HEADINGS[part]}`,
    plain(summary),
    ...folded,
    ...notes.map((note) => `_${plain(note)}_`),
  ].join('\n\n');
}

function reportFinding({ file, line, message, advice }: Finding): string {
  const at = line === undefined ? file : `${file}:${line}`;
  return `- \`${at.replaceAll('`', '')}\`: ${plain(message)}${advice === undefined ? '' : ` Advice: ${plain(advice)}`}`;
}

function plain(words: string): string {
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
  return short
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]#|~!]/g, '\\$&')
    .replaceAll('@', '@\u200B');
}

function sayCount(count: number): string {
  return count === 1 ? '1 thing to look at' : `${count} things to look at`;
}
