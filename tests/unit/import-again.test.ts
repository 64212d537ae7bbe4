import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importWorld } from './import-world.ts';
import type { World } from './import-world.ts';

const SHEET = [
  'ID,Name,Category,Description,Address,Phone,Hours,Languages,Owner email',
  '1,Lee Pantry,Food Pantry,Free groceries.,"1 Main St, Lee MA 01238",(413) 528-1234,Mon-Fri 9-5,"English, Spanish",jo@home.example',
  '2,Ride Circle,rides,Neighbors drive you.,"Great Barrington, MA",528-1234,ask us <b>first</b>,English; Klingon,kim@home.example',
  '3,Safe House,housing,A shelter for women at 7 Hidden Lane. Call first.,"7 Hidden Lane, Lee MA",413-528-1235,24 hours,,',
  '4,Boston Pantry,food,Far away.,"1 Elm St, Boston, MA 02108",,,,',
  '5,Star Reader,astrology,Stars.,"Lee, MA",,,,',
  '6,,food,No name.,"Lee, MA",,,,',
].join('\n');

test('running it again updates instead of doubling', () => {
  const world = imported(SHEET);
  expect(actions(world)).toEqual(['same', 'same', 'same']);
  change(world, '(413) 528-1234', '(413) 528-9999');
  change(world, 'Lee Pantry', 'Pantry of Lee');
  expect(actions(world)).toEqual(['changed', 'same', 'same']);
  world.write();
  expect(world.entry('lee-pantry')).toContain('413-528-9999');
  expect(world.entry('lee-pantry')).toContain('title: Pantry of Lee');
  expect(world.slugs()).toHaveLength(3);
});

test('keeps what a hand wrote, and adds only what changed in the sheet', () => {
  const world = imported(SHEET);
  edit(world, 'lee-pantry', (text) =>
    text
      .replace('summary: Free groceries.', '# asked on Monday\nsummary: Groceries for all.')
      .replace('01238', '01238'),
  );
  expect(actions(world)).toEqual(['by-hand', 'same', 'same']);
  change(world, '(413) 528-1234', '(413) 528-9999');
  expect(actions(world)).toEqual(['merged', 'same', 'same']);
  world.write();
  expect(world.entry('lee-pantry')).toContain('# asked on Monday\nsummary: Groceries for all.');
  expect(world.entry('lee-pantry')).toContain('413-528-9999');
  expect(actions(world)).toEqual(['by-hand', 'same', 'same']);
});

test('leaves to the hand what both changed, and says so', () => {
  const world = imported(SHEET);
  edit(
    world,
    'lee-pantry',
    (text) => `${text.replace('528-1234', '528-0000')}\nWritten by hand.\n`,
  );
  change(world, '(413) 528-1234', '(413) 528-9999');
  const result = world.write();
  expect(world.entry('lee-pantry')).toContain('528-0000');
  expect(world.entry('lee-pantry')).toContain('Written by hand.');
  expect(result.plan.notes.at(0)).toEqual({
    row: 2,
    kind: 'look',
    said: "resources/lee-pantry.md was changed by hand, and the sheet changed too: contact. The hand's words stay. Compare them.",
  });
});

test('does not bring back what was deleted, and deletes nothing that left the sheet', () => {
  const world = imported(SHEET);
  rmSync(join(world.folder, 'resources/lee-pantry.md'));
  writeFileSync(
    world.path,
    SHEET.split('\n')
      .filter((line) => !line.startsWith('2,'))
      .join('\n'),
  );
  const result = world.write();
  expect(result.plan.steps.map(({ action }) => action)).toEqual(['away', 'same']);
  expect(result.plan.gone).toEqual(['resources/ride-circle.md']);
  expect(world.slugs()).toEqual(['ride-circle', 'safe-house']);
  expect(world.report(result, true)).toContain('No longer in the sheet, left as they are');
});

test('leaves an entry alone that somebody else wrote before', () => {
  const world = imported(SHEET);
  rmSync(`${world.path}.imported.json`);
  expect(actions(world)).toEqual(['there', 'there', 'there']);
  writeFileSync(`${world.path}.imported.json`, '{');
  expect(() => world.dry()).toThrow('It remembers which row became which entry.');
});

function imported(sheet: string): World {
  const world = importWorld(sheet);
  world.dry();
  world.write();
  return world;
}

function actions(world: World): string[] {
  return world.dry().plan.steps.map(({ action }) => action);
}

function change(world: World, from: string, to: string): void {
  writeFileSync(world.path, readFileSync(world.path, 'utf8').replace(from, to));
}

/** Changes an entry by hand, or the mapping when no entry is named. */
function edit(world: World, slug: string | undefined, by: (text: string) => string): void {
  const path =
    slug === undefined
      ? `${world.path}.mapping.yaml`
      : join(world.folder, 'resources', `${slug}.md`);
  const text = readFileSync(path, 'utf8');
  const changed = by(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}
