import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { sayDay } from '../../words/say-date.ts';
import { sayAlerts } from '../fit/say-alerts.ts';

/** What a poster says first because it changes everything, most final first; usually nothing. */
export function posterAlerts(reader: Reader, entry: EntryOf<'events'>): string[] {
  const { language, today } = reader;
  const { facts } = entry;
  const words = wordsOf(entry, language);
  const said = reader.words.site.when;
  const last = (facts.ends ?? facts.starts ?? today).slice(0, 10);
  return [
    ...sayAlerts(reader, entry),
    facts.repeats === undefined && last < today ? said.past : '',
    ...facts.cancelled
      .filter(({ date }) => date >= today)
      .map(({ date, reason }) =>
        [
          fill(said.cancelled, { date: sayDay(language, date) }),
          reason === undefined ? '' : words.label(reason),
        ]
          .filter(Boolean)
          .join(' '),
      ),
  ].filter(Boolean);
}
