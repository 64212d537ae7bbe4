import type { Directory } from '../../directory/directory.ts';
import { list } from '../../words/fill.ts';
import { sayDay } from '../../words/say-date.ts';
import { sayLanguage } from '../../words/say-language.ts';
import { interfaceWords } from '../../words/words.ts';

/** A day in each month and on each weekday: whatever a date can be made of stands in one of these. */
const DAYS = Array.from(
  { length: 12 },
  (_, month) => `2026-${String(month + 1).padStart(2, '0')}-${String(month + 10)}`,
);
const PARTS = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/**
 * All text a site can put on paper: its content and words, and what the language itself brings (days, months, names of
 * languages). Each letter of it is somewhere in here; it is no text to read.
 */
export function textOfSite(directory: Directory): string {
  const { network, needs, entries, pages } = directory;
  const codes = network.languages.map(({ code }) => code);
  const words = interfaceWords(codes, directory.words);
  const spoken = [
    ...new Set([
      ...codes,
      ...JSON.stringify(entries)
        .matchAll(LANGUAGES)
        .flatMap(([, some = '']) => some.match(/[\w-]+/g) ?? []),
    ]),
  ];
  return [
    JSON.stringify({ network, needs, entries, pages, words }),
    ...codes.flatMap((code) => [
      datesIn(code),
      ...spoken.map((language) => sayLanguage(code, language)),
      list(code, ['', '', '']),
      list(code, ['', ''], 'disjunction'),
    ]),
  ].join('\n');
}

/** Every word a date can have in a language, for what is written on a sheet only when it is printed. */
export function datesIn(language: string): string {
  return DAYS.flatMap((day) => [sayDay(language, day, PARTS), sayDay(language, day, SHORT)]).join(
    '\n',
  );
}

/** The languages of an entry, as JSON writes them. */
const LANGUAGES = /"languages":\[([^\]]*)\]/g;
