import { resolve } from 'node:path';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { bodyParagraphs } from '../../src/flyer/entry/body-paragraphs.ts';
import { factRows, factsHeight } from '../../src/flyer/entry/fact-rows.ts';
import { fitFlyer } from '../../src/flyer/entry/fit-flyer.ts';
import { fitTab } from '../../src/flyer/entry/fit-tab.ts';
import { flyerHeight } from '../../src/flyer/entry/flyer-height.ts';
import { POINT, SET, SHEET } from '../../src/flyer/entry/flyer-measures.ts';
import { flyerOf } from '../../src/flyer/entry/flyer-of.ts';
import { flyerPlaceOf } from '../../src/flyer/entry/flyer-text.ts';
import type { Flyer, FlyerText } from '../../src/flyer/entry/flyer.ts';
import { drawQr } from '../../src/flyer/frame/draw-qr.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';
import fc from '../fast-check.ts';

const measure = await openMeasure();
const text: FlyerText = {
  language: 'en',
  direction: 'ltr',
  title: 'Thursday Pantry',
  alerts: [],
  paragraphs: [
    'Free groceries once a week.',
    'Just come. No appointment.',
    'Side door with a ramp.',
  ],
  more: [],
  who: 'Anyone in South County.',
  when: ['Thursdays, 10 am to noon'],
  labels: { when: 'When', where: 'Where' },
  need: 'Food',
  call: 'Call.',
  speak: 'We speak: English.',
  evidence: 'Not checked yet. From their own page, 2024.',
  note: 'Printed 30 September 2026. Check again after 30 September 2026.',
};
const flyer: Flyer = {
  texts: [text],
  place: 'St. Brigid Hall, Lee',
  placeLines: ['5 Castle Street', 'Lee'],
  phones: [{ number: '413-555-0142', labels: [] }],
  web: undefined,
  code: 'ab2c',
  looks: { days: 30 },
};
const spanish: FlyerText = { ...text, language: 'es', title: 'Despensa de los jueves' };

