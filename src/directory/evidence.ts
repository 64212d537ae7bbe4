import type { Checked, Source } from '../schema/evidence.ts';
import { daysBetween } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** Days after a check in which an entry counts as fresh. */
export const FRESH_DAYS = 183;
const AGEING_DAYS = 365;

/** Every state, in the order in which trust runs out. */
export const EVIDENCE_STATES = ['fresh', 'ageing', 'old', 'unchecked'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** How far an entry can be trusted, computed from its dates on the day the site is built. */
export type Evidence =
  | { state: 'unchecked'; source: Source | undefined }
  | { state: 'fresh' | 'ageing' | 'old'; checked: Checked };

/** Fresh under six months, ageing up to twelve, old after that; unchecked when only a source is known. */
export function evidenceOf(
  facts: { checked?: Checked | undefined; sources: readonly Source[] },
  today: CalendarDay,
): Evidence {
  if (facts.checked === undefined)
    return { state: 'unchecked', source: newestSource(facts.sources) };
  const age = daysBetween(facts.checked.date, today);
  const state = age < FRESH_DAYS ? 'fresh' : age <= AGEING_DAYS ? 'ageing' : 'old';
  return { state, checked: facts.checked };
}

/** The source with the latest date of its own; the first one when none carries a date. */
function newestSource(sources: readonly Source[]): Source | undefined {
  const dated = sources.filter((source) => source.dated !== undefined);
  return (
    dated.toSorted((a, b) => (b.dated ?? '').localeCompare(a.dated ?? '', 'en'))[0] ?? sources[0]
  );
}
