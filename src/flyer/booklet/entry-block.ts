import { contactOf, waysOf, whereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import type { Phone } from '../../schema/where.ts';
import type { Reader } from '../../site/reader.ts';
import { fill, list } from '../../words/fill.ts';
import { sayBefore } from '../../words/say-before.ts';
import { sayEvidence } from '../../site/say-evidence.ts';
import { sayLanguage } from '../../words/say-language.ts';
import { whenOf } from '../entry/flyer-text.ts';
import { sayAlerts } from '../fit/say-alerts.ts';
import { paragraph } from './block.ts';
import type { Block, Paragraph, Run } from './block.ts';
import type { StyleName } from './booklet-type.ts';

/** One entry as the booklet prints it, under `head` (its town or its part). Everything it says stays together. */
export function entryBlock(reader: Reader, entry: Entry, head: string): Block {
  const words = wordsOf(entry, reader.language);
  const language = words.language === reader.language ? {} : { language: words.language };
  const own = (style: StyleName, text: string): Paragraph => paragraph(style, text, language);
  const [mark] = entry.facts.needs;
  return {
    kind: 'entry',
    id: entry.id,
    ...(mark === undefined ? {} : { mark }),
    head,
    before: 1.8,
    paragraphs: [
      own('title', words.title),
      ...sayAlerts(reader, entry).map((text) => own('bold', text)),
      own('text', [words.summary, words.who].filter(Boolean).join(' ')),
      ...(entry.kind === 'guides' ? [] : goOrCall(reader, entry, head)),
      ...asked(reader, entry),
      proofOf(reader, entry),
    ].filter((each) => each.runs.some(({ text }) => text !== '')),
  };
}

/** When; then the number with the place behind it, as on the mock-up. Several numbers take a line each. */
function goOrCall(reader: Reader, entry: Entry, head: string): Paragraph[] {
  const words = wordsOf(entry, reader.language);
  const phones = contactOf(entry)?.phones ?? [];
  const runs = phones.map((phone) => sayPhone(reader, phone, words.label));
  const place = [placeOf(reader, entry, head), phones.length > 0 ? '' : written(entry)]
    .filter(Boolean)
    .join(' ');
  const [first = [], ...others] = runs;
  const behind: Run[] = place === '' ? [] : [{ text: place }];
  const alone = others.length === 0 && first.length < 2;
  const lines = alone ? [[...first, ...behind]] : [behind, ...runs];
  return [
    paragraph('bold', whenOf(reader, entry).join('. ')),
    ...lines.map((line): Paragraph => ({ style: 'phone', runs: line })),
  ];
}

function placeOf(reader: Reader, entry: Entry, head: string): string {
  const where = whereOf(entry);
  const open = where?.location === 'street' ? where : undefined;
  const town = where === undefined || where.location === 'none' ? '' : where.town;
  // Under its town's heading the town is not said again.
  const place = [open?.name, open?.street, town === head ? '' : town].filter(Boolean).join(', ');
  // A number says by itself that one calls.
  const called = (contactOf(entry)?.phones ?? []).length > 0;
  const [way] = waysOf(entry).filter(
    (each) => each !== 'in-person' && !(called && (each === 'phone' || each === 'text')),
  );
  const comes = entry.town === undefined && way ? reader.words.site.entry.noWhere[way] : '';
  const bus = open?.bus === undefined ? '' : `${reader.words.site.entry.bus}: ${open.bus}.`;
  return [place === '' ? comes : `${place}.`, bus].filter(Boolean).join(' ');
}

/** Without a number: the website's name or the email address. */
function written(entry: Entry): string {
  const contact = contactOf(entry);
  if (contact?.web !== undefined) return new URL(contact.web).host.replace(/^www\./, '');
  return contact?.email ?? '';
}

function sayPhone(reader: Reader, phone: Phone, label: (first: string) => string): Run[] {
  const said = reader.words.site;
  const more = [
    phone.ext === undefined ? '' : fill(said.entry.extension, { number: phone.ext }),
    phone.label === undefined ? '' : label(phone.label),
    phone.text === true ? said.flyers.booklet.texts : '',
  ].filter(Boolean);
  return [
    { text: phone.number, strong: 'head', ltr: true },
    ...(more.length === 0 ? [] : [{ text: more.join(', ') }]),
  ];
}

/** What they ask for and which languages they speak, as far as anybody knows. */
function asked(reader: Reader, entry: Entry): Paragraph[] {
  if (entry.kind !== 'resources' && entry.kind !== 'events') return [];
  const said = reader.words.site;
  const { asks_for, booking, languages } = entry.facts;
  const words = wordsOf(entry, reader.language);
  // The number stands above, so "call first" does not repeat it.
  const before = sayBefore(said, reader.language, { asks_for, booking }, words.bring);
  const spoken = (languages ?? []).map((code) => sayLanguage(reader.language, code));
  const speak =
    spoken.length < 2 ? '' : `${said.flyers.weSpeak}: ${list(reader.language, spoken)}.`;
  return [paragraph('text', [...before, speak].filter(Boolean).join(' '))];
}

/** A hollow diamond and the source, or a full one and the day of the check; then the entry's short address. */
function proofOf(reader: Reader, entry: Entry): Paragraph {
  const evidence = evidenceOf(entry.facts, reader.today);
  const { stand, from } = sayEvidence(reader.words.site, reader.language, evidence);
  // The first page explains the hollow diamond once, so that it is not repeated at every entry.
  const said = evidence.state === 'unchecked' ? `◇ ${from}` : `◆ ${stand}`;
  return {
    style: 'proof',
    runs: [{ text: said.trim() }, { text: `/r/${entry.short}`, ltr: true }],
  };
}
