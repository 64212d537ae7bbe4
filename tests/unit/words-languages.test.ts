import { describe, expect, test } from 'vitest';
import { interfaceWords } from '../../src/words/words.ts';

const words = interfaceWords(['en', 'es'], {});

describe('languages', () => {
  test('every place and every plural of English stands in Spanish too', () => {
    expect(placesOf(words['es'])).toEqual(placesOf(words['en']));
  });

  test('no sentence is empty, in either', () => {
    for (const tree of [words['en'], words['es']]) {
      expect(leavesOf(tree).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  test('a language a network brings is laid over English', () => {
    const yaml =
      'site: { skip: Aller au contenu, nope: x, home: 5, nav: text, search: { results: { many: "{count} résultats" } } }';
    const brought = interfaceWords(['fr'], { fr: yaml })['fr'];
    expect(brought?.site.skip).toBe('Aller au contenu');
    expect(brought?.site).not.toHaveProperty('nope');
    expect(brought?.site.home).toEqual(words['en']?.site.home);
    expect(brought?.site.nav).toEqual(words['en']?.site.nav);
    expect(brought?.site.search.results).toEqual({
      ...words['en']?.site.search.results,
      many: '{count} résultats',
    });
    expect(brought?.inbox).toEqual(words['en']?.inbox);
  });

  test('a list stays a list, with English for what is not translated', () => {
    const yaml = 'handling: { cannot: { list: [{ title: Autrui, nope: x }] } }';
    const list = interfaceWords(['fr'], { fr: yaml })['fr']?.handling.cannot.list;
    const [first, ...others] = words['en']?.handling.cannot.list ?? [];
    expect(list).toEqual([{ ...first, title: 'Autrui' }, ...others]);
  });

  test('an empty file of words is English', () => {
    expect(interfaceWords(['fr'], { fr: '' })['fr']).toEqual(words['en']);
  });

  test('a language nobody brings is an error that says what to write', () => {
    expect(() => interfaceWords(['en', 'fr'], {})).toThrow('Write content/words/fr.yaml.');
  });
});

/** Every sentence with its path; forms of a plural other than one and other are left out. */
function leavesOf(tree: unknown, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`));
}

/** Path of every sentence, with the places in it. A plural counts as one sentence: "one" may leave the number out. */
function placesOf(tree: unknown): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of leavesOf(tree)) {
    const sentence = path.replace(/\.(zero|one|two|few|many|other)$/, '.*');
    const places = found.get(sentence) ?? new Set();
    for (const [place] of text.matchAll(/\{\w+\}/g)) places.add(place);
    found.set(sentence, places);
  }
  return Object.fromEntries([...found].map(([path, places]) => [path, [...places].toSorted()]));
}
