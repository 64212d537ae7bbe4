import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { findHardWords, judgeStrings } from '../../src/editors/review/reading/find-hard-words.ts';
import {
  stringsOfNeeds,
  stringsOfNetwork,
  stringsWeBring,
} from '../../src/editors/review/reading/interface-strings.ts';
import { countWords, gradeOf } from '../../src/editors/review/reading/judge-words.ts';
import { WORD_BARS } from '../../src/editors/review/reading/word-bars.ts';
import type { WordBar } from '../../src/editors/review/reading/word-bars.ts';
import { interfaceWords } from '../../src/words/words.ts';
import { scratchFolder, writeFiles } from './review-content.ts';

const OURS = ['en', 'es'];

function barOf(language: string): WordBar {
  const bar = WORD_BARS[language];
  if (bar === undefined) throw new Error(`There is no bar for "${language}".`);
  return bar;
}

/** What is said against one string, without its key and its own words. */
function against(text: string, language: string): string[] {
  return judgeStrings([{ file: 'x.ts', key: 'key', text }], language, barOf(language)).over.map(
    ({ message }) => message.replace(`: "${text}"`, ''),
  );
}

describe('every string of the interface', () => {
  test.each(OURS)('is for grade 6 or lower, and so are the needs (%s)', async (language) => {
    const { needs } = openDirectory(resolve('content'));
    const strings = [...(await stringsWeBring(language)), ...stringsOfNeeds(needs, language)];
    const { over } = judgeStrings(strings, language, barOf(language));
    expect(over.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  });

  test.each(OURS)('is among those judged, whichever file it stands in (%s)', async (language) => {
    const judged = new Set((await stringsWeBring(language)).map(({ text }) => text));
    const words = interfaceWords([language], {})[language];
    const missing = textsOf(words).filter((text) => !judged.has(text));
    expect(missing).toEqual([]);
    expect(judged.size).toBeGreaterThan(2000);
  });
});

describe('a grade', () => {
  test('is that of the books', () => {
    // Both sentences stand in many accounts of the formula, with grades -1.5 and 11.3 (24 syllables in 13 words).
    const cat = countWords('The cat sat on the mat.', 'en', barOf('en'));
    expect(cat && gradeOf(cat, barOf('en'))).toBeCloseTo(-1.45);
    expect(barOf('en').grade(13, 1, 24)).toBeCloseTo(11.26, 1);
    // Crawford by hand: -0.205 * 10 sentences + 0.049 * 200 syllables - 3.407, in 100 words.
    expect(barOf('es').grade(100, 10, 200)).toBeCloseTo(4.343);
    expect(barOf('es').ease?.of(100, 10, 200)).toBeCloseTo(72.235);
  });

  test('counts a place as one short word, a name as two syllables, and no code', () => {
    const bar = barOf('en');
    expect(countWords('Call {name} in Massachusetts', 'en', bar)).toMatchObject({
      words: 4,
      syllables: 6,
    });
    expect(countWords('Write { en: [diapers] } into content/needs.yaml', 'en', bar)).toMatchObject({
      words: 2,
    });
    expect(countWords('{from}–{to}', 'en', bar)?.hard).toEqual([]);
    expect(countWords('24 / 7', 'en', bar)).toBeUndefined();
  });
});

describe('a hard string', () => {
  test.each([
    [
      'en',
      'Applicants must provide adequate documentation of residence prior to the allocation of emergency assistance.',
      [
        'key: grade 18.53 (at most 6), a long word: documentation, a long word: allocation, a long word: emergency',
      ],
    ],
    [
      'es',
      'Las personas solicitantes deberán proporcionar documentación acreditativa de residencia previamente a la asignación.',
      ['key: grade 10.85 (at most 6), INFLESZ -7.4 (at least 65), a long word: acreditativa'],
    ],
    // Just over the bars: a bar that moves lets one of these through.
    [
      'en',
      'This part is written by the site itself, from the form service and the keys it uses today.',
      ['key: grade 6.51 (at most 6)'],
    ],
    [
      'es',
      'Guarde las fechas de este directorio en el calendario de su teléfono o computadora.',
      ['key: INFLESZ 59.3 (at least 65)'],
    ],
  ])('is told with its grade and its long words (%s)', (language, text, told) => {
    expect(against(text, language)).toEqual(told);
  });

  test('is one with a sentence too long, even of short words', () => {
    const words = (count: number) => 'I go to the big red old den '.repeat(9).split(' ', count);
    expect(against(words(20).join(' '), 'en').join()).not.toContain('a sentence of');
    expect(against(words(21).join(' '), 'en').join()).toContain(
      'a sentence of 21 words (at most 20)',
    );
  });

  test('is a label with a long word that people do not know, and a navigator is known', () => {
    expect(against('Eligibility', 'en')).toEqual(['key: a long word: Eligibility']);
    expect(against('The navigator’s desk', 'en')).toEqual([]);
    expect(against('Elegibilidad administrativa', 'es')).toEqual([
      'key: a long word: Elegibilidad, a long word: administrativa',
    ]);
    expect(against('Identificación', 'es')).toEqual([]);
  });

  test('is not an easy one', () => {
    expect(
      against('Come in and take what you need. It is free, and nobody asks your name.', 'en'),
    ).toEqual([]);
    expect(
      against('Pase y tome lo que necesita. Es gratis, y nadie le pide su nombre.', 'es'),
    ).toEqual([]);
  });

  test('can be many short labels, judged as one text', () => {
    const labels = Array.from({ length: 20 }, () => 'Permanent resident document').map(
      (text, at) => ({ file: 'x.ts', key: String(at), text }),
    );
    expect(judgeStrings(labels, 'en', barOf('en')).over).toMatchObject([
      { message: expect.stringContaining('short strings together: grade') as string },
    ]);
    expect(judgeStrings(labels.slice(0, 5), 'en', barOf('en')).over).toEqual([]);
  });
});

describe('the review of words', () => {
  const scratch = scratchFolder();

  test('tells of a network’s own words with the line, and which languages it cannot judge', async () => {
    const folder = join(scratch, 'content');
    cpSync('tests/fixtures/cedar-valley/content', folder, { recursive: true });
    writeFiles(folder, {
      'words/en.yaml':
        'crisis:\n  hurt: [he is emotionally abusive]\nsite:\n  skip: Incomprehensible\n',
    });
    const report = await findHardWords(openDirectory(folder), folder);
    expect(report.findings).toMatchInlineSnapshot(`
      [
        {
          "code": "hard-words",
          "file": "content/words/en.yaml",
          "line": 4,
          "message": "site.skip: a long word: Incomprehensible: "Incomprehensible"",
        },
      ]
    `);
    expect(report.notes).toMatchInlineSnapshot(`
      [
        "العربية: we have no formula for this language, so nothing was judged.",
      ]
    `);
    expect(
      report.summary.replaceAll(/\d+ strings/g, 'n strings').replaceAll(/\d\.\d/g, 'n'),
    ).toMatchInlineSnapshot(
      `"English: of n strings of the site 1 is hard; the middle one has grade n."`,
    );
  });

  test('leaves out what people type', () => {
    const keys = stringsOfNetwork('en', 'crisis: { hurt: [he hits me] }\nsite: { skip: Skip }').map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['site.skip']);
    expect(stringsOfNetwork('en', undefined)).toEqual([]);
  });

  test('has nothing of ours to judge in a language that we do not bring', async () => {
    expect(await stringsWeBring('ht')).toEqual([]);
  });
});

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}
