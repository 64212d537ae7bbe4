import type { Event } from '../schema/event.ts';
import type { Notice } from '../schema/evidence.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { occurrencesOf } from '../time/occurrences.ts';
import type { Timed } from '../time/occurrences.ts';

/** A notice that says so in its words closes, unless its facts say otherwise: a way in vain costs more than a call. */
const SAYS_CLOSED = /\b(?:closed|cerrad[oa]s?)\b/i;

/** The days on which a notice closes an entry, both included; nothing when it says something else. */
export function closedDays(
  notice: Notice | undefined,
): { from: CalendarDay; until: CalendarDay } | undefined {
  return notice && (notice.closed ?? SAYS_CLOSED.test(notice.text))
    ? { from: notice.from, until: notice.until }
    : undefined;
}

/** An event as it takes place: the days on which a notice closes it are called off like those under `cancelled`. */
export function timedOf(event: Timed & Pick<Event, 'notice'>): Timed {
  const closed = closedDays(event.notice);
  if (closed === undefined) return event;
  const days = occurrencesOf(event, closed.from, closed.until).map((date) => ({ date }));
  return { ...event, cancelled: [...event.cancelled, ...days] };
}
