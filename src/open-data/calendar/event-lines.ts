import { timedOf } from '../../directory/closed-days.ts';
import { evidenceDay } from '../../directory/evidence-day.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { latestDay } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { fill } from '../../words/fill.ts';
import { sayDay } from '../../words/say-date.ts';
import { contentLine, escapeText } from '../../content-line/content-line.ts';
import type { ContentLine } from '../../content-line/content-line.ts';
import { stableId } from '../stable-id.ts';
import type { CalendarZone } from './calendar-zone.ts';
import { eventParts } from './event-parts.ts';
import { moment, ruleLines, timesOn } from './event-times.ts';
import { sayEvent } from './say-event.ts';
import type { EventSaid } from './say-event.ts';
import { dayStamp } from './stamps.ts';

/**
 * An event as the components VEVENT (RFC 5545 §3.6.1) that make all its dates; none when it has only words for a date.
 * A day that is called off stays in the calendar, marked in its status and its title: a program that leaves it out does no
 * harm, and one that knows no status still shows the words. So does all of an event that is paused or has ended.
 * @param changed the day on which its facts last changed: programs take the newest of what they were given.
 */
export function eventLines(
  reader: Reader,
  entry: EntryOf<'events'>,
  zone: CalendarZone,
  changed: CalendarDay | undefined,
): ContentLine[] {
  const event = timedOf(entry.facts);
  const said = sayEvent(reader, entry);
  const { title, alert } = standOf(reader, entry);
  return eventParts(event, reader.today, zone).flatMap((part) => {
    const stamp = stampOf(entry, changed);
    const uid = stableId(reader.directory.network, ['calendar', entry.id, part.key].join('/'));
    const component = (day: CalendarDay, times: readonly ContentLine[], status: Status) => [
      contentLine('BEGIN', 'VEVENT'),
      contentLine('UID', uid),
      contentLine('DTSTAMP', stamp),
      ...timesOn(event, day, zone, part.inUtc),
      ...times,
      ...describe(said, status),
      contentLine('END', 'VEVENT'),
    ];
    const series = [
      ...ruleLines(part, event, zone),
      ...part.except.map((day) => moment('EXDATE', event, day, zone)),
    ];
    const status = { value: sureness(reader, entry), title, alert };
    const calledOff = part.cancelled.map((day) => ({
      day,
      status: calledOffOn(reader, entry, day),
    }));
    const alone = part.rule === undefined ? calledOff[0] : undefined;
    if (alone !== undefined) return component(alone.day, [], alone.status);
    return [
      ...component(part.first, series, status),
      ...calledOff.flatMap(({ day, status: off }) =>
        component(day, [moment('RECURRENCE-ID', event, day, zone)], off),
      ),
    ];
  });
}

/** How a component stands, as its STATUS, and in words around its title and above its text. */
type Status = {
  readonly value: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly title: string;
  readonly alert: string;
};

function describe(said: EventSaid, { value, title, alert }: Status): ContentLine[] {
  const text = [alert, ...said.lines].filter(Boolean).join('\n');
  return [
    contentLine('SUMMARY', escapeText(fill(title, { title: said.title }))),
    contentLine('DESCRIPTION', escapeText(text)),
    ...(said.place === undefined ? [] : [contentLine('LOCATION', escapeText(said.place))]),
    contentLine('URL', said.page),
    ...(said.categories.length === 0
      ? []
      : [contentLine('CATEGORIES', said.categories.map(escapeText).join(','))]),
    contentLine('STATUS', value),
    // Whoever subscribes has not promised to come: their time stays free.
    contentLine('TRANSP', 'TRANSPARENT'),
  ];
}

/** Only what somebody asked about lately is certain. */
function sureness(reader: Reader, { facts }: EntryOf<'events'>): Status['value'] {
  if (facts.status !== 'open') return 'CANCELLED';
  return evidenceOf(facts, reader.today).state === 'fresh' ? 'CONFIRMED' : 'TENTATIVE';
}

function standOf(reader: Reader, { facts }: EntryOf<'events'>): Pick<Status, 'title' | 'alert'> {
  const { calendar, entry: said } = reader.words.site;
  switch (facts.status) {
    case 'open':
      return { title: '{title}', alert: '' };
    case 'paused':
      return { title: calendar.paused, alert: said.paused };
    case 'closed':
      return { title: calendar.closed, alert: said.closed };
  }
}

function calledOffOn(reader: Reader, entry: EntryOf<'events'>, day: CalendarDay): Status {
  const words = wordsOf(entry, reader.language);
  const { calendar, when } = reader.words.site;
  const cancellation = entry.facts.cancelled.find(({ date }) => date === day);
  const reason = cancellation?.reason === undefined ? '' : words.label(cancellation.reason);
  const why = cancellation === undefined ? (words.notice ?? '') : reason;
  const date = fill(when.cancelled, { date: sayDay(reader.language, day) });
  return {
    value: 'CANCELLED',
    title: calendar.calledOff,
    // A reason may tell what a discreet title keeps to itself.
    alert: [date, words.discreet ? '' : why].filter(Boolean).join(' '),
  };
}

/**
 * DTSTAMP: the last day on which its facts changed or somebody looked at them, so that the same content makes the same file.
 */
function stampOf(entry: EntryOf<'events'>, changed: CalendarDay | undefined): string {
  return `${dayStamp(latestDay([changed, evidenceDay(entry)]) ?? NEVER)}T000000Z`;
}

/** When nothing at all is known: before every change. */
const NEVER = '2020-01-01';
