import { contactOf, publicWhereOf, wordsOf } from '../directory/entry.ts';
import type { Entry } from '../directory/entry.ts';
import type { Reader } from '../site/reader.ts';
import { shortAddress } from './short-address.ts';

/**
 * An entry as a message somebody sends to a phone: its name, first number, place and short address, a line each.
 * Nothing that is only true today. The page's `where` says how much of the place may leave it.
 */
export function messageOf(reader: Reader, entry: Entry): string {
  const { region } = reader.directory.network;
  const [phone] = contactOf(entry)?.phones ?? [];
  const where = publicWhereOf(entry);
  const place = where && [
    where.street ?? where.name,
    where.town,
    [region, where.zip].filter(Boolean).join(' '),
  ];
  return [
    wordsOf(entry, reader.language).title,
    phone && [phone.number, phone.ext].filter(Boolean).join(', '),
    place?.filter(Boolean).join(', '),
    shortAddress(reader, entry.short),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * The address that opens the phone's own messages with a text and nobody to send it to. Android reads "?body=" (RFC 5724),
 * iPhones "&body=", which Apple writes down nowhere; each of them passes over the sign of the other. Where a phone's
 * program takes no text, it opens empty.
 */
export function smsLink(text: string): string {
  return `sms:?&body=${encodeURIComponent(text)}`;
}

/** The same for a mail program (RFC 6068: lines end in CR LF). */
export function mailLink(subject: string, text: string): string {
  const body = text.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
