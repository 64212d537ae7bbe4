import type { Repeats } from '../../schema/event.ts';
import type { Day } from '../../schema/vocabulary.ts';
import { weekdayOf, weekOfMonth } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { dayCode } from '../day-code.ts';

/** A rule that every calendar program can keep: one weekday of one week, or some weekdays of every week. */
export type SimpleRule = {
  /** Names the rule among those of its event: "1mon", "" for the only one. */
  readonly key: string;
  /** As much of the event's own rule as this one says. */
  readonly repeats: Repeats;
  /** The value of RRULE (RFC 5545 §3.3.10) without its end; nothing when only single days can say it. */
  readonly text: string | undefined;
};

/**
 * The rules that together make the same days as an event's one, each day once.
 *
 * Outlook skips a whole event when its rule names two weeks ("1st and 3rd Monday"), and takes a fifth week for the last
 * one (MS-OXCICAL §2.1.3.2.2.4): each week and weekday gets a rule of its own, and a fifth week gets none.
 */
export function simpleRules(repeats: Repeats, first: CalendarDay): SimpleRule[] {
  const bare: Repeats = { ...repeats, except: [], also: [] };
  const days = repeats.days ?? [weekdayOf(first)];
  switch (repeats.every) {
    case 'week': {
      const text = rule(['FREQ=WEEKLY', interval(repeats), `BYDAY=${days.map(dayCode).join(',')}`]);
      return [{ key: '', repeats: bare, text: `${text};WKST=SU` }];
    }
    case 'month':
      return byWeeks(bare, weeksOnce(repeats.weeks ?? []), days, ['FREQ=MONTHLY']);
    case 'year':
      return byWeeks(bare, weeksOnce(repeats.weeks ?? [weekOfMonth(first)]), days, [
        'FREQ=YEARLY',
        `BYMONTH=${Number(first.slice(5, 7))}`,
      ]);
  }
}

type Week = NonNullable<Repeats['weeks']>[number];

function byWeeks(
  bare: Repeats,
  weeks: readonly number[],
  days: readonly Day[],
  parts: readonly string[],
): SimpleRule[] {
  return weeks.flatMap((week) =>
    [...new Set(days)].map((day) => ({
      key: `${week}${day}`,
      repeats: { ...bare, weeks: [week as Week], days: [day] },
      text:
        week === 5 ? undefined : rule([...parts, interval(bare), `BYDAY=${week}${dayCode(day)}`]),
    })),
  );
}

/** Weeks that share no day: the last one is the fourth or the fifth, and a fifth one is always the last. */
function weeksOnce(weeks: readonly number[]): number[] {
  const all = new Set(weeks);
  if (all.has(-1) && all.has(4)) {
    all.delete(-1);
    all.add(5);
  }
  if (all.has(-1)) all.delete(5);
  return [...all];
}

function interval({ interval: every }: Repeats): string {
  return every === 1 ? '' : `INTERVAL=${every}`;
}

function rule(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(';');
}
