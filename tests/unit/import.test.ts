import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
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

test('shows everything and writes only the mapping, until it is told to write', () => {
  const world = importWorld(SHEET);
  const result = world.dry();
  expect(world.slugs()).toEqual([]);
  expect(world.report(result)).toMatchInlineSnapshot(`
    "sheet.csv: 6 rows, 9 columns (UTF-8, commas).

      Column       becomes                   for example
      ID           id                        "1"
      Name         title                     "Lee Pantry"
      Category     needs                     "Food Pantry"
      Description  body                      "Free groceries."
      Address      address                   "1 Main St, Lee MA 01238"
      Phone        contact.phones            "(413) 528-1234"
      Hours        hours                     "Mon-Fri 9-5"
      Languages    languages                 "English, Spanish"
      Owner email  left out (looks private)

    Rows that are not written:
      row 5: "Boston Pantry" is in Boston, which is not a town in places.csv.
      row 6: "Star Reader" names no need that we know: "astrology".
      row 7: It has no name.

    What could not be read (it stands under "To sort out" in the entry):
      row 3: Phone: "528-1234" – a number has no area code, or is no number.
      row 3: Languages: "English; Klingon" – "Klingon" is not a language.
      row 3: Hours: "ask us first" – "ask us first" is not hours that are certain.
      row 4: Hours: "24 hours" – "24 hours" is not hours that are certain.

    Entries to look at:
      row 4: Its words tell of a place where people may hide, so only its town (Lee) is written. If everybody may read the address, write it into the entry.
      row 4: A sentence that named the street was taken out of its words.

    Entries: 3 new; 3 rows not written.

    Nothing is written yet. The mapping is in sheet.csv.mapping.yaml: correct it there. Run it again with --write, when this looks right."
  `);
  expect(readFileSync(`${world.path}.mapping.yaml`, 'utf8')).toMatchInlineSnapshot(`
    "# How the columns of sheet.csv become entries. Correct it, then run the import again.
    # Right of each column stands what it becomes; "drop" leaves it out. These keys can be written there:
    #   id, title, summary, body, needs, where.name, where.street, where.town, where.zip, address,
    #   where.directions, where.bus, where.access, lat, lon, contact.phones, contact.email, contact.web,
    #   hours, hours.mon, hours.tue, hours.wed, hours.thu, hours.fri, hours.sat, hours.sun, hours_note,
    #   hours_dated, languages, interpreters, cost, cost_note, who, how, booking, asks_for, serves, status,
    #   checked.date, sources.dated, sources.url
    # needs=food makes a column of yes and no the need "food". What looks private was dropped: look twice before you
    # take it back, because an entry is public for good.

    # Where the entries go: resources, groups or events.
    kind: resources
    # The order of dates like 3/4/2026: mdy or dmy. It is never guessed.
    # dates: mdy
    # Needs (ids of needs.yaml) of rows that name none.
    needs: []
    # For rows without a town, a ZIP or a point on the map proposes one. true takes what is proposed.
    take_proposed_towns: false
    # The public page of this sheet, and the day you saw it.
    # source: { url: "https://example.org/list", from: listing, seen: 2026-11-22 }
    # How the dates of a "last verified" column came about: phone, visit, email or website.
    # checked_by: phone

    columns:
      ID: id
      Name: title
      Category: needs
      Description: body
      Address: address
      Phone: contact.phones
      Hours: hours
      Languages: languages
      Owner email: "drop: looks private"

    # What words of the sheet mean here. Take the # away and write an id, where there is none.
    values:
      needs:
        # astrology: food
      towns:
        # Boston: ?
      kinds:
    "
  `);
});

test('writes entries that pass the check, with nothing lost, nothing guessed and nothing private', () => {
  const world = importWorld(SHEET);
  expect(() => world.write()).toThrow(
    'Run it once without --write, and look at the mapping that it writes.',
  );
  world.dry();
  const result = world.write();
  expect(result.faults).toEqual([]);
  expect(readContent(world.folder).problems).toEqual([]);
  expect(world.report(result, true)).toContain('Written. npm run check finds no mistakes.');
  expect(world.slugs()).toEqual(['lee-pantry', 'ride-circle', 'safe-house']);
  expect(world.entry('lee-pantry')).toMatchInlineSnapshot(`
    "---
    title: Lee Pantry
    summary: Free groceries.
    needs: [food]
    where:
      street: 1 Main St
      town: Lee
      zip: "01238"
      location: street
    hours:
      - { days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }
    languages: [en, es]
    contact:
      phones:
        - { number: "413-528-1234" }
    ---
    "
  `);
  expect(world.entry('ride-circle')).toMatchInlineSnapshot(`
    "---
    title: Ride Circle
    summary: Neighbors drive you.
    needs: [rides]
    where:
      town: Great Barrington
      location: street
    languages: [en]
    ---
    ## To sort out

    - Phone: 528-1234
    - Languages: English; Klingon
    - Hours: ask us first
    "
  `);
  expect(world.entry('safe-house')).toMatchInlineSnapshot(`
    "---
    title: Safe House
    summary: Call first.
    needs: [housing]
    where:
      town: Lee
      location: town
    contact:
      phones:
        - { number: "413-528-1235" }
    ---
    ## To sort out

    - Hours: 24 hours
    "
  `);
  expect(world.slugs().map(world.entry).join('')).not.toMatch(/home\.example|Hidden/);
});

