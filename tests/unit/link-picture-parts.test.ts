import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { openDrawnParts } from '../../src/open-data/preview-image/drawn-parts.ts';
import { openFillOutlines } from '../../src/open-data/preview-image/fill-outlines.ts';
import type { Placed } from '../../src/open-data/preview-image/fill-outlines.ts';
import { firstInOneLine, fitWords } from '../../src/open-data/preview-image/fit-words.ts';
import { linkPreviewOf } from '../../src/open-data/preview-image/link-preview.ts';
import { RAMPS } from '../../src/open-data/preview-image/palette.ts';
import { COLOURS, PICTURE } from '../../src/open-data/preview-image/picture-measures.ts';
import { ROW } from '../../src/open-data/preview-image/points.ts';
import {
  inVisualOrder,
  mirrored,
  readingLevels,
} from '../../src/open-data/preview-image/reading-levels.ts';
import type { Direction } from '../../src/open-data/preview-image/reading-levels.ts';
import { readersOf } from '../../src/site/readers.ts';
import { cacheFolder } from '../../src/site/settings.ts';
import fc from '../fast-check.ts';

describe('words are fitted', () => {
  const width = (line: string) => Array.from(line).length * 0.5;
  const room = { width: 500, height: 340, most: 170, line: 1 };
  const word = fc.stringMatching(/^[a-z]{1,40}$/);

  test('into their room, as large as they go, with no word cut or lost', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (words) => {
        const { size, lines } = fitWords(words.join(' '), room, width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.length * size).toBeLessThanOrEqual(room.height);
        expect(Math.max(...lines.map(width)) * size).toBeLessThanOrEqual(room.width);
      }),
    );
  });

  test('into lines of about the same width', () => {
    const fitted = fitWords('One two three four five six', { ...room, most: 50 }, width);
    expect(fitted).toEqual({ size: 50, lines: ['One two three', 'four five six'] });
  });

  test('and Chinese breaks between letters, but not before a comma', () => {
    const { lines } = fitWords(
      '每周四免费领取食品，欢迎',
      { ...room, width: 120, most: 40 },
      width,
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('每周四免费领取食品，欢迎');
    expect(lines.filter((line) => line.startsWith('，'))).toEqual([]);
  });

  test('and the longest kicker that fits is taken, or the last one made smaller', () => {
    const kicker = { width: 200, most: 34, least: 27 };
    expect(firstInOneLine(['Food · Lee', 'Food'], kicker, width)).toEqual({
      size: 34,
      text: 'Food · Lee',
    });
    const long = ['Mutual-aid network · Great Barrington', 'Mutual-aid network'];
    expect(firstInOneLine(long, kicker, width).text).toBe('Mutual-aid network');
    expect(firstInOneLine(long, kicker, width).size).toBeCloseTo(200 / 9);
  });
});

describe('a line with two directions stands as browsers set it', () => {
  // Capitals stand for Hebrew letters, as in the examples of UAX #9.
  test.each<[string, Direction, string]>([
    ['car means CAR.', 'ltr', 'car means RAC.'],
    ['CAR MEANS car.', 'rtl', '.car SNAEM RAC'],
    ['FOOD · port alder', 'rtl', 'port alder · DOOF'],
    ['port alder · FOOD', 'ltr', 'port alder · DOOF'],
    ['OPEN 5:30 NOW', 'rtl', 'WON 5:30 NEPO'],
    ['at DOOR 5 now', 'ltr', 'at 5 ROOD now'],
    ['988 LINE', 'rtl', 'ENIL 988'],
    ['24 (hours) LINE', 'rtl', 'ENIL (hours) 24'],
    ['CALL (AT NIGHT)', 'rtl', '(THGIN TA) LLAC'],
    ['center 42, lee', 'ltr', 'center 42, lee'],
  ])('%s', (text, direction, seen) => {
    const letters = Array.from(text, (letter) =>
      letter.replace(/[A-Z]/, (capital) =>
        String.fromCodePoint(0x5d0 + capital.charCodeAt(0) - 65),
      ),
    );
    const levels = readingLevels(letters, direction);
    const pieces = Array.from(text).map((letter, index) => ({ letter, level: levels[index] ?? 0 }));
    expect(
      inVisualOrder(pieces)
        .map(({ letter, level }) => mirrored(letter, level))
        .join(''),
    ).toBe(seen);
  });

  test('and loses no piece, however deep', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 12 });
    fc.assert(
      fc.property(levels, (each) => {
        const pieces = each.map((level, index) => ({ level, index }));
        const order = inVisualOrder(pieces);
        expect(order.toSorted((a, b) => a.index - b.index)).toEqual(pieces);
      }),
    );
  });
});

