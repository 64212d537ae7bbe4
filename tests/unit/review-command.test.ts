import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { chooseCalls } from '../../src/editors/review/calls/choose-calls.ts';
import { followOrder } from '../../src/editors/review/follow-order.ts';
import { readOrder } from '../../src/editors/review/read-order.ts';
import { reportMarkdown } from '../../src/editors/review/report/report-markdown.ts';
import { reportText } from '../../src/editors/review/report/report-text.ts';
import { inContent } from './check-content.ts';
import { scratchFolder, writeFiles } from './review-content.ts';

const scratch = scratchFolder();
const TINY = join(scratch, 'tiny/content');
inContent({}, (folder) => {
  cpSync(folder, TINY, { recursive: true });
});
const QUERIES = join(scratch, 'queries.yaml');
writeFileSync(
  QUERIES,
  'queries:\n  - { words: pantry }\n  - { words: qqqqqqqq, held_out: true }\n',
);

const NOW = new Date('2026-11-22T12:00:00Z');

/** In this process: a new one takes a second to start. */
const run = (...words: string[]) =>
  followOrder(words.includes('--content') ? words : [...words, '--content', TINY], { now: NOW });

describe('npm run review', () => {
  test('tells all parts in brief and ends with 0', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('src/editors/review/review.ts'), '--queries', QUERIES],
      {
        encoding: 'utf8',
        env: { ...process.env, PATCHWORK_CONTENT: TINY, PATCHWORK_NOW: NOW.toISOString() },
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    // How many strings there are, and their middle grade, changes with every new page.
    const said = stdout
      .replaceAll(scratch, '')
      .replaceAll(/\d+ strings/g, 'n strings')
      .replaceAll(/grade \d\.\d/g, 'grade n');
    expect(said).toMatchInlineSnapshot(`
      "Not checked, or not for long
        Of 3 entries, 1 were checked in the last six months, 0 in the last year, 0 before that, and 2 never.
          content/groups/oak-neighbors.md
            Oak Neighbors: nobody has checked it yet.
            Advice: ask, then: npm run verify -- oak-neighbors
          content/events/oak-supper.md
            Oak Supper: nobody has checked it yet.
            Advice: ask, then: npm run verify -- oak-supper
        (A list to ring through: npm run review -- --calls)

      Facts that are missing
        Of 4 entries, 1 lack what somebody needs to go there or call.
          content/events/oak-supper.md
            Oak Supper: we do not know the place, what they ask for (asks_for), the cost, whether to book (booking), the languages spoken.
        (Not known of 1 entry: the place)
        (Not known of 1 entry: what they ask for (asks_for))
        (Not known of 2 entries: the cost)
        (Not known of 2 entries: whether to book (booking))
        (Not known of 3 entries: the languages spoken)
        (Not known of 1 entry: steps or a ramp (where: access))

      Links
        All links within the site lead somewhere.
        (Links to other sites were left alone. To ask them: npm run review -- --external)

      Translations
        Of 5 translations, 3 are missing, 0 are older than the words they translate, and 1 lack a part.
          content/resources/oak-pantry.es.md
            Not in Spanish yet: notice.
            Advice: translate it from content/resources/oak-pantry.md.
          content/groups/oak-neighbors.md
            There is no Spanish translation.
            Advice: write content/groups/oak-neighbors.es.md
          content/events/oak-supper.md
            There is no Spanish translation.
            Advice: write content/events/oak-supper.es.md
          content/pages/about.md
            There is no Spanish translation.
            Advice: write content/pages/about.es.md
        (This folder is in no git repository, so nobody can tell what changed after a translation.)

      Hard to read
        English: no text is long enough to judge. Español: no text is long enough to judge.

      Hard words on the site itself
        English: of n strings of the site 0 are hard; the middle one has grade n. Español: of n strings of the site 0 are hard; the middle one has grade n.

      Perhaps the same thing twice
        No two entries look like the same thing.

      Words of links
        All 0 links in the texts say where they lead.

      What search does not find
        1 of 1 query find something that helps.
        (1 held out, so that they stay a fair test. All: npm run review -- --only search --all)
      "
    `);
  });

  test('ends with 1 when it cannot read', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('src/editors/review/review.ts'), '--only', 'stael'],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('"stael" is no part of the review: did you mean "stale"?\n');
  });

  test('gives programs a shape that stays', async () => {
    const { said } = await run('--only', 'translations,stale', '--json');
    const read: unknown = JSON.parse(said);
    expect(read).toMatchObject({
      version: 1,
      date: '2026-11-22',
      parts: [
        { part: 'stale', findings: [{ code: 'never-checked' }, {}] },
        { part: 'translations' },
      ],
    });
    expect(said).toContain('"code": "translation-missing"');
  });

  test('asks held-out queries only when it is told to', async () => {
    const search = async (...words: string[]) => (await run('--only', 'search', ...words)).said;
    expect(await search('--queries', QUERIES)).toContain('1 held out');
    expect(await search('--queries', QUERIES, '--all')).toContain('"qqqqqqqq"');
    expect(await search('--queries', 'none.yaml')).toContain(
      'There is no none.yaml. Write one: docs/search.md shows how.',
    );
  });

  const broken = join(scratch, 'broken/content');
  cpSync(TINY, broken, { recursive: true });
  writeFiles(broken, { 'guides/bake-bread.md': '---\ntitle: [\n---\n' });
  const wrong = join(scratch, 'wrong.yaml');
  writeFileSync(wrong, 'queries: [{ words: bread, finds: [resources/bakry] }]');

  test.each([
    [['--content', broken], 'content/guides/bake-bread.md:2:8'],
    [['--only', 'search', '--queries', wrong], 'wrong.yaml cannot be used.\n"bread" should find'],
    [['--oops'], "Unknown option '--oops'"],
    [['Oakham'], '"Oakham" says nothing here.'],
    [['--calls', 'Okham'], 'did you mean "Oakham"?'],
    [['--calls', '--language', 'fr'], 'This network has no "fr": en, es.'],
  ])('says in plain words why it cannot go on: %j', async (words, fault) => {
    const answer = await run(...words);
    expect(answer.said).toBe('');
    expect(answer.fault).toContain(fault);
  });

  test('takes every part when none is named, in its own order', () => {
    expect(readOrder(['--only', 'alt, stale'])).toMatchObject({
      parts: ['stale', 'alt'],
      whole: true,
    });
    expect(readOrder([])).toMatchObject({ whole: false, external: false, form: 'text' });
    expect(readOrder(['--help'])).toEqual({ what: 'help' });
  });
});

