import { expect, test } from 'vitest';
import { shortenMarks } from '../../src/site/shorten-marks.ts';

test('each mark has one short name, in styles and in tags', () => {
  expect(
    shortenMarks(
      '<style>p[data-astro-cid-abcd1234]{}a[data-astro-cid-zzzz9999]{}</style><p data-astro-cid-abcd1234>' +
        '<a href="/" data-astro-cid-zzzz9999 data-astro-cid-abcd1234>x</a>',
    ),
  ).toBe('<style>p[data-a]{}a[data-b]{}</style><p data-a><a href="/" data-b data-a>x</a>');
});

test('a page of many marks has names for all, and none of an attribute that pages use', () => {
  const marks = Array.from(
    { length: 60 },
    (_, index) => `data-astro-cid-${String(index).padStart(8, 'x')}`,
  );
  const names = shortenMarks(marks.join(' ')).split(' ');
  expect(new Set(names).size).toBe(60);
  expect([names[25], names[26], names[59]]).toEqual(['data-z', 'data-a1', 'data-h2']);
  expect(names.every((name) => /^data-[a-z]\d*$/.test(name))).toBe(true);
});

test('a page without marks stays as it is', () => {
  expect(shortenMarks('<p data-day="1">data-astro</p>')).toBe('<p data-day="1">data-astro</p>');
});
