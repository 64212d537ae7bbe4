import { describe, expect, test } from 'vitest';
import { findHardTexts } from '../../src/editors/review/reading/find-hard-texts.ts';
import { FORMULAS } from '../../src/editors/review/reading/formulas.ts';
import { sentencesOf, wordsOfSentence } from '../../src/editors/review/reading/sentences.ts';
import { spanishSyllables } from '../../src/editors/review/reading/spanish-syllables.ts';
import { Texts } from '../../src/editors/review/texts.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import fc from '../fast-check.ts';
import { inContent } from './check-content.ts';
import { resource } from './review-content.ts';

describe('Spanish syllables', () => {
  test.each([
    ['sol', 1],
    ['y', 1],
    ['hoy', 1],
    ['casa', 2],
    ['agua', 2],
    ['guerra', 2],
    ['pingüino', 3],
    ['queso', 2],
    ['país', 2],
    ['día', 2],
    ['aéreo', 4],
    ['comida', 3],
    ['despensa', 3],
    ['ciudad', 2],
    ['veintiún', 2],
    ['leer', 2],
    ['chiita', 3],
    ['prohibir', 2],
    ['ahí', 2],
    ['mayo', 2],
    ['gratuito', 3],
    ['organización', 5],
    ['estadounidense', 6],
  ])('%s has %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  test('are at least one, and never more than the letters', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const count = spanishSyllables(word);
        return count >= 1 && count <= Math.max(1, word.normalize('NFC').length);
      }),
    );
  });
});

describe('sentences', () => {
  test('end neither after "St." nor in a number; points of a list and headings are their own', () => {
    expect(
      sentencesOf(
        '## How to come\n\nCome to St. Mary’s at 9 a.m. on Mondays. Call **413-555-0142** first!\n\n- Bags\n- A [cart](https://x.example)',
        'en',
      ),
    ).toEqual([
      'How to come',
      'Come to St. Mary’s at 9 a.m. on Mondays.',
      'Call 413-555-0142 first!',
      'Bags',
      'A cart',
    ]);
  });

  test('are read without numbers and addresses', () => {
    expect(
      wordsOfSentence('Call 413-555-0142 or see https://x.example/a?b or x.org/y.', 'en'),
    ).toEqual(['Call', 'or', 'see', 'or']);
  });
});

describe('the formulas', () => {
  test('give what their authors print', () => {
    // 100 words, 5 sentences, 150 syllables: 0.39*20 + 11.8*1.5 - 15.59; 206.835 - 62.3*2 - 20 with 200 syllables.
    expect(FORMULAS['en']?.score(100, 5, 150)).toBeCloseTo(9.91);
    expect(FORMULAS['es']?.score(100, 5, 200)).toBeCloseTo(62.235);
  });
});

describe('hard texts', () => {
  const hard =
    'Individuals experiencing residential instability are encouraged to communicate with administrative personnel regarding eligibility determination procedures and documentation requirements applicable to supplementary assistance. '.repeat(
      2,
    );
  const difícil =
    'Se recomienda encarecidamente que los solicitantes se comuniquen anticipadamente con el personal administrativo correspondiente para determinar los procedimientos de elegibilidad y la documentación complementaria requerida reglamentariamente. '.repeat(
      2,
    );
  const easy =
    'Come in. Take what you need. It is free. You can come each day. We ask for no name. '.repeat(
      3,
    );

  const reviewed = (first: string, other: string) =>
    inContent(
      {
        'resources/text.md': resource('Text', '', first),
        'resources/text.es.md': `---\nsummary: Hola a todos.\n---\n${other}\n`,
      },
      (folder) => findHardTexts(openDirectory(folder), new Texts(folder)),
    );

  test('are listed in each language with their longest sentence and its line', () => {
    const { findings, summary } = reviewed(hard, difícil);
    expect(summary).toMatchInlineSnapshot(
      `"English: 1 of 1 texts are hard (Flesch-Kincaid grade over 8); the middle one has grade 29.2. Español: 1 of 1 texts are hard (INFLESZ under 55); the middle one has -19 of 100."`,
    );
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "code": "hard-to-read",
          "file": "content/resources/text.md",
          "line": 7,
          "message": "grade 29.2. Its longest sentence has 22 words: "Individuals experiencing residential instability are encouraged to communicate with administrative personnel regarding eligibility …"",
        },
        {
          "code": "hard-to-read",
          "file": "content/resources/text.es.md",
          "line": 4,
          "message": "-19 of 100. Its longest sentence has 26 words: "Se recomienda encarecidamente que los solicitantes se comuniquen anticipadamente con el personal administrativo correspondiente para …"",
        },
      ]
    `);
  });

  test('are not the plain ones, nor a few words', () => {
    const { findings, summary } = reviewed(easy, 'Venga.');
    expect(findings).toEqual([]);
    expect(summary).toMatch(/English: 0 of 1 .* Español: no text is long enough to judge\./);
  });
});
