import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { finishPicture } from '../../src/open-data/preview-image/finish-picture.ts';
import { firstInOneLine, fitWords } from '../../src/open-data/preview-image/fit-words.ts';
import { linkPreviewOf } from '../../src/open-data/preview-image/link-preview.ts';
import { makeAhead } from '../../src/open-data/preview-image/make-ahead.ts';
import { openPictureCache } from '../../src/open-data/preview-image/picture-cache.ts';
import {
  inVisualOrder,
  mirrored,
  readingLevels,
} from '../../src/open-data/preview-image/reading-levels.ts';
import type { Direction } from '../../src/open-data/preview-image/reading-levels.ts';
import { readersOf } from '../../src/site/readers.ts';
import { cacheFolder } from '../../src/site/settings.ts';
import fc from '../fast-check.ts';

const scratch = mkdtempSync(join(tmpdir(), 'patchwork-pictures-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

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

describe('the cache of pictures', () => {
  const now = new Date('2026-11-22T15:00:00Z');
  const svg = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="${colour}" d="M0 0h40v20H0z"/></svg>`;
  const fail = (line: string): never => {
    throw new Error(line);
  };

  test('gives a picture back to the next build, and another drawing is another picture', async () => {
    const folder = join(scratch, 'kept');
    const png = await finishPicture(svg('red'), await openPictureCache(folder, now, fail));
    const [file = ''] = readdirSync(folder);
    // Something that shows whether it is read: the same picture, in another colour.
    writeFileSync(
      join(folder, file),
      await sharp(Buffer.from(svg('blue')))
        .png()
        .toBuffer(),
    );
    const next = await openPictureCache(folder, now, fail);
    expect(await finishPicture(svg('red'), next)).not.toEqual(png);
    expect((await finishPicture(svg('green'), next)).length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('draws a picture anew that a full disk cut off', async () => {
    const folder = join(scratch, 'cut');
    const cache = await openPictureCache(folder, now, fail);
    const png = await finishPicture(svg('red'), cache);
    const [file = ''] = readdirSync(folder);
    for (const length of [0, 8, png.length - 1]) {
      writeFileSync(join(folder, file), png.subarray(0, length));
      expect(await finishPicture(svg('red'), cache)).toEqual(png);
    }
    expect(readdirSync(folder)).toEqual([file]);
  });

  test('serves builds side by side', async () => {
    const folder = join(scratch, 'shared');
    const [one, other] = await Promise.all([
      openPictureCache(folder, now, fail),
      openPictureCache(folder, now, fail),
    ]);
    const made = await Promise.all(
      [one, other, one].map((each) => finishPicture(svg('red'), each)),
    );
    expect(new Set(made.map((png) => png.toString('hex'))).size).toBe(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('clears what is older than sixty days, half-written files too', async () => {
    const folder = join(scratch, 'old');
    await finishPicture(svg('red'), await openPictureCache(folder, now, fail));
    writeFileSync(join(folder, 'x.png.12.part'), '');
    for (const file of readdirSync(folder)) utimesSync(join(folder, file), now, now);
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
    await openPictureCache(folder, later(59), fail);
    expect(readdirSync(folder)).toHaveLength(2);
    await openPictureCache(folder, later(61), fail);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says so when its folder cannot be used, and the pictures are drawn all the same', async () => {
    const taken = join(scratch, 'taken');
    writeFileSync(taken, '');
    const told: string[] = [];
    const cache = await openPictureCache(taken, now, (line) => told.push(line));
    expect(told.join()).toMatch(/^Link pictures are drawn at every build, because .*taken/);
    expect((await sharp(await finishPicture(svg('red'), cache)).metadata()).width).toBe(40);
  });

  test('lies where hosts keep such things between builds, or where it is told to', () => {
    expect(cacheFolder({})).toMatch(/node_modules[\\/]\.astro$/);
    expect(cacheFolder({ PATCHWORK_CACHE: scratch })).toBe(scratch);
  });
});

describe('pictures are made ahead', () => {
  test('a few before they are asked for, each once', async () => {
    const begun: number[] = [];
    const make = makeAhead([1, 2, 3, 4, 5, 6], (item) => {
      begun.push(item);
      return Promise.resolve(item * 10);
    });
    expect(await make(1)).toBe(10);
    expect(begun).toEqual([1, 2, 3, 4]);
    expect([await make(2), await make(3), await make(6)]).toEqual([20, 30, 60]);
    expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('and a mistake reaches whoever asks for that one', async () => {
    const make = makeAhead(['good', 'bad'], (item) =>
      item === 'bad' ? Promise.reject(new Error('It is bad.')) : Promise.resolve(item),
    );
    expect(await make('good')).toBe('good');
    await expect(make('bad')).rejects.toThrow('It is bad.');
  });
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
