import { resolve } from 'node:path';
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { drawQr } from '../../src/flyer/draw-qr.ts';
import { fitFlyer, SHEET } from '../../src/flyer/fit-flyer.ts';
import type { FlyerFit } from '../../src/flyer/fit-flyer.ts';
import { flyerPlaceOf, flyerTextOf } from '../../src/flyer/flyer-text.ts';
import type { FlyerText } from '../../src/flyer/flyer-text.ts';
import { openMeasure } from '../../src/flyer/measure-text.ts';
import { readersOf } from '../../src/site/readers.ts';

const measure = await openMeasure();
/** The head and the gaps always take this much of the sheet's height. */
const FIXED = 16;
/** Points in units of the sheet, 7.3 inches / 100. */
const POINT = 1 / 5.256;
const text: FlyerText = {
  language: 'en',
  direction: 'ltr',
  title: 'Thursday Pantry',
  paragraphs: [
    'Free groceries once a week.',
    'Just come. No appointment.',
    'Side door with a ramp.',
  ],
  who: 'Anyone in South County.',
  when: ['Thursdays, 10 am to noon'],
  labels: { when: 'When', where: 'Where' },
  need: 'Food',
  network: 'Patchwork',
  call: 'Call.',
  speak: 'We speak: English.',
  evidence: 'Not checked yet. From their own page, 2024.',
};

describe('measured text', () => {
  test('grows with its size and its letters', () => {
    expect(measure.width('mmm', 'text-400', 2)).toBeCloseTo(
      2 * measure.width('mmm', 'text-400', 1),
    );
    expect(measure.width('mmm', 'text-400', 1)).toBeGreaterThan(
      measure.width('iii', 'text-400', 1),
    );
    expect(measure.width('طعام', 'text-400', 1)).toBeGreaterThan(0);
  });

  test('wraps at spaces, and counts a word wider than the line as several', () => {
    const wide = measure.width('word word', 'text-400', 1);
    expect(measure.lines('word word', 'text-400', 1, wide * 1.1)).toBe(1);
    expect(measure.lines('word word', 'text-400', 1, wide * 0.9)).toBe(2);
    expect(
      measure.lines('w'.repeat(90), 'text-400', 1, measure.width('w'.repeat(31), 'text-400', 1)),
    ).toBe(3);
  });
});

