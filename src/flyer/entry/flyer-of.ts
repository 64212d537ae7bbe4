import { contactOf, whereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Contact, Phone } from '../../schema/where.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { looksAgain } from '../frame/look-again.ts';
import { flyerPlaceOf, flyerTextOf } from './flyer-text.ts';
import type { Flyer, FlyerPhone } from './flyer.ts';
import { joinShort } from './join-short.ts';

/** The flyer of an entry in the languages of `readers`: what is the same in all of them stands once. */
export function flyerOf(readers: readonly [Reader, ...Reader[]], entry: Entry): Flyer {
  const contact = contactOf(entry);
  const texts = joinShort(readers.map((reader) => flyerTextOf(reader, entry)));
  // Running text that has other paragraphs in one language than in the other cannot be cut at the same place.
  const even = texts.every(({ more }) => more.length === texts[0]?.more.length);
  return {
    texts: even ? texts : texts.map((text) => ({ ...text, more: [] })),
    place: flyerPlaceOf(entry),
    placeLines: linesOf(entry),
    phones: (contact?.phones ?? []).map((phone) => ({
      number: numberOnPaper(readers[0], phone),
      labels: labelsOf(readers, entry, phone),
    })),
    web: addressOnPaper(contact),
    code: entry.short,
    looks: looksAgain(entry, readers[0].today),
  };
}

/** A number with its extension. */
export function numberOnPaper(reader: Reader, phone: Phone): string {
  if (phone.ext === undefined) return phone.number;
  return `${phone.number} ${fill(reader.words.site.entry.extension, { number: phone.ext })}`;
}

function linesOf(entry: Entry): string[] {
  const where = whereOf(entry);
  if (where === undefined || where.location === 'none') return [];
  const street = where.location === 'street' ? (where.street ?? where.name) : undefined;
  return [street ?? '', where.town].filter(Boolean);
}

function labelsOf(
  readers: readonly Reader[],
  entry: Entry,
  { label }: Phone,
): FlyerPhone['labels'] {
  if (label === undefined) return [];
  return readers.map(({ language }) => wordsOf(entry, language).label(label));
}

/** What people can type: the host without "www.", and the path where it leads past the host's first page. */
function addressOnPaper(contact: Contact | undefined): string | undefined {
  if (contact?.web === undefined) return contact?.email;
  const { host } = new URL(contact.web);
  return host.replace(/^www\./, '');
}
