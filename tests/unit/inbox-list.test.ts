import { spawnSync } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Arrival } from '../../src/inbox/store/inbox-store.ts';
import { showJson, showLines, showPlainly } from '../../src/inbox/command/show-plainly.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite.ts';
import { aRequest, keepIn, makePlace, without } from './inbox-place.ts';
import type { Place } from './inbox-place.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const keep = (letters: readonly Arrival['letter'][], flagged = false) =>
  keepIn(place, letters, flagged);

function list(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [new URL('../../src/inbox/command/inbox-command.ts', import.meta.url).pathname, ...argv],
    { encoding: 'utf8', env: { PATCHWORK_INBOX: place.database, TZ: 'America/New_York' } },
  );
  return { status, out: stdout, errors: stderr };
}

test('a request is told so that a navigator can act on it', async () => {
  const [code = ''] = await keep([aRequest({ access: 'Large print', language: 'Haitian Creole' })]);
  const { out, status } = list();
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
  const [third = ''] = await keep([{ ...asked, id: aRequest().id }], true);
  const { out } = list();
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
  expect(list().out).not.toContain('LEAVE NO VOICEMAIL');
  await keep([aRequest({ contact: silent })]);
  expect(list().out).toContain('*** LEAVE NO VOICEMAIL ***');
});

test('who gave no safe words is asked for and nothing more is said', async () => {
  const contact = { ...without(aRequest().contact, 'safeWords'), othersHear: 'nothing' as const };
  await keep([aRequest({ contact })]);
  expect(list().out).toContain(
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
  const { out } = list();
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
  expect(out).not.toMatch(/^\s*MAPLE-1111/m);
  expect(out).toMatch(/^ +\| MAPLE-1111/m);
});

test('JSON is whole, safe to print and means the same', async () => {
  const request = aRequest({ name: '\u001b[2J\u009b\u202e' });
  const [code = ''] = await keep([request]);
  const { out, status } = list('--json');
  expect(status).toBe(0);
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(JSON.parse(out)).toEqual([expect.objectContaining({ code, flagged: false, request })]);
});

test('no inbox is said plainly, and looking does not make one', async () => {
  expect(list()).toEqual({
    status: 0,
    out: `There is no inbox yet at ${place.database}. The first request makes it. Open the site: npm start\n`,
    errors: '',
  });
  expect(list('--json').out).toBe('[]\n');
  await expect(stat(place.database)).rejects.toThrow('ENOENT');
});

test('an empty inbox is said plainly', async () => {
  await keep([]);
  const store = createSqliteStore(place.database);
  await store.check();
  await store.close();
  expect(list().out).toBe('Nothing has arrived yet.\n');
});

test('a file that is no inbox, and an option that is none, end with one line', async () => {
  await mkdir(dirname(place.database), { recursive: true });
  await writeFile(place.database, 'not a database '.repeat(100));
  expect(list()).toEqual({
    status: 1,
    out: '',
    errors: 'The inbox cannot be read: file is not a database.\n',
  });
  expect(list('--all')).toEqual({
    status: 1,
    out: '',
    errors:
      'Use: npm run inbox, with --key ana.agekey to open what is sealed, or --json for programs\n',
  });
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
