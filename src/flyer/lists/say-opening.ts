import { contactOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { nextOccurrence } from '../../time/occurrences.ts';
import { sayDay } from '../../words/say-date.ts';
import { hoursInBrief } from '../../words/say-hours.ts';
import { capital } from '../../words/say-time.ts';
import { eventTime, sayRule } from '../../words/say-when.ts';

/** When to go, in a few short lines; none for what has no hours, or only words about them. */
export function sayOpening(reader: Reader, entry: Entry): string[] {
  const words = wordsOf(entry, reader.language);
  const said = reader.words.site;
  if (entry.kind === 'resources')
    return hoursInBrief(said, reader.language, entry.facts.hours ?? [], words.label);
  if (entry.kind !== 'events') return [];
  const { facts } = entry;
  const rule = sayRule(said, reader.language, facts);
  const single = facts.starts !== undefined && facts.repeats === undefined;
  const day = single
    ? sayDay(reader.language, facts.starts?.slice(0, 10) ?? '')
    : rule && (facts.last_seen === undefined ? rule : `${said.when.usually} ${rule}`);
  const time = eventTime(said, reader.language, facts)?.toLocaleLowerCase(reader.language);
  const line = [day, time].filter(Boolean).join(', ');
  return [line === '' ? (words.when ?? '') : capital(reader.language, line)].filter(Boolean);
}

/**
 * False for what paper must not send anybody to (closed entries, groups that are history, events that have passed), and
 * for the lines that stand at the top of every list.
 */
export function standsOnPaper(reader: Reader, entry: Entry): boolean {
  if (entry.facts.status === 'closed') return false;
  const phone = contactOf(entry)?.phones?.[0]?.number;
  if (reader.directory.network.lines.some(({ number }) => number === phone)) return false;
  if (entry.kind === 'groups') return entry.facts.state === 'active';
  if (entry.kind !== 'events' || entry.facts.starts === undefined) return true;
  return nextOccurrence(entry.facts, reader.today) !== undefined;
}
