import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { openDrawnParts } from '../../src/open-data/preview-image/drawn-parts.ts';
import { openFillOutlines } from '../../src/open-data/preview-image/fill-outlines.ts';
import { finishPicture } from '../../src/open-data/preview-image/finish-picture.ts';
import { layPicture } from '../../src/open-data/preview-image/lay-picture.ts';
import { openLetters } from '../../src/open-data/preview-image/letters.ts';
import { COLUMN, EDGE, PICTURE } from '../../src/open-data/preview-image/picture-measures.ts';
import { lettersIn, picturesOf } from '../../src/open-data/preview-image/picture.ts';
import type { Picture } from '../../src/open-data/preview-image/picture.ts';
import { readersOf } from '../../src/site/readers.ts';

const MOST_BYTES = 60_000;

const directory = openDirectory('tests/fixtures/many-tongues/content');
const readers = readersOf(directory, '/');
const pictures = readers.flatMap(picturesOf);
const letters = await openLetters(lettersIn(pictures));
const tools = { parts: openDrawnParts(), fill: openFillOutlines() };

describe('a link picture', () => {
  test.each(['en/site', 'pt/resources/long-title', 'ar/site', 'zh-Hans/needs/food'])(
    'is a PNG of 1200 by 630 points, of few colours and under 60 kB: %s',
    async (name) => {
      const png = await draw(find(name));
      const { format, width, height, isPalette, bitsPerSample } = await sharp(png).metadata();
      expect({ format, width, height, isPalette, bitsPerSample }).toEqual({
        format: 'png',
        width: 1200,
        height: 630,
        isPalette: true,
        bitsPerSample: 4,
      });
      expect(png.length).toBeLessThan(MOST_BYTES);
    },
  );

  test('has the same bytes however often it is drawn, and whichever came first', async () => {
    const again = await openLetters(lettersIn(pictures.toReversed()));
    const fresh = { parts: openDrawnParts(), fill: openFillOutlines() };
    for (const name of ['en/site', 'ar/resources/corner-pantry', 'zh-Hans/guides/make-soup']) {
      const laid = layPicture(find(name), again);
      expect(laid).toEqual(layPicture(find(name), letters));
      expect(await finishPicture(laid, fresh)).toEqual(await draw(find(name)));
    }
  });

  test.each([
    ['en', 'ltr'],
    ['ru', 'ltr'],
    ['ar', 'rtl'],
    ['zh-Hans', 'ltr'],
  ])('shows its title beside the block, in %s', async (language, direction) => {
    const picture = find(`${language}/resources/corner-pantry`);
    const [told, silent] = await Promise.all([
      pointsOf(picture),
      pointsOf({ ...picture, title: ' ' }),
    ]);
    const column = changedColumns(told, silent);
    const start = direction === 'rtl' ? EDGE : PICTURE.width - EDGE - COLUMN;
    // A head fills at least a third of its column, and stays inside.
    expect(column.at(-1) ?? 0).toBeLessThanOrEqual(start + COLUMN + 2);
    expect(column[0] ?? 0).toBeGreaterThanOrEqual(start - 2);
    expect(column.length).toBeGreaterThan(COLUMN / 3);
  });

  test('draws every letter of its words', () => {
    const picture = { ...find('en/resources/corner-pantry'), kickers: [], network: '' };
    const drawn = (title: string) => layPicture({ ...picture, title }, letters).words.length;
    expect(drawn('Free food today')).toBe('Freefoodtoday'.length);
    expect(drawn('免费食品')).toBe(4);
    expect(drawn('Еда')).toBe(3);
  });

  test('keeps its block whole where no font has its title, and shows no empty boxes', async () => {
    const picture = { ...find('en/resources/corner-pantry'), title: 'อาหารฟรี' };
    expect(letters.has(picture.title)).toBe(false);
    expect(layPicture(picture, letters)).toMatchObject({ words: [], mark: undefined });
    expect((await sharp(await draw(picture)).metadata()).width).toBe(1200);
  });

  test('leaves ornaments out that no font has', () => {
    const picture = find('en/resources/corner-pantry');
    expect(letters.has('Food 🥕')).toBe(true);
    expect(layPicture({ ...picture, title: 'Food 🥕' }, letters)).toEqual(
      layPicture({ ...picture, title: 'Food ' }, letters),
    );
  });
});

describe('what a picture says', () => {
  test('there is one of the site, each need and each entry, in each language', () => {
    const { network, needs, entries } = directory;
    expect(pictures).toHaveLength((1 + needs.length + entries.length) * network.languages.length);
    expect(new Set(pictures.map(({ file }) => file)).size).toBe(pictures.length);
  });

  test('an entry with discreet words shows those, and nothing of its need or town', () => {
    const picture = find('es/resources/safe-harbor');
    const other = find('es/resources/night-line');
    expect(picture).toMatchObject({ title: 'Línea del té', kickers: [], text: '' });
    expect(other.kickers).toEqual(['Seguridad']);
    expect(picture.blocks[0]?.[0]).not.toBe(other.blocks[0]?.[0]);
  });

  test('a place that may not be told is not told, even where a file wrongly holds it', () => {
    const [reader] = readers;
    const found = directory.find('resources', 'corner-pantry');
    if (reader === undefined || found?.facts.where === undefined) throw new Error('It is gone.');
    const { where } = found.facts;
    const kickers = (location: typeof where.location) => {
      const entry: Entry = { ...found, facts: { ...found.facts, where: { ...where, location } } };
      const kept = Object.create(directory, { entries: { value: [entry] } }) as typeof directory;
      return picturesOf({ ...reader, directory: kept }).at(-1)?.kickers;
    };
    expect(kickers('street')).toEqual(['Food · Birch Falls', 'Food']);
    expect(kickers('town')).toEqual(['Food · Birch Falls', 'Food']);
    expect(kickers('none')).toEqual(['Food']);
  });
});

function find(name: string): Picture {
  const picture = pictures.find(({ file }) => file === `pictures/${name}.png`);
  if (picture === undefined) throw new Error(`There is no picture ${name}.`);
  return picture;
}

function draw(picture: Picture): Promise<Buffer> {
  return finishPicture(layPicture(picture, letters), tools);
}

async function pointsOf(picture: Picture): Promise<Buffer> {
  return sharp(await draw(picture))
    .greyscale()
    .raw()
    .toBuffer();
}

/** Where from left to right two pictures differ clearly. */
function changedColumns(one: Buffer, other: Buffer): number[] {
  return Array.from({ length: PICTURE.width }, (_, x) => x).filter((x) =>
    Array.from({ length: PICTURE.height }, (_, y) => y * PICTURE.width + x).some(
      (at) => Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 128,
    ),
  );
}
