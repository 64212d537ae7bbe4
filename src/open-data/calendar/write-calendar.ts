import type { EntryOf } from '../../directory/entry.ts';
import type { ChangedOn } from '../../directory/last-change.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { contentLine, escapeText, writeLines } from '../../content-line/content-line.ts';
import type { ContentLine } from '../../content-line/content-line.ts';
import { calendarFile } from './calendar-feeds.ts';
import type { CalendarFeed } from './calendar-feeds.ts';
import type { CalendarZone } from './calendar-zone.ts';
import { eventLines } from './event-lines.ts';

/** A calendar with a name: `events` may be empty, so that whoever subscribed keeps an address that works. */
type Calendar = Pick<CalendarFeed, 'path' | 'name' | 'events'>;

/** Writes the calendars of one language (RFC 5545), each event only once however many calendars hold it. */
export function calendarWriter(
  reader: Reader,
  zone: CalendarZone,
  changedOn: ChangedOn,
): (calendar: Calendar) => string {
  const written = new Map<string, ContentLine[]>();
  const linesOf = (entry: EntryOf<'events'>) => {
    const lines = written.get(entry.id) ?? eventLines(reader, entry, zone, changedOn(entry));
    written.set(entry.id, lines);
    return lines;
  };
  return ({ path, name, events }) =>
    writeLines([
      ...headOf(reader, path, name),
      ...zone.lines,
      ...events.flatMap(linesOf),
      contentLine('END', 'VCALENDAR'),
    ]);
}

/** Names stand twice: once as RFC 7986 has them, once as most programs read them. They look again once a day. */
function headOf(reader: Reader, path: string, name: string): ContentLine[] {
  const { network } = reader.directory;
  const { calendar } = reader.words.site;
  const said = escapeText(fill(calendar.named, { name, network: reader.say(network.short_name) }));
  const about = escapeText(calendar.about);
  const self = absolute(network, reader.asset(calendarFile(reader.language, path)));
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', `-//Patchwork//Calendar//${reader.language.toUpperCase()}`),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', said),
    contentLine('X-WR-CALNAME', said),
    contentLine('DESCRIPTION', about),
    contentLine('X-WR-CALDESC', about),
    contentLine('SOURCE', self, { VALUE: 'URI' }),
    contentLine('REFRESH-INTERVAL', 'P1D', { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', 'P1D'),
  ];
}
