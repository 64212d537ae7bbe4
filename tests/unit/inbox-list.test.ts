import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Arrival } from '../../src/inbox/store/inbox-store.ts';
import { showJson, showLines, showPlainly } from '../../src/schema/show-plainly.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import fc from '../fast-check.ts';
import { aRequest, keepIn, makePlace, without } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runInbox } from '../inbox/run-inbox.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const keep = (letters: readonly Arrival['letter'][], flagged = false) =>
  keepIn(place, letters, flagged);

const list = (...argv: string[]) => runInbox(place, argv);

test('a request is told so that a navigator can act on it', async () => {
  const [code = ''] = await keep([aRequest({ access: 'Large print', language: 'Haitian Creole' })]);
  const { out, status } = await list();
  expect(status).toBe(0);
  expect(out.replace(code, 'CODE-1234').replace(place.database, 'FILE')).toMatchInlineSnapshot(`
    "------------------------------------------------------------------------
    CODE-1234   received Sunday, November 22, 2026 at 4:10 PM
      *** SAFE WORDS. If someone else answers, say only: "It is Jo, about the garden" ***
      *** LEAVE NO VOICEMAIL ***
      ASKS        rides · 2026-12-01 · Adams
                  | To the clinic
                  | Two people
      OFFERS      food · every week · no town
                  | Soup on Sundays
      Reach by    text, then navigator
      Phone       413 555 0142
      Best times  mornings
      Speak       Haitian Creole
      Call them   Ana
      Access
                  | Large print

    1 request in FILE, newest last.
    "
  `);
});

test('newest comes last, money says who gives, flags and repeats are marked', async () => {
  const asked = aRequest({
    items: [
      {
        side: 'ask',
        need: 'money',
        branch: 'money',
        details: '',
        when: 'soon',
        town: 'Lee',
        facts: {},
        amount: 150,
      },
    ],
  });
  const given = aRequest({
    items: [
      {
        side: 'offer',
        need: 'money',
        branch: 'money',
        details: '',
        when: 'any',
        town: '',
        facts: {},
        amount: 20,
      },
    ],
  });
  const [first = '', second = ''] = await keep([asked, given]);
  const store = createSqliteStore(place.database);
  const kept = await store.keep({
    letter: { ...asked, id: aRequest().id },
    received: '2026-11-22T21:20:00.000Z',
    flagged: true,
  });
  await store.close();
  const third = kept.outcome === 'mismatch' ? '' : kept.receipt.code;
  const { out } = await list();
  expect(out.indexOf(first)).toBeLessThan(out.indexOf(second));
  expect(out.indexOf(second)).toBeLessThan(out.indexOf(third));
  expect(out).toContain('ASKS        money · as soon as possible · Lee · asks for $150');
  expect(out).toContain('OFFERS      money · any time · no town · gives $20');
  expect(out.slice(out.indexOf(third))).toContain('! FLAGGED');
  expect(out.slice(out.indexOf(third))).toContain(`= The same words as ${first}`);
  expect(out.slice(0, out.indexOf(third))).not.toContain('FLAGGED');
  expect(out).toContain('3 requests in');
});

test('voicemail is only left where it was said to be safe', async () => {
  const { contact } = aRequest();
  const silent = without(contact, 'voicemail');
  await keep([aRequest({ contact: { ...contact, voicemail: true } })]);
  expect((await list()).out).not.toContain('LEAVE NO VOICEMAIL');
  await keep([aRequest({ contact: silent })]);
  expect((await list()).out).toContain('*** LEAVE NO VOICEMAIL ***');
});

test('who gave no safe words is asked for and nothing more is said', async () => {
  const contact = { ...without(aRequest().contact, 'safeWords'), othersHear: 'nothing' as const };
  await keep([aRequest({ contact })]);
  expect((await list()).out).toContain(
    '*** NO SAFE WORDS. If someone else answers, ask for them, then hang up ***',
  );
});

test('what was typed has no power over the terminal and cannot pass for our lines', async () => {
  const evil =
    '\u001b[2J\u001b]0;title\u0007\u009b31m\r*** SAFE WORDS ***\u202e\u2066\nMAPLE-1111\b\u0000\u2028x';
  const base = aRequest();
  await keep([
    aRequest({
      name: evil,
      language: evil,
      access: evil,
      items: [
        {
          side: 'ask',
          need: 'food',
          branch: 'other',
          details: evil,
          when: 'soon',
          town: evil,
          facts: {},
        },
      ],
      contact: { ...base.contact, safeWords: evil, neverTimes: evil },
    }),
  ]);
  const { out } = await list();
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
  expect(out).not.toMatch(/^\s*MAPLE-1111/m);
  expect(out).toMatch(/^ +\| MAPLE-1111/m);
});

