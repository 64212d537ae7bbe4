import { contactOf, publicWhereOf, whereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import { discreetTextOf } from '../../flyer/discreet/discreet-text.ts';
import { numberOnPaper } from '../../flyer/entry/flyer-of.ts';
import { flyerPlaceOf, whenOf } from '../../flyer/entry/flyer-text.ts';
import { sayAlerts } from '../../flyer/fit/say-alerts.ts';
import { looksAgain } from '../../flyer/frame/look-again.ts';
import type { Reader } from '../../site/reader.ts';
import { dialed } from '../../words/dialed.ts';
import { sayBefore } from '../../words/say-before.ts';
import { sayEvidence } from '../../site/say-evidence.ts';
import type { EntryFace, SheetEntry } from '../sheet-entry.ts';

/** What a sheet says of an entry, in the reader's language. */
export function sheetEntryOf(reader: Reader, entry: Entry): SheetEntry {
  const { language, words: said, today } = reader;
  const words = wordsOf(entry, language);
  const evidence = sayEvidence(said.site, language, evidenceOf(entry.facts, today));
  const looks = looksAgain(entry, today);
  const bus = publicWhereOf(entry)?.bus;
  const discreet = discreetFace(reader, entry);
  const closed = entry.facts.status === 'closed';
  return {
    ...(closed ? { closed } : {}),
    code: entry.discreetCode ?? entry.short,
    ...(entry.discreetCode === undefined ? {} : { alias: entry.short }),
    ...fullFace(reader, entry),
    ...(words.language === language ? {} : { language: words.language }),
    ...beforeOf(reader, entry),
    ...(bus === undefined ? {} : { bus }),
    evidence: [evidence.stand, evidence.from].filter(Boolean).join(' '),
    ...(typeof looks === 'object' && 'after' in looks ? { again: looks.after } : {}),
    ...(discreet === undefined ? {} : { discreet }),
  };
}

function fullFace(reader: Reader, entry: Entry): EntryFace {
  const words = wordsOf(entry, reader.language);
  const contact = contactOf(entry);
  return {
    title: words.title,
    about: words.summary,
    state: sayAlerts(reader, entry),
    when: whenOf(reader, entry),
    place: flyerPlaceOf(entry),
    phones: (contact?.phones ?? []).map((phone) => ({
      number: numberOnPaper(reader, phone),
      dial: dialed(phone.number, phone.ext),
      ...(phone.label === undefined ? {} : { label: words.label(phone.label) }),
      ...(phone.text === true ? { text: true as const } : {}),
    })),
    ...(contact?.web === undefined ? {} : { web: new URL(contact.web).host.replace(/^www\./, '') }),
    bring: entry.kind === 'guides' ? words.materials : words.bring,
    short: entry.short,
    page: reader.to(`${entry.id}/`),
  };
}

/** The neutral words: no name of a house, no label of a number, no web host, no things to bring. */
function discreetFace(reader: Reader, entry: Entry): EntryFace | undefined {
  if (entry.discreetCode === undefined) return undefined;
  const { title, text, hours, alerts } = discreetTextOf(reader, entry);
  const where = whereOf(entry);
  const place =
    where === undefined || where.location === 'none'
      ? []
      : [where.location === 'street' ? where.street : undefined, where.town];
  return {
    title,
    about: text,
    state: alerts,
    when: hours,
    place: place.filter(Boolean).join(', '),
    phones: fullFace(reader, entry).phones.map(({ number, dial, text }) => ({
      number,
      dial,
      ...(text ? { text } : {}),
    })),
    bring: [],
    short: entry.discreetCode,
  };
}

function beforeOf(reader: Reader, entry: Entry): Pick<SheetEntry, 'before' | 'asks'> {
  if (entry.kind !== 'resources' && entry.kind !== 'events') return { before: [], asks: [] };
  const { asks_for: asks, booking, cost } = entry.facts;
  const dated = entry.kind === 'resources' ? entry.facts.hours_dated : undefined;
  const said = reader.words.site;
  return {
    before: sayBefore(
      said,
      reader.language,
      {
        booking,
        cost,
        hours_dated: dated,
        ...(asks?.length === 0 ? { asks_for: asks } : {}),
      },
      [],
    ),
    asks: (asks ?? []).map((thing) => said.vocabulary.asks[thing]),
  };
}
