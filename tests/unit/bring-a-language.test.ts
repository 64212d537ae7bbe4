import { describe, expect, test } from 'vitest';
import { edited } from '../../src/check/examples/valid-network.ts';
import type { Changes } from '../../src/check/examples/valid-network.ts';
import { inContent } from '../../src/check/examples/write-network.ts';
import { readContent } from '../../src/check/read-content.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { languageStand } from '../../src/site/language-stand.ts';
import { readersOf } from '../../src/site/readers.ts';
import { inEnglish, isInEnglish } from '../../src/words/isolate.ts';

const WITH_FRENCH = edited(
  'network.yaml',
  /** The line after the languages there are. */
  'time_zone:',
  '  - { code: fr, name: Français }\ntime_zone:',
);

/** What `npm run check` says of words for French: "line:column code: message". */
function mistakesIn(yaml: string): string[] {
  const changes: Changes = { ...WITH_FRENCH, 'words/fr.yaml': yaml };
  return inContent(changes, (folder) =>
    readContent(folder).problems.map(
      ({ file, line, code, message }) => `${file}:${line} ${code}: ${message}`,
    ),
  );
}

test('a network adds a language with a line and a file of words', () => {
  const changes = { ...WITH_FRENCH, 'words/fr.yaml': 'site: { skip: Aller au contenu }\n' };
  inContent(changes, (folder) => {
    const readers = readersOf(openDirectory(folder), '/', inEnglish);
    const french = readers.find(({ language }) => language === 'fr');
    if (french === undefined) throw new Error('There is no French reader.');
    expect(french.to('events/')).toBe('/fr/events/');
    expect(french.words.site.skip).toBe('Aller au contenu');
    expect(isInEnglish(french.words.site.nav.find)).toBe(true);
    const stand = languageStand(french);
    expect(stand.words.done).toBe(1);
    expect(stand.whole).toBe(false);
    expect(stand.entries.done).toBe(0);
    expect(stand.words.lacking.map(({ group }) => group)).toContain('request');
    const own = readers.filter(({ language }) => language !== 'fr').map(languageStand);
    expect(own.map(({ words }) => words.done === words.all)).toEqual(own.map(() => true));
  });
});

describe('a mistake in the words is told with its place', () => {
  test.each([
    [
      'site:\n  skipp: x\n',
      'content/words/fr.yaml:2 unknown-key: No words are called "skipp" here.',
    ],
    ['site:\n  skip: [x]\n', 'content/words/fr.yaml:2 value: Here stands one sentence.'],
    [
      'site:\n  nav: x\n',
      'content/words/fr.yaml:2 value: Here stand several sentences, each after its own key.',
    ],
    ['site:\n  hours:\n    clock: x\n', 'content/words/fr.yaml:3 value: This is a number.'],
    ['handling: { cannot: { list: x } }', 'content/words/fr.yaml:1 value: Here stands a list.'],
    [
      'site: { partly: { say: x } }',
      'content/words/fr.yaml:1 word-place: This sentence has lost {language}.',
    ],
    [
      'site: { skip: "{x}" }',
      'content/words/fr.yaml:1 word-place: Nothing fills {x} in this sentence.',
    ],
    [
      'site: { search: { results: { sevral: x } } }',
      'content/words/fr.yaml:1 unknown-key: No words are called "sevral" here.',
    ],
    [
      'crisis: { sadness: [x] }',
      'content/words/fr.yaml:1 unknown-key: No phrases are called "sadness".',
    ],
    ['crisis: { hurt: x }', 'content/words/fr.yaml:1 value: Here stands a list of phrases.'],
    ['crisis: x', 'content/words/fr.yaml:1 value: Here stand lists of phrases.'],
    ['words: x', 'content/words/fr.yaml:1 unknown-key: No words are called "words" here.'],
  ])('%s', (yaml, told) => {
    expect(mistakesIn(yaml)).toEqual([told]);
  });

  test('more lines than a list has are told one by one', () => {
    const yaml = `handling: { cannot: { list: [${'{}, '.repeat(40)}{}] } }`;
    expect(mistakesIn(yaml)[0]).toMatch(/value: This list has \d+ lines\.$/);
  });

  test('a form that English does not have may stand in a plural, and a small one may leave out its number', () => {
    const yaml =
      'site: { search: { results: { one: un résultat, many: "{count} résultats" } } }\ncrisis: { hurt: [il me bat] }';
    expect(mistakesIn(yaml)).toEqual([]);
  });
});