describe('a flyer', () => {
  test('with few words has large ones, and keeps them all', () => {
    const fit = fitFlyer([text], 'St. Brigid Hall', measure);
    expect(fit.title).toBe(12);
    expect(fit.body).toBeCloseTo(3.7);
    expect(fit).toMatchObject({ secondTitle: 0, dropped: [], texts: [text] });
  });

  test('sets a title that is the same in both languages once', () => {
    expect(fitFlyer([text, { ...text, language: 'es' }], '', measure).secondTitle).toBe(0);
    expect(
      fitFlyer([text, { ...text, title: 'Despensa' }], '', measure).secondTitle,
    ).toBeGreaterThan(0);
  });

  test('leaves a paragraph out in both languages at once, never title, summary, who or when', () => {
    const long = { ...text, paragraphs: ['Summary.', 'Long. '.repeat(400), 'Short.'] };
    const spanish = {
      ...long,
      language: 'es',
      title: 'Despensa',
      paragraphs: ['Resumen.', 'Corto.', 'Breve.'],
    };
    const fit = fitFlyer([long, spanish], 'Lee', measure);
    expect(fit.texts.map(({ paragraphs }) => paragraphs)).toEqual([
      ['Summary.', 'Short.'],
      ['Resumen.', 'Breve.'],
    ]);
    expect(fit.dropped).toEqual([long.paragraphs[1], 'Corto.']);
    expect(fit.texts.map(({ title, who, when }) => ({ title, who, when }))).toEqual(
      [long, spanish].map(({ title, who, when }) => ({ title, who, when })),
    );
  });

  test('of any words fits its sheet, in 14 points or more, and 12 only when it is crowded', () => {
    const words = (most: number) =>
      fc.lorem({ maxCount: 420, mode: 'words' }).map((said) => said.slice(0, most));
    const flyers = fc.record({
      title: words(90),
      paragraphs: fc
        .tuple(
          words(160),
          fc.array(fc.integer({ min: 1, max: 2600 }).chain(words), { minLength: 3, maxLength: 3 }),
        )
        .map(([summary, more]) => [summary, ...more]),
      who: fc.option(words(160), { nil: undefined }),
      when: fc.array(words(60), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        flyers,
        fc.option(flyers, { nil: undefined }),
        words(80),
        (first, second, place) => {
          const texts = [first, ...(second === undefined ? [] : [second])].map((said) => ({
            ...text,
            ...said,
          }));
          const fit = fitFlyer(texts, place, measure);
          expect(heightOf(fit, place)).toBeLessThanOrEqual(SHEET.height);
          const points = fit.reach === 25 ? 14 : 12;
          expect(Math.min(fit.body, fit.fact)).toBeGreaterThanOrEqual(points * POINT);
          fit.texts.forEach((kept, index) => {
            expect(kept).toEqual({ ...texts[index], paragraphs: kept.paragraphs });
            expect(kept.paragraphs[0]).toBe(texts[index]?.paragraphs[0]);
          });
          expect(
            fit.texts.flatMap(({ paragraphs }) => paragraphs).length + fit.dropped.length,
          ).toBe(texts.length * 4);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of every real entry fits, and none loses its summary', () => {
    const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
    const readers = readersOf(directory, '/');
    for (const entry of directory.entries) {
      const texts = readers.map((reader) => flyerTextOf(reader, entry));
      const place = flyerPlaceOf(entry);
      const fit = fitFlyer(texts, place, measure);
      expect.soft(heightOf(fit, place), entry.id).toBeLessThanOrEqual(SHEET.height);
      expect(fit.texts.map(({ paragraphs }) => paragraphs[0])).toEqual(
        texts.map(({ paragraphs }) => paragraphs[0]),
      );
    }
  });

  test('names no more of a place than its entry may', () => {
    const cedar = openDirectory(resolve(import.meta.dirname, '../fixtures/cedar-valley/content'));
    expect(
      cedar
        .ofKind('resources')
        .map((entry) => [entry.slug, flyerPlaceOf(entry)])
        .toSorted(),
    ).toEqual([
      ['bread-table', 'Old Mill, 3 Mill Lane, Millbrook'],
      ['night-line', ''],
      ['safe-house', 'High Cedar'],
    ]);
  });
});

describe('a QR code', () => {
  test.each([
    'https://patchwork.example/r/ab2c/',
    'https://cedar-valley.example/help/r/xyz9/',
    `https://a.example/${'long-'.repeat(40)}`,
  ])('leads to %s', (address) => {
    expect(decodeQR(rasterOf(drawQr(address, 'Open the page'), 4))).toBe(address);
  });

  test('has a title that is text, and a quiet zone of four modules', () => {
    const svg = drawQr('https://patchwork.example/r/ab2c/', 'Say "yes" & <go>');
    expect(svg).toContain('aria-label="Say &quot;yes&quot; &amp; &lt;go>"');
    const { runs, size } = modulesOf(svg);
    expect(
      runs.every(({ x, y, length }) => x >= 4 && y >= 4 && x + length <= size - 4 && y < size - 4),
    ).toBe(true);
  });
});

/** Height of everything on the sheet, from the sizes that were chosen. */
function heightOf(
  { texts, title, secondTitle, body, fact, reach, tabs }: FlyerFit,
  place: string,
): number {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const width = texts.length > 1 ? 47 : 100;
  const titles = sum(
    texts.slice(0, 2).map((said, index) => {
      const size = index === 0 ? title : secondTitle;
      return size === 0 ? 0 : measure.lines(said.title, 'head-800', size, 100) * size;
    }),
  );
  const columns = texts.map(({ paragraphs, who }) => {
    const parts = paragraphs
      .filter((paragraph) => paragraph !== '')
      .map((said) => measure.lines(said, 'text-400', body, width));
    if (who !== undefined) parts.push(measure.lines(who, 'text-700', body, width));
    return sum(parts) * body * 1.3 + (parts.length - 1) * body * 0.5;
  });
  const whens = texts.map(({ when }) =>
    sum(when.map((line) => measure.lines(line, 'text-700', fact, 79 / texts.length))),
  );
  const rows = [
    Math.max(...whens),
    place === '' ? 0 : measure.lines(place, 'text-700', fact, 85),
  ].filter((lines) => lines > 0);
  const facts = sum(rows.map((lines) => Math.max(lines * fact * 1.25, texts.length * 2.76) + 2.6));
  const evidence =
    sum(texts.map((said) => measure.lines(said.evidence, 'text-400', 2.2, 100))) * 2.75;
  return FIXED + reach + tabs + titles + Math.max(...columns) + facts + evidence;
}

function modulesOf(svg: string): {
  size: number;
  runs: { x: number; y: number; length: number }[];
} {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const runs = [
    ...(/fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g),
  ];
  return {
    size,
    runs: runs.map(([, x, y, length]) => ({ x: Number(x), y: Number(y), length: Number(length) })),
  };
}

/** The drawing as pixels, `scale` of them to a module. */
function rasterOf(
  svg: string,
  scale: number,
): { width: number; height: number; data: Uint8ClampedArray } {
  const { size, runs } = modulesOf(svg);
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { x, y, length } of runs) {
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + length) * scale; column += 1) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return { width: side, height: side, data };
}
