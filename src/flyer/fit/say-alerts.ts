import { wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { sayDay } from '../../words/say-date.ts';

/** What a sheet says in bold before everything else: closed, paused, history, and a notice with its days until they pass. */
export function sayAlerts(reader: Reader, entry: Entry): string[] {
  return [...sayState(reader, entry), sayNotice(reader, entry)].filter(Boolean);
}

/** Closed, paused, history: in the site's own words, those for paper where the page's would not make sense there. */
export function sayState(reader: Reader, entry: Entry): string[] {
  const { flyers, entry: said } = reader.words.site;
  const { status } = entry.facts;
  const historic = entry.kind === 'groups' && entry.facts.state === 'historic';
  return [
    status === 'closed' ? flyers.closed : '',
    status === 'paused' ? said.paused : '',
    historic ? said.historic : '',
  ].filter(Boolean);
}

function sayNotice(reader: Reader, entry: Entry): string {
  const { notice } = entry.facts;
  if (notice === undefined || notice.until < reader.today) return '';
  const days = [...new Set([notice.from, notice.until])].map((day) => sayDay(reader.language, day));
  return `${days.join(' – ')}: ${wordsOf(entry, reader.language).notice ?? notice.text}`;
}
