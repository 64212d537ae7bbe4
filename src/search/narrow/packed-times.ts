// Ships to the browser. Opening hours and events as small JSON.
import { DAYS } from '../../schema/vocabulary.ts';
import type { OpeningHours } from '../../schema/hours.ts';
import type { TodayFacts } from './today-facts.ts';

type Event = NonNullable<TodayFacts['event']>;
type Rule = NonNullable<Event['repeats']>;

/** "135 09:00 12:00 1,-1 05-15 09-30": weekdays from Sunday (0), opens, closes, weeks, season. */
export type PackedOpening = string;

/** Starts, ends, the rule without what is not said in it, cancelled days. */
export type PackedEvent = [
  starts: string,
  ends: string,
  rule: (Pick<Rule, 'every'> & Partial<Rule>) | 0,
  cancelled: string[],
];

export function packOpening({ days, opens, closes, weeks, season }: OpeningHours): PackedOpening {
  const weekdays = days.map((day) => DAYS.indexOf(day)).join('');
  const { from = '', until = '' } = season ?? {};
  return [weekdays, opens, closes, weeks?.join() ?? '', from, until].join(' ').trimEnd();
}

export function openOpening(packed: PackedOpening): OpeningHours {
  const [weekdays = '', opens = '', closes = '', weeks, from, until] = packed.split(' ');
  return {
    days: Array.from(weekdays, (number) => DAYS[Number(number)] ?? 'sun'),
    opens,
    closes,
    ...(weeks ? { weeks: weeks.split(',').map(Number) as NonNullable<OpeningHours['weeks']> } : {}),
    ...(from && until ? { season: { from, until } } : {}),
  };
}

export function packEvent({ starts = '', ends = '', repeats, cancelled }: Event): PackedEvent {
  const rule =
    repeats &&
    Object.entries(repeats).filter(
      ([key, value]) => !(key === 'interval' && value === 1) && !isEmpty(value),
    );
  return [
    starts,
    ends,
    rule ? (Object.fromEntries(rule) as PackedEvent[2]) : 0,
    cancelled.map(({ date }) => date),
  ];
}

export function openEvent([starts, ends, rule, cancelled]: PackedEvent): Event {
  return {
    ...(starts && { starts }),
    ...(ends && { ends }),
    ...(rule && { repeats: { interval: 1, except: [], also: [], ...rule } }),
    cancelled: cancelled.map((date) => ({ date })),
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