describe('outlines are filled', () => {
  const fill = openFillOutlines();
  const box = (x: number, y: number, width: number, height: number): Placed => ({
    outline: [
      { command: 'moveTo', args: [0, 0] },
      { command: 'lineTo', args: [width, 0] },
      { command: 'lineTo', args: [width, -height] },
      { command: 'lineTo', args: [0, -height] },
      { command: 'closePath', args: [] },
    ],
    ink: 'ink',
    x,
    y,
    scale: 1,
  });
  const filled = (...outlines: Placed[]) => {
    const picture = new Uint8Array(ROW * PICTURE.height);
    fill(picture, outlines);
    return (x: number, y: number) =>
      ((picture[y * ROW + 1 + (x >> 1)] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 0x0f;
  };
  const full = RAMPS.ink.at(-1) ?? 0;

  test('as dark as each point is covered, and nothing beside them', () => {
    const at = filled(box(10.5, 20, 3, 2));
    const row = [9, 10, 11, 12, 13, 14].map((x) => at(x, 20));
    expect(row).toEqual([0, RAMPS.ink[4], full, full, RAMPS.ink[4], 0]);
    expect([at(11, 19), at(11, 21), at(11, 22)]).toEqual([0, full, 0]);
  });

  test('once where two lie over each other, and brick beside ink', () => {
    const at = filled(box(10, 10, 4, 4), box(12, 10, 4, 4), { ...box(30, 10, 2, 2), ink: 'brick' });
    expect([10, 12, 15].map((x) => at(x, 12))).toEqual([full, full, full]);
    expect(at(30, 10)).toBe(RAMPS.brick.at(-1));
  });

  test('with a hole where an outline goes round one the other way', () => {
    const hole = box(12, 14, 4, -4);
    const at = filled(box(10, 10, 8, 8), hole);
    expect([at(11, 12), at(13, 12), at(17, 12)]).toEqual([full, 0, full]);
  });

  test('round curves to their true area, also beyond the edge of the picture', () => {
    // Two curves with one handle each: a lens of two thirds of its box.
    const lens = (x: number): Placed => ({
      ...box(x, 200, 0, 0),
      outline: [
        { command: 'moveTo', args: [0, 0] },
        { command: 'quadraticCurveTo', args: [50, 100, 100, 0] },
        { command: 'closePath', args: [] },
      ],
    });
    const dark = (x: number) => {
      const at = filled(lens(x));
      return Array.from({ length: 100 }, (_, y) => y + 120)
        .flatMap((y) => Array.from({ length: PICTURE.width }, (_, each) => at(each, y)))
        .reduce((sum, step) => sum + step / full, 0);
    };
    expect(dark(300)).toBeGreaterThan(3310);
    expect(dark(300)).toBeLessThan(3356);
    expect(dark(PICTURE.width - 50)).toBeGreaterThan(1640);
    expect(dark(-50)).toBeLessThan(1690);
  });

  test('in pictures that follow each other, with nothing left of the one before', () => {
    filled(box(100, 100, 500, 300));
    const at = filled(box(0, 0, 2, 2));
    expect([at(0, 0), at(100, 100), at(300, 200)]).toEqual([full, 0, 0]);
  });
});

describe('the parts of the quilt', () => {
  test('are drawn once each, in the nearest colours of the palette', async () => {
    const parts = openDrawnParts();
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path fill="${COLOURS.brick}" d="M0 0h2v2H0z"/><path fill="${COLOURS.paper}" d="M2 0h2v2H2z"/></svg>`;
    const drawn = parts(svg, 4, 2);
    expect(parts(svg, 4, 2)).toBe(drawn);
    const brick = RAMPS.brick.at(-1) ?? 0;
    expect([...(await drawn).bytes]).toEqual([brick * 17, 0, brick * 17, 0]);
  });

  test('are not all held: those of a large directory would fill the memory', async () => {
    const parts = openDrawnParts();
    const svg = (x: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><path d="M0 0h${x}v1"/></svg>`;
    const first = parts(svg(0), 2, 2);
    await Promise.all(Array.from({ length: 200 }, (_, x) => parts(svg(x + 1), 2, 2)));
    expect(parts(svg(0), 2, 2)).not.toBe(first);
  });
});

test('what builds keep lies where hosts keep such things, or where it is told to', () => {
  expect(cacheFolder({})).toMatch(/node_modules[\\/]\.astro$/);
  expect(cacheFolder({ PATCHWORK_CACHE: '/kept' })).toBe('/kept');
});

describe('the preview of a link', () => {
  const directory = openDirectory('tests/fixtures/many-tongues/content');
  const readers = readersOf(directory, '/help/');
  const of = (language: string, path: string) => {
    const reader = readers.find((each) => each.language === language);
    if (reader === undefined) throw new Error(`No reader of ${language}.`);
    return linkPreviewOf(reader, { path, title: 'Title', description: 'Text.' });
  };

  test('names the page with whole addresses, and its own picture where it has one', () => {
    const site = 'https://three-rivers.example/help';
    expect(of('es', 'resources/corner-pantry/')).toEqual({
      type: 'article',
      title: 'Title',
      description: 'Text.',
      url: `${site}/es/resources/corner-pantry/`,
      image: `${site}/pictures/es/resources/corner-pantry.png`,
      alt: 'Title',
      siteName: 'Ayuda Mutua de los Tres Ríos',
      locale: 'es_US',
      otherLocales: ['en_US', 'pt_US', 'ht_US', 'ru_US', 'ar_US', 'zh_CN'],
    });
    expect(of('en', 'needs/food/')).toMatchObject({
      type: 'website',
      image: `${site}/pictures/en/needs/food.png`,
    });
    expect(of('en', 'towns/millbrook/')).toMatchObject({
      image: `${site}/pictures/en/site.png`,
      alt: 'Three Rivers Mutual Aid. Everyone needs something. Everyone has something.',
    });
  });

  test('says nothing but the discreet words of an entry that has them', () => {
    const preview = of('es', 'resources/safe-harbor/');
    expect(preview).toMatchObject({ title: 'Línea del té', alt: 'Línea del té' });
    expect(preview.description).not.toBe('Text.');
  });
});
