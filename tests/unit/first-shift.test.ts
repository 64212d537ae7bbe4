import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstShiftIn } from '../../src/desk/build/first-shift.ts';
import { interfaceWords } from '../../src/words/words.ts';

/** What is bold in a guide and is not written on the desk. Everything else that is bold must be. */
const NOT_ON_THE_DESK = {
  en: [
    'your key',
    'your token',
    'if somebody else answers, say only the words in quotes.',
    'Only when both said yes',
    '911',
    '988',
    '211',
  ],
  es: [
    'su llave',
    'su pase',
    'si contesta otra persona, diga solo las palabras entre comillas.',
    'Solo cuando las dos dijeron que sí',
    '911',
    '988',
    '211',
  ],
};
const LANGUAGES = ['en', 'es'] as const;

test('the guide for a first shift is in English and in Spanish, with the same sections', async () => {
  const [english, spanish] = await Promise.all([firstShiftIn('en'), firstShiftIn('es')]);
  expect(english.title).toBe('A navigator’s first shift');
  expect(spanish.language).toBe('es');
  const sections = (html: string): number => html.match(/<h2>/g)?.length ?? 0;
  expect(sections(english.html)).toBe(6);
  expect(sections(spanish.html)).toBe(6);
});

test('a network in another language gets it in English, and the page knows that', async () => {
  const guide = await firstShiftIn('ar');
  expect(guide).toEqual(await firstShiftIn('en'));
  expect(guide.language).toBe('en');
});

test.each(LANGUAGES)(
  'every label that the guide names is on the desk, letter by letter: %s',
  (code) => {
    const words = wordsOfDesk(code);
    const named = boldIn(code).filter((bold) => !NOT_ON_THE_DESK[code].includes(bold));
    expect(named.filter((label) => !words.some((word) => isIn(label, word)))).toEqual([]);
    expect(named.length).toBeGreaterThan(15);
    for (const bold of NOT_ON_THE_DESK[code]) expect(boldIn(code)).toContain(bold);
  },
);

test('both guides name the same labels, in the same order', () => {
  const placesOf = (code: (typeof LANGUAGES)[number]) => {
    const words = wordsOfDesk(code);
    return boldIn(code)
      .filter((bold) => !NOT_ON_THE_DESK[code].includes(bold))
      .map((label) => words.flatMap((word, at) => (isIn(label, word) ? [at] : [])));
  };
  const [english, spanish] = [placesOf('en'), placesOf('es')];
  expect(spanish.length).toBe(english.length);
  const differ = english.filter(
    (places, at) => !places.some((place) => spanish[at]?.includes(place)),
  );
  expect(differ).toEqual([]);
});

test('the labels are found and missed as they should be', () => {
  expect(isIn('Reach … safely', 'Reach {name} safely')).toBe(true);
  expect(isIn('Saved as a sealed note', 'Saved as a sealed note for {count} navigator.')).toBe(
    true,
  );
  expect(isIn('Mine', 'Yours to answer')).toBe(false);
  expect(isIn('Letter', '{name} answers it')).toBe(false);
});

/** Bold words of a guide, a broken line made whole. */
function boldIn(code: (typeof LANGUAGES)[number]): string[] {
  const file = code === 'en' ? 'docs/first-shift.md' : `docs/first-shift.${code}.md`;
  const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  return [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, bold = '']) => bold);
}

/** Every sentence of the desk in a language, always in the same order. */
function wordsOfDesk(code: (typeof LANGUAGES)[number]): string[] {
  const all: string[] = [];
  const gather = (words: unknown): void => {
    if (typeof words === 'string') all.push(words);
    if (typeof words !== 'object' || words === null) return;
    const entries = Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [, value] of entries) gather(value);
  };
  gather(interfaceWords(LANGUAGES, {})[code]?.desk ?? {});
  return all;
}

/** The guide writes "…" where the desk fills something in, and may leave out how a sentence ends. */
function isIn(label: string, words: string): boolean {
  return words.replace(/\{\w+\}/g, '…').startsWith(label);
}
