// Ships to the browser, on the navigators' desk only.
import type { RequestItem } from '../../schema/request.ts';
import type { ReadItem } from './read-item.ts';
import { answerOf } from './read-item.ts';
import type { WeekWindow } from './read-hours.ts';
import type { Fit, Reason } from './suggestion.ts';
import { SAME_HOUR } from './weights.ts';

type Said = Pick<RequestItem, 'when' | 'day' | 'time'>;

/** Whether the two have time at the same time. `today` is an ISO day. */
export function fitTime(ask: ReadItem, offer: ReadItem, today: string): Reason {
  const hours = answerOf(offer.open, 'hours');
  const said = saidOf(ask.open.item);
  const given = { ...saidOf(offer.open.item), ...(hours === '' ? {} : { hours }) };
  const past = isOver(said, today) || isOver(given, today);
  return {
    kind: 'time',
    fit: past ? 'no' : judge(said, given, offer.hours),
    ...(past ? { past } : {}),
    ask: said,
    offer: given,
  };
}

function judge(
  ask: Said,
  offer: Said & { readonly hours?: string },
  windows: readonly WeekWindow[] | undefined,
): Fit {
  if (offer.when === 'day') return fitOneDay(ask, offer);
  if (windows !== undefined) return fitWindows(ask, windows);
  // Hours that nobody can read, or every week on a day that nobody named.
  if (offer.hours !== undefined) return 'ask';
  switch (offer.when) {
    case 'any':
      return 'yes';
    // Once within the next week, but on a day that nobody named.
    case 'weekly':
    case 'soon':
      return ask.when === 'soon' || ask.when === 'any' ? 'yes' : 'ask';
  }
}

/** The offer stands on one day only. */
function fitOneDay(ask: Said, offer: Said): Fit {
  switch (ask.when) {
    case 'any':
      return 'yes';
    case 'soon':
    case 'weekly':
      return 'partly';
    case 'day':
      if (ask.day !== offer.day) return 'no';
      if (ask.time === undefined || offer.time === undefined) return 'yes';
      return Math.abs(minutesOf(ask.time) - minutesOf(offer.time)) <= SAME_HOUR ? 'yes' : 'partly';
  }
}

function fitWindows(ask: Said, windows: readonly WeekWindow[]): Fit {
  switch (ask.when) {
    case 'any':
    case 'soon':
      return 'yes';
    // The form does not ask which day of the week.
    case 'weekly':
      return isEveryDay(windows) ? 'yes' : 'ask';
    case 'day': {
      const { day, time } = ask;
      if (day === undefined) return 'ask';
      const weekday = new Date(day).getUTCDay();
      const onDay = windows.filter((window) => window.day === weekday);
      if (onDay.length === 0) return 'no';
      if (time === undefined) return 'yes';
      const minutes = minutesOf(time);
      return onDay.some(({ from, to }) => from <= minutes && minutes <= to) ? 'yes' : 'no';
    }
  }
}

function isEveryDay(windows: readonly WeekWindow[]): boolean {
  return new Set(windows.map(({ day }) => day)).size === 7;
}

function saidOf({ when, day, time }: RequestItem): Said {
  return {
    when,
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : { time }),
  };
}

function isOver({ when, day }: Said, today: string): boolean {
  return when === 'day' && day !== undefined && day < today;
}

/** Minutes since midnight of "HH:MM". */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