test('JSON is whole, safe to print and means the same', async () => {
  const request = aRequest({ name: '\u001b[2J\u009b\u202e' });
  const [code = ''] = await keep([request]);
  const { out, status } = await list('--json');
  expect(status).toBe(0);
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(JSON.parse(out)).toEqual([expect.objectContaining({ code, flagged: false, request })]);
});

test('no inbox is said plainly, and looking does not make one', async () => {
  expect(await list()).toEqual({
    status: 0,
    out: `There is no inbox yet at ${place.database}. The first request makes it. Open the site: npm start\n`,
    errors: '',
  });
  expect((await list('--json')).out).toBe('[]\n');
  await expect(stat(place.database)).rejects.toThrow('ENOENT');
});

test('an empty inbox is said plainly', async () => {
  await keep([]);
  const store = createSqliteStore(place.database);
  await store.check();
  await store.close();
  expect((await list()).out).toBe('Nothing has arrived yet.\n');
});

test('a file that is no inbox, and an option that is none, end with one line', async () => {
  await mkdir(dirname(place.database), { recursive: true });
  await writeFile(place.database, 'not a database '.repeat(100));
  expect(await list()).toEqual({
    status: 1,
    out: '',
    errors: `The inbox at ${place.database} cannot be used: file is not a database.\n`,
  });
  expect(await list('--everything')).toMatchObject({ status: 2, out: '' });
});

test('what was handled is counted and shown by --all, with when that was', async () => {
  const [one = '', two = ''] = await keep([aRequest(), aRequest()]);
  const store = createSqliteStore(place.database);
  const [first, second] = await store.letters();
  await store.handle(first?.id ?? '', '2026-11-23T15:00:00.000Z');
  const { out } = await list();
  expect(out).not.toContain(one);
  expect(out).toContain(two);
  expect(out).toContain(
    `1 request in ${place.database}, newest last.\n1 handled letter is not shown: npm run inbox -- --all\n`,
  );
  const all = await list('--all');
  expect(all.out).toContain(
    `${one}   received Sunday, November 22, 2026 at 4:10 PM\n  HANDLED Monday, November 23, 2026 at 10:00 AM\n`,
  );
  expect(all.out).toContain(two);
  expect(all.out).not.toContain('not shown');
  expect(JSON.parse((await list('--json')).out)).toMatchObject([{ code: two }]);
  expect(JSON.parse((await list('--json', '--all')).out)).toMatchObject([
    { code: one, handled: '2026-11-23T15:00:00.000Z' },
    { code: two },
  ]);
  await store.handle(second?.id ?? '', '2026-11-23T15:00:00.000Z');
  await store.close();
  expect((await list()).out).toBe(
    `Nothing is open in ${place.database}.\n2 handled letters are not shown: npm run inbox -- --all\n`,
  );
});

test('a letter that was put back from a backup stands where it came first', async () => {
  const [late = ''] = await keep([aRequest()]);
  const letter = aRequest();
  const store = createSqliteStore(place.database);
  await store.restore({
    id: letter.id,
    code: 'MAPLE-4127',
    content: 'a'.repeat(64),
    received: '2026-11-01T12:00:00.000Z',
    flagged: false,
    letter,
  });
  await store.close();
  const { out } = await list();
  expect(out.indexOf('MAPLE-4127')).toBeLessThan(out.indexOf(late));
});

test('a damaged row is told and hides no other', async () => {
  const [one = '', two = '', three = ''] = await keep([aRequest(), aRequest(), aRequest()]);
  const database = new DatabaseSync(place.database);
  const meddle = (column: string, value: string, code: string): void => {
    database.prepare(`UPDATE letters SET ${column} = ? WHERE code = ?`).run(value, code);
  };
  meddle('letter', '{"half', one);
  meddle('received', 'a long time\u001b[2J ago', two);
  meddle('code', '\u001b[2JEVIL', two);
  database.close();
  const { out, status } = await list();
  expect(status).toBe(0);
  expect(out).toMatch(
    new RegExp(`${one} +received .* - damaged where it is kept; look for it in a backup`),
  );
  expect(out).toContain('␦[2JEVIL   received a long time␦[2J ago\n');
  expect(out).toContain(three);
});

test('any text is printed on one line without commands, and any JSON comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const commands = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
      expect(showPlainly(text)).not.toMatch(commands);
      for (const line of showLines(text)) expect(line).not.toMatch(commands);
      expect(JSON.parse(showJson([{ [text]: text }]))).toEqual([{ [text]: text }]);
    }),
  );
});