describe('the report', () => {
  const finding = (number: number) => ({
    code: 'x',
    file: 'content/a`.md',
    message: `No. ${number}: @everyone <img src=x> [a](b) *c*`,
    advice: '`rm`',
  });
  const report = {
    part: 'links',
    summary: 'Many | links.',
    findings: Array.from({ length: 40 }, (_, index) => finding(index)),
    notes: ['A # note'],
  } as const;

  test('for an issue makes no markup of what the content says, and calls nobody', () => {
    const said = reportMarkdown([report], '2026-11-22');
    expect(said).toContain(
      '- `content/a.md`: No. 0: @\u200Beveryone &lt;img src=x&gt; \\[a\\](b) \\*c\\* Advice: \\`rm\\`\n',
    );
    expect(said).toContain('Many \\| links.');
    expect(said).toContain('- … and 10 more: `npm run review -- --only links`');
  });

  test('for an issue fits into one, however long the words are', () => {
    const long = { ...finding(1), message: 'é'.repeat(5000), advice: 'z'.repeat(5000) };
    const parts = Array.from({ length: 8 }, () => ({
      ...report,
      findings: Array.from({ length: 500 }, () => long),
    }));
    expect(reportMarkdown(parts, '2026-11-22').length).toBeLessThan(65_536);
  });

  test('in a terminal shows the first few, or all of a part that was asked for', () => {
    expect(reportText([report], false)).toContain('… and 35 more: npm run review -- --only links');
    expect(reportText([report], true)).toContain('No. 39:');
  });
});

