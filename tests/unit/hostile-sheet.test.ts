import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainText } from '../../src/editors/import/cells/plain-text.ts';
import { readAddress } from '../../src/editors/import/cells/read-address.ts';
import { readHours } from '../../src/editors/import/cells/read-hours.ts';
import { Towns } from '../../src/editors/import/cells/towns.ts';
import { streetNamer } from '../../src/editors/import/plan/names-street.ts';
import { ImportError } from '../../src/editors/import/sheet/sheet.ts';
import { importWorld } from './import-world.ts';
import type { World } from './import-world.ts';

const HEAD = 'Name,Category,Description,Address,City,Phone,Hours';

function imported(...rows: string[]): World {
  const world = importWorld([HEAD, ...rows].join('\n'));
  world.dry({ needs: ['housing'] });
  world.write({ needs: ['housing'] });
  return world;
}

test.each(['Battered women', 'DV services', 'Violencia de género'])(
  'hides the street of a place whose category alone tells that people hide there: %s',
  (category) => {
    const world = imported(
      `Rose Center,${category},"Help for women. Our address is 12 Oak Street.",12 Oak St,Lee,413-243-0142,`,
    );
    expect(world.entry('rose-center')).not.toMatch(/oak/i);
    expect(world.entry('rose-center')).toContain('location: town');
  },
);

test('a hidden street is not told by a label, by what could not be read, or by other words for it', () => {
  const world = imported(
    'Haven Shelter,housing,"Beds. We are at 14 N. Elm Street. The house on Elm Street is blue. Ring first.","Building 4, 14 N. Elm St",Lee,413-243-0143 (14 N Elm St desk),ring at 14 Elm',
  );
  const entry = world.entry('haven-shelter');
  expect(entry).not.toMatch(/elm|\b14\b|building/i);
  expect(entry).toContain('Ring first.');
  expect(entry).toContain('number: "413-243-0143"');
  const memory = readFileSync(`${world.path}.imported.json`, 'utf8');
  expect(memory).not.toMatch(/elm/i);
});

test('says what a hidden street took along, and that a name gives it away', () => {
  const world = importWorld(
    [HEAD, '14 Elm Shelter,housing,Beds.,14 Elm St,Lee,413-243-0143,ring at 14 Elm'].join('\n'),
  );
  const said = world.dry().plan.notes.map((note) => note.said);
  expect(said).toContain('"Hours" names the street and could not be read, so it is left out.');
  expect(said).toContain('Its name names the street. Give it another.');
});

test.each([
  ['12 Oak Rd', 'Find us on Oak Road.', true],
  ['12 Oak Road', 'at 12, oak', true],
  ['Calle Sol 5', 'En la Calle Sol, junto al parque.', true],
  ['Behind the church', 'It is behind the church.', true],
  ['12 Main St', 'Our main staff is here 12 hours.', false],
  ['', 'Anything.', false],
])('words that name the street "%s": %s %s', (street, words, names) => {
  expect(streetNamer([street])(words)).toBe(names);
});

test('a word that JavaScript also knows is a word like any other', () => {
  const world = importWorld(
    [
      `${HEAD},constructor,__proto__`,
      'Elm Hall,constructor,"Meals &constructor; and rest.",1 A St,Lee,413-243-0143,constructor Mon 9am-5pm,,',
      'Oak Hall,food,Meals.,1 B St,constructor,413-243-0144,,,',
    ].join('\n'),
  );
  const result = world.dry({ needs: ['food'] });
  expect(world.report(result)).not.toContain('[native code]');
  expect(world.report(result)).toContain('"Oak Hall" is in constructor, which is not a town');
  world.write({ needs: ['food'] });
  expect(world.entry('elm-hall')).toContain('needs: [food]');
  expect(world.entry('elm-hall')).toContain('- Hours: constructor Mon 9am-5pm');
});

test('what commands a terminal or turns text around does not get into an entry', () => {
  expect(plainText('Pantry\u001b]52;c;ZXZpbA==\u0007 \u202Eeerf\u202C\tcafé\nnow')).toBe(
    'Pantry]52;c;ZXZpbA== eerf\tcafé\nnow',
  );
});

test('a memory that names a file outside of the content is not used', () => {
  const world = imported('Lee Pantry,housing,Rooms.,1 Main St,Lee,413-243-0143,');
  const path = `${world.path}.imported.json`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('resources/lee', 'resources/../../lee'));
  expect(() => world.write()).toThrow(ImportError);
});

test('a cell as long as a book is no address and no hours', () => {
  const towns = new Towns([]);
  const long = `1${' ,'.repeat(20_000)}x`;
  expect(readAddress(long, towns)).toEqual({ street: long });
  expect(readHours(`Mon 9${', '.repeat(20_000)}x`)).toEqual({ why: 'it is too long for hours' });
});
