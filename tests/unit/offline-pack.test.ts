import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { kindOf, listPages } from '../../src/offline/list-pages.ts';
import { cutPacks } from '../../src/offline/pack/cut-packs.ts';
import { findFrame } from '../../src/offline/pack/find-frame.ts';
import { unpackPage } from '../../src/offline/pack/pack-format.ts';
import type { Pack } from '../../src/offline/pack/pack-format.ts';
import { packPages } from '../../src/offline/pack/pack-pages.ts';
import fc from '../fast-check.ts';

describe('a pack', () => {
  const words = fc.oneof(
    fc.constantFrom(
      '<li class="row">',
      '<b>',
      '</b> ',
      'é€😀',
      '<style>a{}</style>',
      '\u2028',
      '\0',
      '"\\',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const page = fc.array(words, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('gives back every page as it was, byte for byte, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (pages) => {
        const named = pages.map((html, place) => [`${place}/`, html] as const);
        const frame = findFrame(
          [named.map(([path]) => path)],
          (path) => pages[parseInt(path)] ?? '',
        );
        const pack = JSON.parse(JSON.stringify(packPages(named, frame))) as Pack;
        for (const [path, html] of named)
          expect(unpackPage(pack.pages[path] ?? [], pack.shared, frame)).toBe(html);
      }),
    );
  });

  test('says so when its frame is of another version', () => {
    expect(() => unpackPage([7], [], ['a'])).toThrow('another frame');
    expect(() => unpackPage([-3], ['a'], ['a'])).toThrow('another frame');
  });
});

describe('the packs of a directory', () => {
  const names = Array.from({ length: 120 }, (_none, place) => `resources/help-${place}/`);
  /** A page as ours are: much that all have, the day of the build, and words of its own. */
  const draw = (path: string, day: string, edit = '') => {
    const own = Array.from({ length: 60 }, (_none, part) =>
      createHash('sha256').update(`${path}${part}${edit}`).digest('hex'),
    );
    return `<style>${'a{color:red}'.repeat(50)}</style><header>Patchwork</header><main><p>${own.join('<p>')}</main><footer>${day}</footer>`;
  };
  const packAll = (paths: readonly string[], day: string, edited = '') => {
    const read = (path: string) => draw(path, day, path === edited ? 'new' : '');
    const frame = findFrame(Map.groupBy(paths, kindOf).values(), read);
    const packs = [...cutPacks(paths, frame, read)].map((cut) =>
      JSON.stringify(packPages(cut, frame)),
    );
    return { frame: JSON.stringify(frame), packs };
  };
  const before = packAll(names, 'Monday');
  const changed = (after: { packs: string[] }) =>
    after.packs.filter((pack) => !before.packs.includes(pack)).length;

  test('are several', () => {
    expect(before.packs.length).toBeGreaterThan(2);
  });

  test('are the same from the same pages', () => {
    expect(packAll(names, 'Monday')).toEqual(before);
  });

  test('stay as they are on another day: only the frame has it', () => {
    const after = packAll(names, 'Tuesday');
    expect(after.packs).toEqual(before.packs);
    expect(after.frame).not.toBe(before.frame);
  });

  test('change with an entry in one of them', () => {
    expect(changed(packAll(names, 'Monday', 'resources/help-60/'))).toBe(1);
  });

  test('change with an entry more or less near to it', () => {
    const fewer = names.filter((name) => name !== 'resources/help-7/');
    expect(changed(packAll(fewer, 'Monday'))).toBeLessThanOrEqual(2);
  });
});

test('pages are listed by how much somebody without a signal needs them, and each language by itself', () => {
  const paths = [
    '',
    '404.html',
    'search/',
    'sheet/',
    'leave/',
    'request/',
    'request/plain/',
    'about/',
    'offline/',
    'resources/pantry/',
    'events/2/',
    'resources/pantry/wrong/',
    'resources/pantry/flyer/',
    'resources/',
    'resources/2/',
    'towns/lee/',
    'towns/lee/2/',
    'towns/lee/sheet/',
    'needs/food/zine/',
    'flyers/',
    'flyers/groups/',
    'booklet/',
    'sheets/ab/',
    'r/ab12/',
    'desk/',
    'desk/help/',
    'edit/',
    'data/',
    'data/fields/',
    'checked/',
    'es/',
    'es/resources/pantry/',
    'es/404/',
  ];
  expect(listPages(paths, '', ['es/'])).toEqual({
    always: [
      '',
      '404.html',
      'about/',
      'data/',
      'leave/',
      'offline/',
      'request/',
      'request/plain/',
      'search/',
      'sheet/',
    ],
    entries: ['resources/pantry/'],
    lists: ['events/2/', 'resources/', 'resources/2/', 'towns/lee/', 'towns/lee/2/'],
    more: ['r/ab12/'],
    sheets: [
      'booklet/',
      'flyers/',
      'flyers/groups/',
      'needs/food/zine/',
      'resources/pantry/flyer/',
      'sheets/ab/',
      'towns/lee/sheet/',
    ],
  });
  expect(Object.values(listPages(paths, 'es/', [''])).flat()).toEqual([
    'es/',
    'es/404/',
    'es/resources/pantry/',
  ]);
});
