import { closedDays } from '../../directory/closed-days.ts';
import { contactOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { OpeningHours } from '../../schema/hours.ts';
import type { Reader } from '../../site/reader.ts';
import type { TodayFacts } from '../narrow/today-facts.ts';

/** When an entry is open. With a reader also the words to say without hours: for cards, not for facets. */
export function todayFactsOf(entry: Entry, reader?: Reader): TodayFacts {
  const otherwise = reader && sayOtherwise(entry, reader);
  return { ...timesOf(entry), ...(otherwise === undefined ? {} : { otherwise }) };
}

function timesOf(entry: Entry): TodayFacts {
  const { status, notice } = entry.facts;
  if (status !== 'open') return { shut: true };
  const days = closedDays(notice);
  const closed = days === undefined ? {} : { closed: days };
  if (entry.kind === 'resources' && entry.facts.hours !== undefined) {
    const usually = entry.facts.hours_dated !== undefined;
    const hours = entry.facts.hours.map(withoutNote);
    return { hours, ...closed, ...(usually ? { usually } : {}) };
  }
  if (entry.kind === 'events' && entry.facts.starts !== undefined) {
    const { starts, ends, repeats, cancelled, last_seen } = entry.facts;
    return {
      event: {
        starts,
        ...(ends === undefined ? {} : { ends }),
        ...(repeats === undefined ? {} : { repeats }),
        cancelled: cancelled.map(({ date }) => ({ date })),
      },
      ...closed,
      ...(last_seen === undefined ? {} : { usually: true }),
    };
  }
  return closed;
}

function withoutNote({ days, weeks, season, opens, closes }: OpeningHours): OpeningHours {
  return { days, ...(weeks ? { weeks } : {}), ...(season ? { season } : {}), opens, closes };
}

function sayOtherwise(entry: Entry, { words, language }: Reader): string | undefined {
  const { entry: said, today } = words.site;
  if (entry.facts.status === 'paused') return said.paused;
  if (entry.facts.status === 'closed') return today.ended;
  const { hoursNote, when } = wordsOf(entry, language);
  if (entry.kind === 'events') return when ?? today.unknownDate;
  if (entry.kind !== 'resources') return undefined;
  const phones = contactOf(entry)?.phones ?? [];
  return hoursNote ?? (phones.length > 0 ? today.call : today.unknown);
}
