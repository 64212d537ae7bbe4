import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/search/language/edit-distance.ts';
import { fold } from '../../src/search/language/fold.ts';
import { sound } from '../../src/search/language/sound.ts';
import { stem } from '../../src/search/language/stem.ts';
import { stemsOf } from '../../src/search/language/stems-of.ts';
import { tokensOf } from '../../src/search/language/tokens.ts';
import fc from '../fast-check.ts';

const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('words', () => {
  test('lose accents and capitals, and keep the signs of other scripts', () => {
    expect(fold('Pañales ÁÉÜ')).toBe('panales aeu');
    expect(fold('हिन्दी العربية 中文')).toBe('हिन्दी العربية 中文'.normalize('NFC'));
  });

  test('are cut at hyphens and dots, not at apostrophes', () => {
    expect(tokensOf("Where's the People’s Pantry? step-free, 413-555-0142")).toEqual([
      ...['wheres', 'the', 'peoples', 'pantry', 'step', 'free', '413', '555', '0142'],
    ]);
    expect(tokensOf('¿...?')).toEqual([]);
  });

  test('cut once are the same when cut again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = tokensOf(text);
        expect(tokensOf(tokens.join(' '))).toEqual(tokens);
      }),
    );
  });
});

describe('stems', () => {
  test.each([
    'pantry pantries pantrys',
    'bike bikes biking biked',
    'niño niña niños niñas',
    'clinic clinics clínica clínicas',
    'house houses housing',
    'cloth clothes clothing',
    'class classes clase clases',
    'pañal pañales',
    'evict eviction evicted evicting',
    'family families familia familias',
    'donate donation donating',
    'care caring',
    'run running',
    'community comunity communities',
    'flor flores',
    'bus buses',
  ])('%s are one', (words) => {
    expect(new Set(stemsOf(words)).size).toBe(1);
  });

  test.each(['car care', 'need seed', 'food foot', 'lee lea', 'pan pañal'])(
    '%s are two',
    (words) => {
      expect(new Set(stemsOf(words)).size).toBe(2);
    },
  );

  test('of short words, numbers and other scripts are the folded words', () => {
    expect(['Sí', '911', 'n95', 'العربية'].map(stem)).toEqual(['si', '911', 'n95', 'العربية']);
  });

  test('are never empty, whatever the word', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const token of tokensOf(text)) expect(stem(token)).not.toBe('');
      }),
    );
  });

  test('sound alike when an ear writes them', () => {
    expect(sound('suiside')).toBe(sound('suicide'));
    expect(sound('bisicleta')).toBe(sound('bicicletas'));
    expect(sound('ospital')).toBe(sound('hospital'));
  });
});

describe('the distance of two words', () => {
  test.each([
    ['diaper', 'diaper', 2, 0],
    ['diaper', 'daiper', 2, 1],
    ['garden', 'gardn', 2, 1],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['ab', '', 1, 2],
    ['', 'ab', 2, 2],
    ['abcd', 'abcd', 0, 0],
    ['abcd', 'abce', 0, 1],
  ])('of %s and %s, at most %i, is %i', (a, b, most, distance) => {
    expect(editDistance(a, b, most)).toBe(distance);
  });

  test('is what comparing every letter with every letter says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
        expect(editDistance(b, a, most)).toBe(editDistance(a, b, most));
      }),
    );
  });
});

function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity;
  return Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped,
  );
}
