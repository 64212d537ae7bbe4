import { contactOf, publicWhereOf, whereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import { onceFor } from '../../rebuild/once.ts';
import type { Reader } from '../../site/reader.ts';
import { count, fill } from '../../words/fill.ts';
import { sayBefore } from '../../words/say-before.ts';
import { sayDay, sayLooseDate } from '../../words/say-date.ts';
import { sayOpening } from './say-opening.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MONTH = { month: 'short', year: 'numeric' } as const;
const NOTICE_DAY = { day: 'numeric', month: 'long' } as const;

/** What a list on paper says of one entry. An empty string says nothing. */
export type ListEntry = {
  id: string;
  /** The language its words really are in. */
  language: string;
  title: string;
  /** In bold before all else: a pause, a notice in force. */
  notice: string;
  /** Town, and how far it is: "Lee, about 3 miles". */
  town: string;
  /** The rest of the place, as far as it may be published. */
  place: string;
  when: string[];
  /** The hours in words, beside those above or in their place. */
  hoursNote: string;
  /** What it is about in a word or two, where a list is about many things. */
  topic: string;
  /** What a neighbor gets there. */
  about: string;
  /** Who it is for. */
  who: string;
  /** What is asked, what it costs, what to bring, the bus. */
  before: string;
  reach: string;
  evidence: string;
  /** End of the short address, "/r/ab2c". */
  code: string;
};

/** Made once: around every town the same entries stand again. */
const made = onceFor((reader: Reader) => onceFor((entry: Entry) => sayEntry(reader, entry)));

/** An entry as a list shows it. `miles` = how far it is from the town the list is about. */
export function listEntryOf(reader: Reader, entry: Entry, miles?: number): ListEntry {
  const said = made(reader)(entry);
  const town = [said.town, sayMiles(reader, miles)].filter(Boolean).join(', ');
  return miles === undefined ? said : { ...said, town };
}

function sayEntry(reader: Reader, entry: Entry): ListEntry {
  const words = wordsOf(entry, reader.language);
  return {
    id: entry.id,
    language: words.language,
    title: words.title,
    notice: sayNotice(reader, entry),
    town: publicWhereOf(entry)?.town ?? '',
    place: placeOf(entry),
    when: sayOpening(reader, entry),
    hoursNote: noteOf(reader, entry),
    topic: '',
    about: words.summary,
    who: words.who === undefined ? '' : endSentence(words.who),
    before: beforeGoing(reader, entry),
    reach: reachOf(reader, entry),
    evidence: sayStand(reader, entry),
    code: `/r/${entry.short}`,
  };
}

/** The same with fewer words: `facts` leaves out what it is about, `bare` all but its topic (in the last line) and what leads there. */
export function inBrief(entry: ListEntry, telling: 'facts' | 'bare'): ListEntry {
  if (telling === 'facts') return { ...entry, about: '' };
  const evidence = [entry.topic, entry.evidence].filter(Boolean).join(' · ');
  return { ...entry, about: '', who: '', before: '', evidence };
}

/** Everything that is told about it, as one paragraph. */
export function wordsAbout({ about, who, before }: ListEntry): string {
  return [about, who, before].filter(Boolean).join(' ');
}

/** The paragraphs between place and phone: what to know first, when to go, then all the rest. */
export function paragraphsOf(entry: ListEntry): { text: string; bold: boolean; own: boolean }[] {
  const { notice, when, hoursNote } = entry;
  return [
    { text: notice, bold: true, own: false },
    ...when.map((text) => ({ text, bold: true, own: false })),
    // Words in the place of the hours stand out as hours do.
    { text: when.length === 0 ? hoursNote : '', bold: true, own: true },
    {
      text: [when.length === 0 ? '' : hoursNote, wordsAbout(entry)].filter(Boolean).join(' '),
      bold: false,
      own: true,
    },
  ].filter(({ text }) => text !== '');
}

function noteOf(reader: Reader, entry: Entry): string {
  const { hoursNote } = wordsOf(entry, reader.language);
  const said = reader.words.site.flyers.needSheet;
  const dated = entry.kind === 'resources' ? entry.facts.hours_dated : undefined;
  const since =
    dated === undefined || sayOpening(reader, entry).length === 0
      ? ''
      : fill(said.hoursFrom, { date: sayLooseDate(reader.language, dated) });
  return [hoursNote === undefined ? '' : endSentence(hoursNote), since].filter(Boolean).join(' ');
}

function sayMiles(reader: Reader, miles: number | undefined): string {
  if (miles === undefined) return '';
  const { area } = reader.words.site;
  // Rounded, a town next door would be "about 0 miles" away.
  return miles < 1 ? area.inTown : count(reader.language, area.miles, Math.round(miles));
}

function placeOf(entry: Entry): string {
  const where = whereOf(entry);
  return where?.location === 'street' ? [where.name, where.street].filter(Boolean).join(', ') : '';
}

function beforeGoing(reader: Reader, entry: Entry): string {
  if (entry.kind !== 'resources' && entry.kind !== 'events') return '';
  const said = reader.words.site;
  const { asks_for, booking, cost } = entry.facts;
  const stop = publicWhereOf(entry)?.bus;
  const { bring } = wordsOf(entry, reader.language);
  const nothing = asks_for?.length === 0 ? said.flyers.needSheet.asksNothing : '';
  const asked = asks_for?.length === 0 ? {} : { asks_for };
  const bus = stop === undefined ? '' : endSentence(`${said.entry.bus}: ${stop}`);
  return [nothing, ...sayBefore(said, reader.language, { ...asked, booking, cost }, bring), bus]
    .filter(Boolean)
    .join(' ');
}

function reachOf(reader: Reader, entry: Entry): string {
  const contact = contactOf(entry);
  const phone = contact?.phones?.[0];
  if (phone === undefined)
    return contact?.web === undefined ? '' : new URL(contact.web).host.replace(/^www\./, '');
  const extension = fill(reader.words.site.entry.extension, { number: phone.ext ?? '' });
  return phone.ext === undefined ? phone.number : `${phone.number} ${extension}`;
}

function sayNotice(reader: Reader, entry: Entry): string {
  const { status, notice } = entry.facts;
  const said = reader.words.site;
  const text = wordsOf(entry, reader.language).notice;
  // What lies ahead is said too: paper is read later than it is printed.
  const told =
    notice === undefined || text === undefined || notice.until < reader.today
      ? ''
      : fill(said.flyers.needSheet.notice, {
          text: text.replace(/\.$/, ''),
          from: sayDay(reader.language, notice.from, NOTICE_DAY),
          until: sayDay(reader.language, notice.until, NOTICE_DAY),
        });
  return [status === 'paused' ? said.entry.paused : '', told].filter(Boolean).join(' ');
}

function sayStand(reader: Reader, entry: Entry): string {
  const said = reader.words.site.flyers.needSheet;
  const evidence = evidenceOf(entry.facts, reader.today);
  if (evidence.state !== 'unchecked')
    return fill(said.checked, { date: sayDay(reader.language, evidence.checked.date, DAY) });
  const { source } = evidence;
  if (source?.from === 'common-knowledge') return said.common;
  return source?.dated === undefined
    ? said.undated
    : fill(said.unchecked, {
        date:
          source.dated.length === 4
            ? source.dated
            : sayDay(reader.language, `${source.dated.slice(0, 7)}-01`, MONTH),
      });
}

function endSentence(text: string): string {
  return /[.!?…。]$/.test(text) ? text : `${text}.`;
}