describe('measured text', () => {
  test('grows with its size and its letters', () => {
    expect(measure.width('mmm', 'text-400', 2)).toBeCloseTo(
      2 * measure.width('mmm', 'text-400', 1),
    );
    expect(measure.width('mmm', 'text-400', 1)).toBeGreaterThan(
      measure.width('iii', 'text-400', 1),
    );
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
    const fit = fitFlyer(flyer, measure);
    expect(fit.title).toBeGreaterThan(12);
    expect(fit.body).toBeGreaterThan(4);
    expect(fit).toMatchObject({ dropped: [], flyer });
  });

  test('leaves a paragraph out in both languages at once, never title, summary, who or when', () => {
    const long = { ...text, paragraphs: ['Summary.', 'Long. '.repeat(400), 'Short.'] };
    const other = { ...spanish, paragraphs: ['Resumen.', 'Corto.', 'Breve.'] };
    const fit = fitFlyer({ ...flyer, texts: [long, other] }, measure);
    expect(fit.flyer.texts.map(({ paragraphs }) => paragraphs)).toEqual([
      ['Summary.', 'Short.'],
      ['Resumen.', 'Breve.'],
    ]);
    expect(fit.dropped).toEqual([long.paragraphs[1]?.trim(), 'Corto.']);
  });

  test('leaves out the last sentences of a long detail where both languages divide it the same', () => {
    const long = { ...text, paragraphs: ['Summary.', 'One sentence more. '.repeat(200).trim()] };
    const other = { ...spanish, paragraphs: ['Resumen.', 'Una frase más. '.repeat(200).trim()] };
    const fit = fitFlyer({ ...flyer, texts: [long, other] }, measure);
    const [english = '', second = ''] = fit.flyer.texts.map(({ paragraphs }) => paragraphs[1]);
    expect(english).toMatch(/^(?:One sentence more\. ?){2,}$/);
    expect(second.split('. ')).toHaveLength(english.split('. ').length);
    expect([english, fit.dropped[0]].join(' ')).toBe(long.paragraphs[1]);
  });

  test('counts names beside large facts as high as they stand', () => {
    const rows = factRows({ ...flyer, place: '5 Castle Street' }).slice(-1);
    const under = { width: 71, stacked: true };
    const height = (size: number) => factsHeight(rows, size, measure, under);
    // Two names of 12 points, moved down to the line beside them.
    expect(height(5.4)).toBeGreaterThan(2 * SET.small * SET.smallLine + (5.4 - SET.small) / 2);
  });

  test('takes running text as far as its type stays large, and counts what it leaves', () => {
    const more = ['A van comes by on Tuesdays.', 'Long. '.repeat(300), 'The end.'];
    const fit = fitFlyer({ ...flyer, texts: [{ ...text, more }] }, measure);
    expect(fit.flyer.texts[0]?.more).toEqual([more[0]]);
    expect(fit).toMatchObject({ dropped: [], leftOff: 2 });
    expect(fit.body).toBeGreaterThan(16 * POINT);
  });

  test('sets one number as large as its column, and several so that all can be read', () => {
    const one = fitFlyer(flyer, measure).reach;
    expect(one.big?.text).toBe('413-555-0142');
    expect(measure.width('413-555-0142', 'head-800', one.big?.size ?? 0)).toBeLessThan(one.width);
    const phones = Array.from({ length: 9 }, (_, index) => ({
      number: `413-555-015${index}`,
      labels: ['Rent and eviction', 'Renta y desalojo'],
    }));
    const nine = fitFlyer({ ...flyer, phones }, measure).reach;
    expect(nine.others.map(({ phone }) => phone)).toEqual(phones.slice(1));
    expect(Math.min(...nine.others.map(({ size }) => size))).toBeGreaterThan(18 * POINT);
  });

  test('without a number puts the web address there, and without either hours and place', () => {
    const web = fitFlyer({ ...flyer, phones: [], web: 'pantry.example' }, measure);
    expect(web.reach.big?.text).toBe('pantry.example');
    const alone = fitFlyer({ ...flyer, phones: [] }, measure);
    expect(alone.reach.big).toBeUndefined();
    expect(alone.fact).toBeGreaterThan(fitFlyer(flyer, measure).fact);
  });

  test('sets a sentence about hours as text, not as a number', () => {
    const when = ['We do not know the hours yet. Ask before you go, please.'];
    const fit = fitFlyer({ ...flyer, phones: [], texts: [{ ...text, when }] }, measure);
    expect(fit.fact).toBeLessThanOrEqual(3.6);
  });

  test('of any words fits its sheet, in 12 points or more', () => {
    const words = (most: number) =>
      fc.lorem({ maxCount: 420, mode: 'words' }).map((said) => said.slice(0, most));
    const texts = fc.record({
      title: words(110),
      alerts: fc.array(words(120), { maxLength: 1 }),
      paragraphs: fc
        .tuple(
          words(160),
          fc.array(fc.integer({ min: 1, max: 2600 }).chain(words), { minLength: 3, maxLength: 3 }),
        )
        .map(([summary, more]) => [summary, ...more]),
      who: fc.option(words(160), { nil: undefined }),
      when: fc.array(words(60), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(texts, fc.option(texts, { nil: undefined }), words(80), (one, two, place) => {
        const said = [one, ...(two === undefined ? [] : [two])].map((it) => ({ ...text, ...it }));
        const fit = fitFlyer({ ...flyer, texts: said, place }, measure);
        expect(heightOf(fit)).toBeLessThanOrEqual(SHEET.height);
        expect(Math.min(fit.body, fit.fact)).toBeGreaterThanOrEqual(12 * POINT);
        fit.flyer.texts.forEach((kept, index) => {
          expect(kept).toEqual({ ...said[index], paragraphs: kept.paragraphs });
          expect(kept.paragraphs[0]).toBe(said[index]?.paragraphs[0]);
        });
        const kept = fit.flyer.texts.flatMap(({ paragraphs }) => paragraphs).filter(Boolean);
        const all = said.flatMap(({ paragraphs }) => paragraphs).filter(Boolean);
        expect(kept.length + fit.dropped.length).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['../../content', '../fixtures/many-tongues/content'])(
    'of every entry in %s fits in two languages, and loses neither summary nor number',
    (folder) => {
      const directory = openDirectory(resolve(import.meta.dirname, folder));
      const [reader, second] = readersOf(directory, '/');
      if (reader === undefined || second === undefined)
        throw new Error('Two languages are needed.');
      const pair: [Reader, Reader] = [reader, second];
      for (const entry of directory.entries) {
        if (entry.kind === 'events' || entry.kind === 'guides') continue;
        const whole = flyerOf(pair, entry);
        const fit = fitFlyer(whole, measure);
        expect.soft(heightOf(fit), entry.id).toBeLessThanOrEqual(SHEET.height);
        expect(fit.flyer.phones).toEqual(whole.phones);
        expect(fit.flyer.texts.map(({ paragraphs }) => paragraphs[0])).toEqual(
          whole.texts.map(({ paragraphs }) => paragraphs[0]),
        );
      }
    },
  );

  test('says first what nobody may miss, with the days of a notice', () => {
    const directory = openDirectory(
      resolve(import.meta.dirname, '../fixtures/many-tongues/content'),
    );
    const alertsOf = (slug: string) => {
      const entry = directory.find('resources', slug);
      const reader = readersOf(directory, '/')[0];
      if (!entry || !reader) throw new Error(`There is no ${slug}.`);
      return flyerOf([{ ...reader, today: '2026-11-22' }], entry).texts[0]?.alerts;
    };
    expect(alertsOf('closed-kitchen')).toEqual(['This has closed. Do not go there.']);
    expect(alertsOf('paused-closet')?.[0]).toBe('Paused for now. Ask before you go.');
    expect(alertsOf('notice-kitchen')).toEqual([
      expect.stringMatching(/^.*10 November – .*15 January: In December/),
    ]);
    expect(alertsOf('corner-pantry')).toEqual([]);
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

describe('a tab', () => {
  const linesOf = (changed: Partial<Flyer>) =>
    fitTab({ ...flyer, ...changed }, 'three-rivers.example/r/ab2c', 18, measure);

  test('has title, number and short address, all of them to be read', () => {
    const lines = linesOf({});
    expect(lines.map((line) => line.text)).toEqual([
      'Thursday Pantry',
      '413-555-0142',
      'three-rivers',
      '.example/r/ab2c',
    ]);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8 * POINT - 0.01);
  });

  test('has the place where there is no number, and the second title where it fits', () => {
    const texts = [text, { ...spanish, title: 'Despensa' }];
    expect(linesOf({ phones: [], texts, placeLines: ['Lee'] }).map((line) => line.text)).toEqual([
      'Thursday Pantry',
      'Despensa',
      'Lee',
      'three-rivers',
      '.example/r/ab2c',
    ]);
  });

  test('shortens a long title by whole words, and one long word by letters', () => {
    const titled = (title: string) => linesOf({ texts: [{ ...text, title }] })[0]?.text;
    expect(titled('Free winter coats, warm boots and hats')).toMatch(/^Free winter.* …$/);
    expect(titled('Neighborhoodgardenequipment')).toMatch(/^Neighborhood\w*…$/);
  });
});

test('running text is plain: no marks, no headings, no lists', () => {
  expect(
    bodyParagraphs('## A\n\nCome **as** you\nare, see [the map](/map).\n\n- one\n- two\n\n_Bye._'),
  ).toEqual(['Come as you are, see the map.', 'Bye.']);
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

/** Height of everything on a fitted sheet. */
function heightOf({ flyer: kept, reach, tabs, ...sizes }: ReturnType<typeof fitFlyer>): number {
  expect(reach.code).toBeGreaterThanOrEqual(16.5);
  expect(SET.small).toBeGreaterThanOrEqual(12 * POINT);
  return flyerHeight({ flyer: kept, sizes, reach, tabs }, measure);
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
