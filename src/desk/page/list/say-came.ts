// Ships to the browser, on the navigators' desk only.
import { showClock, showMonthDay, upperFirst } from '../../../form/fields/show-time.ts';
import { addDays, dayAt, daysBetween, offsetsIn } from '../../../time/calendar-day.ts';
import { fill } from '../../../words/fill.ts';
import type { DeskWords } from '../../../words/en/desk.ts';
import { sayDay } from '../../../words/say-date.ts';

/**
 * When a letter came, as short as it is still clear: "today 4:10 pm", "yesterday", "Friday", "October 3".
 * @param received ISO 8601. What is no moment says nothing.
 */
export function sayCame(
  received: string,
  { now, zone, language }: CameWorld,
  words: Pick<DeskWords['list'], 'cameToday' | 'cameYesterday'>,
): string {
  const moment = Date.parse(received);
  if (Number.isNaN(moment)) return '';
  const day = dayAt(new Date(moment), zone);
  const today = dayAt(new Date(now), zone);
  if (day === today) {
    const local = new Date(moment + offsetsIn(zone)(moment)).toISOString().slice(11, 16);
    return fill(words.cameToday, {
      // Nobody shall read a time without its "pm".
      time: showClock(local, language).replaceAll(' ', '\u00a0'),
    });
  }
  if (day === addDays(today, -1)) return words.cameYesterday;
  const days = daysBetween(day, today);
  if (days > 0 && days < 7) return upperFirst(sayDay(language, day, { weekday: 'long' }), language);
  return showMonthDay(day, language);
}

/** A day that is close, by its weekday; else by its date: "Tuesday", "October 3". */
export function sayNear(day: string, today: string, language: string): string {
  const days = daysBetween(today, day);
  if (Math.abs(days) < 7) return upperFirst(sayDay(language, day, { weekday: 'long' }), language);
  return showMonthDay(day, language);
}

export interface CameWorld {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the network's time zone. */
  readonly zone: string;
  readonly language: string;
}
