// Ships to the browser, on the navigators' desk only.
import { fold } from '../../search/language/fold.ts';
import { editDistance } from '../../search/language/edit-distance.ts';

/** Languages by their codes, and how well somebody speaks each. */
export type SpokenLanguages = ReadonlyMap<string, 'well' | 'some'>;

/** Languages a letter of ours may name; another one is asked about. */
const CODES =
  'en es pt fr ht it de nl pl ru uk ro el sq hy ar fa ps ur hi bn pa gu ta te ne zh vi km lo th ko ja tl id my so sw am ti rw ln yo ig ha ka tr he sr hr cs hu sv fi'.split(
    ' ',
  );
/** Names that Intl does not know, and what a language calls itself. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['francais', 'fr'],
  ['portugues', 'pt'],
  ['italiano', 'it'],
  ['deutsch', 'de'],
  ['polski', 'pl'],
  ['русскии', 'ru'],
  ['українська', 'uk'],
  ['العربية', 'ar'],
  ['中文', 'zh'],
  ['tieng viet', 'vi'],
  ['soomaali', 'so'],
  ['kiswahili', 'sw'],
  ['castellano', 'es'],
  ['creole', 'ht'],
  ['kreyol', 'ht'],
  ['criollo', 'ht'],
  ['haitian', 'ht'],
  ['brazilian', 'pt'],
  ['mandarin', 'zh'],
  ['cantonese', 'zh'],
  ['khmer', 'km'],
  ['cambodian', 'km'],
  ['farsi', 'fa'],
  ['dari', 'fa'],
  ['tagalog', 'tl'],
  ['asl', 'ase'],
  ['sign language', 'ase'],
  ['senas', 'ase'],
];
/** Languages that letters are written in here. */
const READERS = ['en', 'es'] as const;
const MOST_WORDS = 2;
/** One slip from so many letters on. */
const LETTERS_FOR_A_SLIP = 6;
const SOME = new Set('some little bit basic basico poco algo learning aprendiendo'.split(' '));
const NOT = new Set('no not sin without'.split(' '));

/** Reads names of languages in English, Spanish and the language itself, and codes. */
export type LanguageReader = (text: string) => SpokenLanguages;

/** Opens a reader. The same text is read once. */
export function openLanguages(): LanguageReader {
  const names = namesOfAll();
  const known = new Map<string, SpokenLanguages>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const read = readLanguages(names, text);
    known.set(text, read);
    return read;
  };
}

function namesOfAll(): Map<string, string> {
  const inIntl = READERS.flatMap((reader) => {
    const names = new Intl.DisplayNames(reader, { type: 'language' });
    return CODES.map((code) => [fold(names.of(code) ?? code), code] as const);
  });
  return new Map([...inIntl, ...OTHER_NAMES.map(([name, code]) => [fold(name), code] as const)]);
}

function readLanguages(names: ReadonlyMap<string, string>, text: string): SpokenLanguages {
  const whole = fold(text.trim());
  if (CODES.includes(whole.slice(0, 2)) && /^[a-z]{2}(?:-[a-z]+)?$/.test(whole))
    return new Map([[whole.slice(0, 2), 'well']]);
  const spoken = new Map<string, 'well' | 'some'>();
  for (const clause of whole.split(/[,;/&+.]|\b(?:and|y|e|or|o|but|pero)\b/)) {
    const words = clause.match(/[\p{L}\p{M}]+/gu) ?? [];
    if (words.some((word) => NOT.has(word))) continue;
    const how = words.some((word) => SOME.has(word)) ? 'some' : 'well';
    for (const code of codesIn(names, words)) spoken.set(code, how);
  }
  return spoken;
}

function codesIn(names: ReadonlyMap<string, string>, words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const pair = words.slice(at, at + MOST_WORDS).join(' ');
    const code = names.get(pair) ?? names.get(word) ?? mistyped(names, word);
    return code === undefined ? [] : [code];
  });
}

function mistyped(names: ReadonlyMap<string, string>, word: string): string | undefined {
  if (word.length < LETTERS_FOR_A_SLIP) return undefined;
  const codes = [...names].flatMap(([name, code]) =>
    name.length >= LETTERS_FOR_A_SLIP && editDistance(word, name, 1) <= 1 ? [code] : [],
  );
  return new Set(codes).size === 1 ? codes[0] : undefined;
}
