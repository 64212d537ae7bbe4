import type { EntryWords } from '../../directory/entry.ts';
import type { Phone as KnownPhone } from '../../schema/where.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { sayLanguage } from '../../words/say-language.ts';
import { stableId } from '../stable-id.ts';
import { eachOnce, given } from './given.ts';
import type { Language, Phone } from './schemas.ts';

/** The numbers of an entry, each once for calls and, when it takes texts, once more for those. */
export function phonesOf(
  reader: Reader,
  owner: string,
  phones: readonly KnownPhone[] = [],
  label: EntryWords['label'] = (first) => first,
): Phone[] {
  const types = (phone: KnownPhone) =>
    phone.text ? (['voice', 'text'] as const) : ['voice' as const];
  return eachOnce(
    phones.flatMap((phone) =>
      types(phone).map((type) => phoneOf(reader, owner, phone, type, label)),
    ),
  );
}

/** Languages somebody speaks, by the codes of our content. */
export function languagesOf(
  reader: Reader,
  owner: string,
  codes: readonly string[] = [],
): Language[] {
  return eachOnce(
    codes.map((code) => ({
      id: stableId(reader.directory.network, `${owner}/language/${code}`),
      name: sayLanguage(reader.language, code),
      code: isoLanguage(code),
    })),
  );
}

/** The ISO 639 code in a language tag: "zh" of "zh-Hans". */
export function isoLanguage(tag: string): string {
  return new Intl.Locale(tag).language;
}

function phoneOf(
  reader: Reader,
  owner: string,
  { number, ext, label: named, languages }: KnownPhone,
  type: Phone['type'],
  label: EntryWords['label'],
): Phone {
  const name = `${owner}/phone/${number}${ext === undefined ? '' : `x${ext}`}/${type}`;
  // HSDS takes a number here, and 0123 is none: it would come out as 123.
  const isNumber = ext !== undefined && String(Number(ext)) === ext;
  return given({
    id: stableId(reader.directory.network, name),
    number,
    extension: isNumber ? Number(ext) : undefined,
    type,
    description:
      [
        named === undefined ? '' : label(named),
        ext === undefined || isNumber
          ? ''
          : fill(reader.words.site.entry.extension, { number: ext }),
      ]
        .filter(Boolean)
        .join(', ') || undefined,
    languages: languagesOf(reader, name, languages),
  });
}
