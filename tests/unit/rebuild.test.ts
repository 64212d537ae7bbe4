import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Rebuild } from '../../src/rebuild/build-state.ts';
import { derived } from '../../src/rebuild/derived.ts';
import { answerKeys, digestOf, note, runIn, Scope } from '../../src/rebuild/observe.ts';
import { once, onceFor } from '../../src/rebuild/once.ts';
import { outputFile } from '../../src/rebuild/output-file.ts';
import { readRecord } from '../../src/rebuild/record.ts';
import fc from '../fast-check.ts';
import { filesOf } from '../rebuild/edit-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'patchwork-rebuild-'));
const site = join(folder, 'dist');
const file = join(folder, 'records', 'dist.json');

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A site in which each page reads some things, and says what they are. */
type World = { things: Record<string, string>; pages: Record<string, string[]>; base: string };

const NAMES = ['a', 'b', 'c', 'd'];
const READING = {
  '': NAMES,
  'towns/lee': ['a', 'b'],
  'towns/lee/sheet': ['c'],
  'r/ab': ['d', 'a'],
  404: [],
};
const aWorld: fc.Arbitrary<World> = fc.record({
  things: fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom('1', '2', '3')),
  pages: fc.subarray(Object.entries(READING)).map((chosen) => Object.fromEntries(chosen)),
  base: fc.constantFrom('code 1', 'code 1', 'code 1', 'code 2'),
});

test('whatever changes, a build into the same folder gives what a build into an empty one gives', () => {
  fc.assert(
    fc.property(fc.array(aWorld, { minLength: 2, maxLength: 5 }), fc.nat(3), (worlds, damage) => {
      rmSync(folder, { recursive: true, force: true });
      for (const world of worlds) {
        const [first] = Object.keys(world.pages);
        build(world);
        expect(Object.fromEntries(filesOf(site))).toEqual(whole(world));
        const page = join(site, outputFile(first ?? '', false));
        if (damage === 1 && first !== undefined) rmSync(page);
        if (damage === 2 && first !== undefined) writeFileSync(page, 'somebody was here');
        if (damage === 3) writeFileSync(file, '{"form":');
      }
    }),
  );
});

test('what has not changed is not made again', () => {
  const world = { things: { a: '1', b: '1' }, pages: { x: ['a'], y: ['b'] }, base: '' };
  expect(build(world)).toEqual(['x', 'y']);
  expect(build(world)).toEqual([]);
  expect(build({ ...world, things: { a: '2', b: '1' } })).toEqual(['x']);
  expect(build({ ...world, base: 'other code' })).toEqual(['x', 'y']);
});

test('a build that ends in the middle leaves no record', () => {
  const world = { things: {}, pages: { x: [] }, base: '' };
  build(world);
  expect(readRecord(file)?.files.size).toBe(1);
  new Rebuild({ site, file, base: '', isClean: false });
  expect(readRecord(file)).toBeUndefined();
});

test('a kept value is read once, and everybody who asks has read what it was made from', () => {
  let times = 0;
  const total = once(() => {
    times += 1;
    note('entry:1');
    return 7;
  });
  const lengthOf = onceFor((thing: { name: string }) => {
    note(`entry:${thing.name}`);
    return thing.name.length;
  });
  const thing = { name: 'pantry' };
  for (let page = 0; page < 2; page++) {
    const scope = new Scope();
    expect(runIn(scope, () => total() + lengthOf(thing))).toBe(13);
    expect([...scope.all()].toSorted()).toEqual(['entry:1', 'entry:pantry']);
  }
  expect(times).toBe(1);
});

test('who asks for a kept value that is not there yet waits, and has read it all', async () => {
  const later = once(async () => {
    await Promise.resolve();
    note('entry:late');
    return 1;
  });
  const scope = new Scope();
  await runIn(scope, () => later());
  expect([...scope.all()]).toEqual(['entry:late']);
});

test('who asks for a small value depends on the value, not on what it was made from', () => {
  const scope = new Scope();
  const sum = derived('sum of a test', () => {
    note('entry:1');
    return 3;
  });
  expect(runIn(scope, sum)).toBe(3);
  expect([...scope.all()]).toEqual(['value:sum of a test']);
});

/** What a build makes of nothing. */
function whole({ things, pages }: World): Record<string, string> {
  return Object.fromEntries<string>([
    ...Object.entries(pages).map(([path, names]): [string, string] => [
      outputFile(path, false),
      names.map((name) => `${name} ${things[name] ?? 'none'}`).join(),
    ]),
    ['_headers', Object.keys(pages).join()],
  ]);
}

/** Builds into the same folder as before; answers which pages it made. */
function build(world: World): string[] {
  answerKeys('thing', (name) => digestOf(world.things[name] ?? 'none'));
  const state = new Rebuild({ site, file, base: world.base, isClean: false });
  mkdirSync(site, { recursive: true });
  const paths = Object.keys(world.pages).map((pathname) => ({
    pathname,
    isEndpoint: false,
    given: '',
  }));
  const made = state.toMake(paths).map(({ pathname }) => pathname);
  for (const path of made) {
    const page = outputFile(path, false);
    const text = state.make(page, () =>
      (world.pages[path] ?? [])
        .map((name) => {
          note(`thing:${name}`);
          return `${name} ${world.things[name] ?? 'none'}`;
        })
        .join(),
    );
    mkdirSync(dirname(join(site, page)), { recursive: true });
    writeFileSync(join(site, page), text);
  }
  writeFileSync(join(site, '_headers'), Object.keys(world.pages).join());
  state.end();
  expect(readFileSync(file, 'utf8')).toContain('"form"');
  return made;
}
