import { evidenceOf } from '../../directory/evidence.ts';
import { publicWhereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry, EntryOf } from '../../directory/entry.ts';
import { numberToAsk, phoneToAsk } from '../../health/number-to-ask.ts';
import type { NumberToAsk } from '../../health/number-to-ask.ts';
import { sayCallFirst } from '../../health/say-call-first.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { sayBefore } from '../../words/say-before.ts';
import { sayDay } from '../../words/say-date.ts';
import { sayEvidenceInFull } from '../../site/say-evidence.ts';
import { sayLastSeen } from '../../words/say-when.ts';

/** What a calendar shows of an event, in plain text. */
export type EventSaid = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly place?: string;
  readonly page: string;
  readonly categories: readonly string[];
};

/**
 * An event in the words that may stand on somebody's screen. One with discreet words shows those, its number and its
 * neutral page: neither a place nor a need, and not whose number it is.
 */
export function sayEvent(reader: Reader, entry: EntryOf<'events'>): EventSaid {
  const words = wordsOf(entry, reader.language);
  const { network } = reader.directory;
  if (words.discreet) {
    const phone = entry.facts.contact?.phones?.[0];
    const page = absolute(network, reader.asset(`r/${entry.discreetCode ?? entry.short}/`));
    return {
      title: words.discreet.title,
      lines: [
        words.discreet.text,
        ...(phone ? [callLine(reader, reader.words.site.entry.questions, phone)] : []),
        page,
      ],
      page,
      categories: [],
    };
  }
  const page = absolute(network, reader.to(`${entry.id}/`));
  const place = sayPlace(reader, entry);
  return {
    title: words.title,
    lines: [...sayFacts(reader, entry), sayFrom(reader, page)].filter((line) => line !== ''),
    page,
    categories: reader.directory.needsOf(entry).map(({ label }) => reader.say(label)),
    ...(place === '' ? {} : { place }),
  };
}

function sayFacts(reader: Reader, entry: EntryOf<'events'>): string[] {
  const { facts } = entry;
  const { language } = reader;
  const said = reader.words.site;
  const words = wordsOf(entry, language);
  const { notice } = facts;
  const where = publicWhereOf(entry);
  const time = facts.starts?.slice(11) ?? '';
  const evidence = evidenceOf(facts, reader.today);
  return [
    notice && notice.until >= reader.today
      ? `${sayDay(language, notice.from)} – ${sayDay(language, notice.until)}: ${words.notice ?? notice.text}`
      : '',
    words.summary,
    words.when ?? '',
    time === '' ? said.when.timeUnknown : '',
    sayLastSeen(said, language, facts),
    sayEvidenceInFull(said, language, evidence),
    sayNumber(reader, numberToAsk(reader.directory, entry), evidence.state === 'fresh'),
    ...sayBefore(said, language, facts, words.bring),
    words.who ?? '',
    words.how ?? '',
    where?.directions === undefined ? '' : (words.directions ?? where.directions),
    where === undefined ? facts.ways.map((way) => said.entry.noWhere[way]).join(' ') : '',
  ];
}

function sayNumber(reader: Reader, ask: NumberToAsk, isFresh: boolean): string {
  const titleOf = (owner: Entry) => {
    const words = wordsOf(owner, reader.language);
    return (words.discreet ?? words).title;
  };
  const sentence =
    isFresh && ask.whose === 'own'
      ? reader.words.site.entry.questions
      : sayCallFirst(reader.words.site, ask, titleOf);
  const phone = phoneToAsk(ask);
  return phone === undefined ? sentence : callLine(reader, sentence, phone);
}

function callLine(
  reader: Reader,
  sentence: string,
  { number, ext }: { number: string; ext?: string | undefined },
): string {
  const extension =
    ext === undefined ? '' : fill(reader.words.site.entry.extension, { number: ext });
  return [sentence, number, extension].filter(Boolean).join(' ');
}

/** The place in one line, as a map app looks for it. */
function sayPlace(reader: Reader, entry: EntryOf<'events'>): string {
  const where = publicWhereOf(entry);
  if (where === undefined) return '';
  const state = [reader.directory.network.region, where.zip].filter(Boolean).join(' ');
  return [where.name, where.street, where.town, state].filter(Boolean).join(', ');
}

function sayFrom(reader: Reader, address: string): string {
  const network = reader.say(reader.directory.network.name);
  return fill(reader.words.site.contactCard.from, { network, address });
}