test('tells twins in a sheet apart from repeated rows', () => {
  const world = importWorld(
    'Name,Type,Street,City,Phone\nPantry,food,1 A St,Lee,\nPantry,food,2 B St,Lee,\nPantry,food,1 A St,Lee,\nPantry,food,1 A St,Lee,413-528-1234\n',
  );
  const { plan } = world.dry();
  expect(plan.steps.map(({ file }) => file)).toEqual([
    'resources/pantry.md',
    'resources/pantry-lee.md',
  ]);
  expect(plan.notes.filter(({ kind }) => kind === 'refused').map(({ said }) => said)).toEqual([
    'It repeats row 2 ("Pantry"). One entry is enough.',
    'It has the name and the place of row 2 ("Pantry") but says other things. Only row 2 is written: put them together.',
  ]);
});

test('a corrected mapping brings in what was not known: needs, towns, a town for a point', () => {
  const world = importWorld(
    'Name,Type,City,Lat,Long\nA,astrology,Gt Barrington,,\nB,food,,42.3042,-73.2482\n',
  );
  expect(world.dry().plan.notes[0]?.said).toBe('"A" names no need that we know: "astrology".');
  edit(world, undefined, (text) =>
    text
      .replace('    # astrology: food', '    astrology: health')
      .replace('  towns:', '  towns:\n    Gt Barrington: Great Barrington')
      .replace('take_proposed_towns: false', 'take_proposed_towns: true'),
  );
  const { plan } = world.write();
  expect(plan.steps.map(({ draft }) => [draft.title, draft.town])).toEqual([
    ['A', 'Great Barrington'],
    ['B', 'Lee'],
  ]);
});

test('says every mistake of a mapping with its line', () => {
  const world = importWorld(SHEET);
  world.dry();
  edit(world, undefined, (text) =>
    text
      .replace('Phone: contact.phones', 'Phone: contact.phone')
      .replace('kind: resources', 'kind: resources\ndate: mdy'),
  );
  expect(() => world.dry()).toThrow(
    /sheet\.csv\.mapping\.yaml:\d+:1 {2}\[unknown-key\]\n {2}"date" is not a key/,
  );
  edit(world, undefined, (text) => text.replace('date: mdy\n', ''));
  expect(() => world.dry()).toThrow('"contact.phone" is not a key that a column can become.');
  edit(world, undefined, (text) => text.replace('contact.phone\n', 'contact.phones\n'));
  expect(() => world.dry({ needs: ['astrology'] })).toThrow(
    '"astrology" is not a need in needs.yaml.',
  );
});

test('asks for the order of dates, and who checked', () => {
  const world = importWorld('Name,Type,City,Last verified\nA,food,Lee,3/4/2026\n');
  world.dry();
  expect(world.report(world.dry())).toContain('the mapping does not say how it was checked');
  const asked = world.dry({ checked_by: 'phone' });
  expect(world.report(asked)).toContain('"Last verified" has dates like 3/4/2026. Say --dates mdy');
  expect(() => world.write({ checked_by: 'phone' })).toThrow('Nothing was written.');
  world.write({
    checked_by: 'phone',
    dates: 'dmy',
    source: { url: 'https://a.example/', from: 'listing', seen: '2026-11-22' },
  });
  expect(world.entry('a')).toContain('checked: { date: 2026-04-03, by: phone }');
  expect(world.entry('a')).toContain('https://a.example/');
});

test('imports groups with their kinds', () => {
  const world = importWorld('Name,Category,Kind,City\nA,food,Mutual Aid,Lee\nB,food,club,Lee\n');
  const { plan } = world.dry({ kind: 'groups' });
  expect(plan.steps.map(({ file, draft }) => [file, draft.facts['kind']])).toEqual([
    ['groups/a.md', 'mutual-aid'],
  ]);
  expect(plan.notes.at(-1)?.said).toContain('is no kind of groups that we know: "club"');
});

test('withholds cells that their own row calls private', () => {
  const world = imported(
    'Name,Category,City,Phone1Number,Phone1IsPrivate\nA,food,Lee,413-528-1234,TRUE\nB,food,Lee,413-528-1235,FALSE\n',
  );
  expect(world.entry('a')).not.toContain('413-');
  expect(world.entry('b')).toContain('413-528-1235');
});

test('the command says what to do, and ends with 1 when nothing can be done', () => {
  const world = importWorld(SHEET);
  const run = (...more: string[]) =>
    spawnSync(
      process.execPath,
      [resolve('src/editors/import/import.ts'), ...more, '--content', world.folder],
      { encoding: 'utf8' },
    );
  expect(run().stdout).toMatch(/^npm run import -- sheet\.csv/);
  expect(run(world.path, '--dates', 'ymd')).toMatchObject({ status: 1, stdout: '' });
  const dry = run(world.path, '--json');
  expect([dry.status, JSON.parse(dry.stdout)]).toMatchObject([0, { rows: 6, faults: 0 }]);
  expect(run(world.path, '--write').status).toBe(0);
  expect(existsSync(join(world.folder, 'resources/lee-pantry.md'))).toBe(true);
});

function imported(sheet: string): World {
  const world = importWorld(sheet);
  world.dry();
  world.write();
  return world;
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
