import type { CalendarDay } from '../../../time/calendar-day.ts';
import { showJson } from '../../../schema/show-plainly.ts';
import type { ToldReport } from '../run-parts.ts';

/** The review for programs: `{ version, date, parts: [{ part, summary, findings, notes }] }`. New keys may come, these stay. */
export function reportJson(reports: readonly ToldReport[], date: CalendarDay): string {
  const parts = reports.map(({ part, summary, findings, notes }) => ({
    part,
    summary,
    findings,
    notes,
  }));
  return `${showJson({ version: 1, date, parts })}\n`;
}
