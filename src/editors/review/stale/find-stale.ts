import type { Directory } from '../../../directory/directory.ts';
import type { Entry } from '../../../directory/entry.ts';
import { evidenceOf } from '../../../directory/evidence.ts';
import { canBeAsked, goesOn, isOver } from '../../../directory/goes-on.ts';
import type { CalendarDay } from '../../../time/calendar-day.ts';
import { sayNumber } from '../finding.ts';
import type { Finding, PartReport } from '../finding.ts';
import { nameOf, sayAge } from './name-of.ts';

/** Entries nobody has checked, or not for long; events that are over, and notices that have ended. */
export function findStale(directory: Directory, today: CalendarDay): PartReport {
  const going = directory.entries.filter((entry) => goesOn(entry, today) && canBeAsked(entry));
  const rated = going.map((entry) => ({ entry, evidence: evidenceOf(entry.facts, today) }));
  const inState = (state: string) => rated.filter(({ evidence }) => evidence.state === state);
  const dated = rated
    .flatMap(({ entry, evidence }) =>
      evidence.state === 'old' || evidence.state === 'ageing'
        ? [{ entry, state: evidence.state, checked: evidence.checked }]
        : [],
    )
    .toSorted((a, b) => a.checked.date.localeCompare(b.checked.date));
  const findings: Finding[] = [
    ...directory.entries.flatMap((entry) => endedThings(entry, today)),
    ...dated.map(({ entry, state, checked }) => ({
      code: `check-${state}`,
      file: entry.file,
      message: `${nameOf(entry)}: last checked ${sayAge(checked.date, today)} ago, on ${checked.date}.`,
      advice: `ask again, then: npm run verify -- ${entry.slug}`,
    })),
    ...inState('unchecked')
      .toSorted((a, b) => (a.entry.town?.name ?? '').localeCompare(b.entry.town?.name ?? ''))
      .map(({ entry }) => ({
        code: 'never-checked',
        file: entry.file,
        message: `${nameOf(entry)}: nobody has checked it yet.`,
        advice: `ask, then: npm run verify -- ${entry.slug}`,
      })),
  ];
  const count = (state: string) => inState(state).length;
  return {
    part: 'stale',
    summary: `Of ${sayNumber(going.length, 'entry', 'entries')}, ${count('fresh')} were checked in the last six months, ${count('ageing')} in the last year, ${count('old')} before that, and ${count('unchecked')} never.`,
    findings,
    notes:
      going.length === count('fresh') ? [] : ['A list to ring through: npm run review -- --calls'],
  };
}

function endedThings(entry: Entry, today: CalendarDay): Finding[] {
  const { notice, status } = entry.facts;
  const ended: Finding[] = [];
  if (status === 'open' && isOver(entry, today)) {
    ended.push({
      code: 'event-over',
      file: entry.file,
      message: `${nameOf(entry)}: no date of it lies ahead.`,
      advice: 'write its next date, or status: closed when it will not come again.',
    });
  }
  if (notice !== undefined && notice.until < today) {
    ended.push({
      code: 'notice-over',
      file: entry.file,
      message: `${nameOf(entry)}: its notice ended on ${notice.until} and is not shown any more.`,
      advice: 'take the notice out, in every language.',
    });
  }
  return ended;
}
