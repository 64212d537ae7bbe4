import type { Event } from '../../schema/event.ts';
import type { Notice, Source } from '../../schema/evidence.ts';
import type { OpeningHours } from '../../schema/hours.ts';
import type { SchemaKey } from '../../schema/list-keys.ts';
import { choicesAt } from '../../schema/schema-part.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import type { Phone } from '../../schema/where.ts';
import { wordsOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { sayServedPlace } from '../../site/say-served.ts';
import type { EditorWords } from '../../words/editor-words.ts';
import { fill } from '../../words/fill.ts';
import { sayChoiceInBrief } from '../../words/say-choice.ts';
import { hoursInBrief } from '../../words/say-hours.ts';
import { sayLanguage } from '../../words/say-language.ts';
import { sayRule } from '../../words/say-when.ts';
import type { TableRow } from './table-schema.ts';

/** Between the things of a list in a cell: words may hold commas. */
const JOINT = '; ';

/** What the cells of one sheet are said with. `words` are the editors', with the reader's own words of the site. */
export type CellWords = { reader: Reader; words: EditorWords; kind: Kind };

/** One fact of a row as a cell of a sheet, in words; empty when nobody knows. Days stay as they are: sheets sort them. */
export function sayCell(
  about: CellWords,
  { path, value: schema }: SchemaKey,
  row: TableRow,
): string {
  const value = path.split('.').reduce<unknown>(stepInto, row);
  if (value === undefined) return '';
  const sentence = SENTENCES[path];
  if (sentence !== undefined) return sentence(about, value, row);
  const one = (part: unknown): string =>
    choicesAt(schema, []).length > 0
      ? (sayChoiceInBrief(about.words, about.kind, path, String(part)) ?? String(part))
      : (NAMES[path]?.(about, String(part)) ?? sayPlain(about, part));
  if (!Array.isArray(value)) return one(value);
  // "They ask for nothing" is known, and is not an empty cell.
  if (value.length === 0 && path === 'asks_for') return about.reader.words.site.data.nothing;
  return value.map(one).join(JOINT);
}

function stepInto(under: unknown, key: string): unknown {
  return typeof under === 'object' && under !== null ? Reflect.get(under, key) : undefined;
}

function sayPlain({ reader }: CellWords, value: unknown): string {
  const { yes, no } = reader.words.site.data;
  if (typeof value === 'boolean') return value ? yes : no;
  return String(value);
}

/** Values that name something else. */
const NAMES: Readonly<Record<string, (about: CellWords, value: string) => string>> = {
  needs: ({ reader }, id) => {
    const need = reader.directory.needs.find((each) => each.id === id);
    return need === undefined ? id : reader.say(need.label);
  },
  serves: ({ reader }, place) => sayServedPlace(reader, place),
  languages: ({ reader }, code) => sayLanguage(reader.language, code),
  language: ({ reader }, code) => sayLanguage(reader.language, code),
  group: titleIn('groups'),
  parent: titleIn('groups'),
  resource: titleIn('resources'),
  resources: titleIn('resources'),
  // What sheets take for a moment has no T in it.
  starts: (_, moment) => moment.replace('T', ' '),
  ends: (_, moment) => moment.replace('T', ' '),
};

/** Facts that a sheet says as a sentence, by their column. The row has been through its schema. */
const SENTENCES: Readonly<
  Record<string, (about: CellWords, value: unknown, row: TableRow) => string>
> = {
  notice: ({ reader }, value) => {
    const { text, from, until } = value as Notice;
    return fill(reader.words.site.data.notice, { text, from, until });
  },
  sources: ({ reader }, value) => {
    const { data, evidence } = reader.words.site;
    return (value as Source[])
      .map(({ url, from, seen, dated }) => {
        const parts = [
          evidence.source[from],
          seen === undefined ? '' : fill(data.seen, { day: seen }),
          dated === undefined ? '' : fill(data.dated, { day: dated }),
        ].filter(Boolean);
        return url === undefined ? parts.join(', ') : `${url} (${parts.join(', ')})`;
      })
      .join(JOINT);
  },
  'contact.phones': (about, value) =>
    (value as Phone[]).map((phone) => sayPhone(about, phone)).join(JOINT),
  hours: ({ reader }, value) =>
    hoursInBrief(reader.words.site, reader.language, value as OpeningHours[], same).join(JOINT),
  repeats: ({ reader, words: { keys } }, value, row) => {
    const { starts } = row as Pick<Event, 'starts'>;
    const { except, also } = value as NonNullable<Event['repeats']>;
    const repeats = value as NonNullable<Event['repeats']>;
    const more = [
      [keys['repeats.except'].label, except],
      [keys['repeats.also'].label, also],
    ] as const;
    return [
      sayRule(reader.words.site, reader.language, { repeats, starts }) ?? '',
      ...more.map(([label, days]) => (days.length === 0 ? '' : `${label}: ${days.join(', ')}`)),
    ]
      .filter(Boolean)
      .join(JOINT);
  },
  cancelled: (_, value) =>
    (value as Event['cancelled'])
      .map(({ date, reason }) => (reason === undefined ? date : `${date} (${reason})`))
      .join(JOINT),
};

function sayPhone({ reader, words }: CellWords, phone: Phone): string {
  const { extension } = reader.words.site.entry;
  const ext = phone.ext === undefined ? '' : ` ${fill(extension, { number: phone.ext })}`;
  const aside = [
    phone.label ?? '',
    phone.text === true
      ? words.keys['contact.phones.text'].label.toLocaleLowerCase(reader.language)
      : '',
    ...(phone.languages ?? []).map((code) => sayLanguage(reader.language, code)),
  ].filter(Boolean);
  return `${phone.number}${ext}${aside.length === 0 ? '' : ` (${aside.join(', ')})`}`;
}

function titleIn(kind: 'groups' | 'resources') {
  return ({ reader }: CellWords, slug: string): string => {
    const entry = reader.directory.find(kind, slug);
    return entry === undefined ? slug : wordsOf(entry, reader.language).title;
  };
}

function same(text: string): string {
  return text;
}