describe('the call sheet', () => {
  const DISCREET = `---
title: Women’s Safe House
summary: A safe bed for women who flee from violence.
needs: [food]
where: { town: Oakham, location: town }
hours: [{ days: [mon], opens: "09:00", closes: "12:00", note: Shelter desk }]
hours_note: Someone is at the shelter at night.
contact: { phones: [{ number: "413-555-0111", label: Shelter line }], web: "https://shelter.example" }
discreet: { title: Someone to talk to, text: "Call, day or night." }
---
`;
  const CRISIS = `---
title: Danger Line
summary: Call when there is danger.
needs: [food]
ways: [phone]
contact: { phones: [{ number: "911" }], web: "https://danger.example" }
---
`;
  const folder = join(scratch, 'calls/content');
  cpSync(TINY, folder, { recursive: true });
  writeFiles(folder, {
    'resources/safe-house.md': DISCREET,
    'resources/danger-line.md': CRISIS,
    'resources/plain.md': CRISIS.replace('Danger Line', 'Plain <b>Help</b>')
      .replace('"911"', '"413-555-0100", ext: "12", text: true, label: Desk')
      .replace(
        'ways: [phone]',
        'where: { town: Oakham, street: 1 Main Street }\nasks_for: []\nlanguages: [es]',
      ),
    'resources/silent.md': '---\ntitle: Silent\nsummary: Nobody knows.\nneeds: [food]\n---\n',
  });
  const sheet = async (...words: string[]): Promise<string> => {
    const out = join(scratch, `sheet-${words.join('-')}.html`);
    const { said, fault } = await run('--content', folder, '--calls', '--out', out, ...words);
    expect(fault).toBeUndefined();
    expect(said).toContain('do not publish it');
    return readFileSync(out, 'utf8');
  };
  const text = (html: string): string =>
    html
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();

  const whole = sheet();

  test('has a block for each entry: number, what we say, what we do not know', async () => {
    const html = await whole;
    expect(text(html)).toMatchInlineSnapshot(
      `"Call sheet: Tiny Network Call sheet 6 to ask, made on 22 November 2026. It is for people who keep Tiny Network. It is not for publishing. Say first: “Hello, I help with Tiny Network, a free list of help near here. May I check what we say about you? It takes three minutes.” Read each line aloud. Tick “right”, or write what is right. Ask what stands before an empty line: we do not know it. Ask them nothing about the people who come. Write no names: “the person at the desk” is enough. Back at a computer, use the command beside each name. Or give this sheet to somebody who does. Oakham Plain &lt;b&gt;Help&lt;/b&gt; npm run verify -- resources/plain 413-555-0100 ext. 12, Desk, takes texts Is it still going on? Call when there is danger. right Where 1 Main Street · Oakham right What do people have to show or do? Nothing: no ID, no papers. right Languages, interpreters Spanish right Hours Getting in (steps, ramp, elevator) For whom Cost Call first, or just come? nobody answered the number is wrong it has ended Date By (no name) By phone, online or in the whole area Danger Line npm run verify -- resources/danger-line A line for people in danger. Do not call it to check. Look at their web page. https://danger.example Is it still going on? Call when there is danger. right Hours For whom What do people have to show or do? Cost Call first, or just come? Languages, interpreters nobody answered the number is wrong it has ended Date By (no name) Oak Neighbors npm run verify -- groups/oak-neighbors We know no number, web page or email. Do you? Oak Supper npm run verify -- events/oak-supper We know no number, web page or email. Do you? Silent npm run verify -- resources/silent We know no number, web page or email. Do you? Keep these pages to yourself Some people have to hide that they use this help. So this list does not say what it is: look at the address in private. Say at once that you only check a listing, and call back if they are busy. Leave no message. Do not ask where it is. Do not leave this page lying about; tear it up when you are done. Someone to talk to tiny.example/r/vkamf 413-555-0111 Hours Monday, 9 am to noon right Is it still going on? Languages, interpreters nobody answered the number is wrong it has ended Date By (no name)"`,
    );
    expect(html.match(/(?:href|src)=|url\((?!data:)|https?:\/\/(?!danger)/g)).toEqual(null);
  });

  test('tells of a discreet entry nothing that it hides', async () => {
    const [, discreet = ''] = (await whole).split('<section class="discreet">');
    expect(text(discreet)).toContain('Someone to talk to');
    expect(discreet).toContain('413-555-0111');
    expect(discreet).not.toMatch(/safe|women|violence|shelter|oakham|someone is at/i);
  });

  test('speaks Spanish', async () => {
    const spanish = text(await sheet('Oakham', '--language', 'es'));
    expect(spanish).toContain('Hoja de llamadas');
    expect(spanish).toContain('Nada: ni identificación ni papeles.');
    expect(spanish).not.toContain('Silent');
  });

  test('keeps to the towns or areas it is given', () => {
    const directory = openDirectory(folder);
    const chosen = (...places: string[]) => {
      const { towns, elsewhere, discreet } = chooseCalls(directory, '2026-11-22', places);
      return [towns.map(({ name }) => name), elsewhere.length, discreet.length];
    };
    expect(chosen()).toEqual([['Oakham'], 4, 1]);
    expect(chosen('barre')).toEqual([[], 0, 0]);
    expect(chosen('hill towns')).toEqual([['Oakham'], 0, 1]);
    expect(chosen('Barre', 'OAKHAM')).toEqual([['Oakham'], 0, 1]);
    expect(() => chosen('Nowhere Far')).toThrow('look into places.csv and network.yaml.');
  });

  test('is not made when there is nobody to call', async () => {
    const out = join(scratch, 'nobody.html');
    const { said } = await run('--calls', 'Barre', '--out', out);
    expect(said).toBe('Everybody there was asked in the last six months: nobody to call.\n');
    expect(existsSync(out)).toBe(false);
  });

  test('prints as a PDF of the network’s paper', async () => {
    await sheet('oakham', '--pdf');
    const pdf = readFileSync(join(scratch, 'sheet-oakham---pdf.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF')).toBe(true);
    expect(pdf).toMatch(/MediaBox \[0 0 612 792\]/);
  });
});
