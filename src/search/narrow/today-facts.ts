// Ships to the browser. What must be known of an entry to say whether it is open now, today or at the weekend.
import type { Event } from '../../schema/event.ts';
import type { OpeningHours } from '../../schema/hours.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';

/** Absent parts are not known. Times are local to the network. */
export type TodayFacts = {
  hours?: readonly OpeningHours[];
  event?: Pick<Event, 'starts' | 'ends' | 'repeats' | 'cancelled'>;
  /** Paused or closed: never open. */
  shut?: true;
  /** A notice says that it is closed on these days, both included. */
  closed?: { from: CalendarDay; until: CalendarDay };
  /** Hours or dates are old: they count, and are said with "usually". */
  usually?: true;
  /** What to say when there are no hours to compute with: "Call for hours". In rows, never in facets. */
  otherwise?: string;
};
