import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorrectionMail } from '../../src/correction/correction-form.ts';
import { mailCorrection } from '../../src/correction/mail-correction.ts';
import { readCorrection } from '../../src/correction/page/read-correction.ts';
import { partsOf } from '../../src/correction/parts-of.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import { oldItems } from '../../src/outbox/old-items.ts';
import { CORRECTION_PARTS } from '../../src/schema/correction.ts';
import type { Correction } from '../../src/schema/correction.ts';
import { readKept } from '../../src/schema/read-kept.ts';
import { fileOf } from '../../src/site/file-of.ts';
import { correction as english } from '../../src/words/en/correction.ts';
import fc from '../fast-check.ts';
import {
  aSealedLetter,
  keepIn,
  lettersIn,
  makePlace,
  openAt,
  postForm,
  postJson,
  readProblem,
  readReceipt,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runInbox } from '../inbox/run-inbox.ts';
import { FIXTURE_CONTENT } from '../site/built-site.ts';

const aCorrection = (changes: Partial<Correction> = {}): Correction => ({
  id: randomUUID(),
  version: 2,
  network: SETTINGS.network,
  entry: 'resources/bread-table',
  language: 'en',
  what: ['phone', 'hours'],
  text: 'The number is 413-555-0142.\nThey open at 10.',
  known: 'visited',
  contact: 'ana@example.org',
  ...changes,
});

describe('what a correction must hold', () => {
  const mistakesOf = (changes: Record<string, unknown>) => {
    const read = readCorrection({ ...aCorrection(), ...changes });
    return Array.isArray(read) ? read.map(({ field, error }) => `${field}: ${error}`) : [];
  };

  test('a thing that is wrong is enough, for whoever does not know what is right', () => {
    const { id, version, network, entry, language } = aCorrection();
    const least = { id, version, network, entry, language, what: ['phone'], text: '' };
    expect(readCorrection(least)).toEqual(least);
  });

  test.each([
    ['nothing checked', { what: [] }, ['what: what']],
    ['nothing at all', { what: [], text: '' }, ['what: what']],
    ['something else, without a word', { what: ['other'], text: ' ' }, ['text: text']],
    ['closed, without a word', { what: ['other', 'closed'], text: '' }, []],
    ['a part that nobody knows', { what: ['weather'] }, ['what: notAForm']],
    ['a text of 2001 letters', { text: 'x'.repeat(2001) }, ['text: tooLong']],
    ['a way to reach of 2001 letters', { contact: 'x'.repeat(2001) }, ['contact: tooLong']],
    ['another way to know', { known: 'guessed' }, ['known: notAForm']],
    ['a path out of the folder', { entry: '../../etc/passwd' }, ['entry: notAForm']],
    ['a page that is no entry', { entry: 'pages/about' }, ['entry: notAForm']],
    ['letters that no file has', { entry: 'resources/UPPER' }, ['entry: notAForm']],
    ['a key that nobody asks for', { name: 'Ana' }, [': notAForm']],
  ])('judges %s', (_, changes, mistakes) => {
    expect(mistakesOf(changes)).toEqual(mistakes);
  });

  test('what was kept reads back', () => {
    const correction = aCorrection();
    expect(readKept(JSON.parse(JSON.stringify(correction)))).toEqual(correction);
  });
});

describe('the inbox', () => {
  let place: Place;
  let server: OpenServer | undefined;
  const open = async (settings: Partial<InboxSettings> = {}): Promise<string> => {
    place = await makePlace({}, { ...SETTINGS, ...settings });
    server = await openAt(place);
    return server.url;
  };
  beforeEach(() => (server = undefined));
  afterEach(async () => {
    await server?.close();
    await place.remove();
  });
  const fields = (changes: Record<string, string> = {}) =>
    new URLSearchParams({
      id: '',
      network: SETTINGS.network,
      page_language: 'es',
      entry: 'groups/cedar-neighbors',
      what: 'closed',
      text: 'Cerró.\r\nHay un letrero.',
      known: 'visited',
      contact: '',
      website: '',
      ...changes,
    });

  test('keeps a plain one and a sealed one, and the same one once', async () => {
    const url = await open();
    const plain = aCorrection();
    const sealed = await aSealedLetter(aCorrection());
    expect((await postJson(url, plain)).status).toBe(201);
    expect((await postJson(url, plain)).status).toBe(200);
    expect((await readReceipt(await postJson(url, sealed))).id).toBe(sealed.id);
    expect((await lettersIn(place.database)).map(({ letter }) => letter)).toEqual([plain, sealed]);
  });

  test('takes the form of a browser without scripts, and leads back to the entry', async () => {
    const url = await open();
    const answer = await postForm(url, fields());
    const page = await answer.text();
    expect(answer.status).toBe(201);
    expect(page).toContain('Gracias. Llegó hasta aquí.');
    expect(page).toContain('href="/es/groups/cedar-neighbors/wrong/"');
    const [kept] = await lettersIn(place.database);
    expect(kept?.letter).toMatchObject({
      entry: 'groups/cedar-neighbors',
      language: 'es',
      what: ['closed'],
      text: 'Cerró.\nHay un letrero.',
      known: 'visited',
    });
    expect(kept?.letter).not.toHaveProperty('contact');
  });

  test('says what is wrong with one, in its own words, and gives the text back', async () => {
    const url = await open();
    const answer = await postForm(
      url,
      new URLSearchParams([...fields()].filter(([name]) => name !== 'what')),
    );
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Marque al menos una cosa que esté mal');
    expect(page).toContain('Hay un letrero.');
    const problem = await readProblem(await postJson(url, aCorrection({ what: [] })));
    expect(problem.errors).toEqual([{ path: ['what'], error: 'what' }]);
    expect(await lettersIn(place.database)).toEqual([]);
  });

  test('a field that nobody here knows is refused, not lost', async () => {
    const url = await open();
    expect((await postForm(url, fields({ birthday: '1 May' }))).status).toBe(422);
  });

  test('never lets a hostile entry into an address of its answer', async () => {
    const url = await open();
    const page = await (await postForm(url, fields({ entry: '"><a href=//evil.example>' }))).text();
    expect(page).not.toContain('evil.example');
  });

  test('of a network that takes only sealed letters refuses a plain one', async () => {
    const url = await open({ accepts: 'sealed' });
    expect((await postForm(url, fields())).status).toBe(422);
    expect((await postJson(url, await aSealedLetter(aCorrection()))).status).toBe(201);
    expect(await lettersIn(place.database)).toHaveLength(1);
  });

  test('a navigator reads it at the terminal, without power over it', async () => {
    place = await makePlace();
    const letter = aCorrection({ text: 'Closed.\n\u001b[2JREQUEST 1', contact: 'Jo\u0007' });
    const [code = ''] = await keepIn(place, [letter, await aSealedLetter(aCorrection())], true);
    const { out } = await runInbox(place, []);
    const shown = out.replaceAll(/[A-Z]+-\d{4} {3}/g, 'CODE-1234   ').replace(place.database, 'IT');
    expect(code).not.toBe('');
    expect(shown).toMatchInlineSnapshot(`
      "Something wrong with an entry:
        CODE-1234   received Sunday, November 22, 2026 at 4:10 PM
        ! FLAGGED: the hidden field was filled in. Spam, or a tool. Read it.
        Entry       content/resources/bread-table.md
        Wrong       the phone number, the hours
                    | Closed.
                    | ␦[2JREQUEST 1
        Known by    they went there
        Ask back    Jo␦
        Written in  en
        CODE-1234   received Sunday, November 22, 2026 at 4:11 PM
        ! FLAGGED: the hidden field was filled in. Spam, or a tool. Read it.
        Entry       content/resources/bread-table.md
        Wrong       the phone number, the hours
                    | The number is 413-555-0142.
                    | They open at 10.
        Known by    they went there
        Ask back    ana@example.org
        Written in  en

      0 requests and 2 corrections in IT, newest last.
      1 letter opened with the published keys of the demonstration: anybody could open it.
      "
    `);
  });

  test('it stands in the exported table', async () => {
    place = await makePlace();
    await keepIn(place, [aCorrection({ text: '=1+1' })], false);
    const { out } = await runInbox(place, ['export', '-', '--csv']);
    const [head = '', row = ''] = out.replace('\ufeff', '').split('\r\n');
    expect(head).toContain('"entry","wrong","right_is","known_by","write_to"');
    expect(row).toContain(
      `"resources/bread-table","phone, hours","'=1+1","visited","ana@example.org"`,
    );
    expect(row).toContain('"correction"');
  });
});

describe('an entry', () => {
  const directory = openDirectory(FIXTURE_CONTENT);
  const entry = (id: string) => {
    const found = directory.entries.find((each) => each.id === id);
    if (!found) throw new Error(`No ${id}`);
    return found;
  };

  test('is asked only about what it has', () => {
    const parts = directory.entries.map((each) => [
      each.id,
      partsOf(each, english)
        .map(({ part }) => part)
        .join(' '),
    ]);
    expect(Object.fromEntries(parts)).toMatchInlineSnapshot(`
      {
        "events/tool-day": "hours address closed language other",
        "groups/cedar-neighbors": "closed language other",
        "guides/bake-bread": "steps language other",
        "resources/bread-table": "phone hours address closed language other",
        "resources/night-line": "phone hours closed language other",
        "resources/safe-house": "hours address web closed language other",
      }
    `);
  });

  test('of every kind asks for something else too, and in the words of its kind', () => {
    for (const each of directory.entries) {
      const labels = partsOf(each, english).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels).toContain('Something else');
    }
    expect(partsOf(entry('events/tool-day'), english).map(({ label }) => label)).toContain(
      'It does not take place',
    );
  });

  test('is edited in the file of the page’s language, else in the first one', () => {
    expect(fileOf(entry('resources/bread-table'), 'ar')).toMatch(/resources\/bread-table\.md$/);
    expect(fileOf(entry('resources/bread-table'), 'en')).toMatch(/resources\/bread-table\.en\.md$/);
    expect(fileOf(entry('resources/night-line'), 'en')).toMatch(/resources\/night-line\.md$/);
  });
});

describe('a mail', () => {
  const mail: CorrectionMail = {
    to: 'pages+wrong@example.org',
    subject: 'Something wrong: Ben & Jo’s',
    about: 'Entry: Ben & Jo’s\nhttps://example.org/resources/ben/',
    words: english.mail,
    parts: english.parts,
    known: english.knownBy,
  };
  const bodyOf = (address: string) => new URL(address).searchParams.get('body') ?? '';

  test('asks its questions before anything was written', () => {
    const address = mailCorrection(mail);
    expect(address).toMatch(/^mailto:pages%2Bwrong@example\.org\?subject=Something%20wrong/);
    expect(bodyOf(address)).toBe(
      'Entry: Ben & Jo’s\r\nhttps://example.org/resources/ben/\r\n\r\nWhat is wrong:\r\n\r\nWhat is right now:\r\n\r\nHow I know:',
    );
  });

  test('carries what was written, but not how to reach the person', () => {
    const body = bodyOf(mailCorrection(mail, aCorrection()));
    expect(body).toContain('What is wrong: The phone number, The hours');
    expect(body).toContain('The number is 413-555-0142.\r\nThey open at 10.');
    expect(body).toContain('How I know: I went there');
    expect(body).not.toContain('ana@example.org');
  });

  test('is never longer than mail programs open, and holds the whole text or shows that it does not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 2000 }),
        fc.uniqueArray(fc.constantFrom(...CORRECTION_PARTS), { minLength: 1 }),
        (text, what) => {
          const address = mailCorrection(mail, { what, text });
          expect(address.length).toBeLessThanOrEqual(2000);
          const [, right = ''] = bodyOf(address).split('What is right now:');
          const lines = text.trim().replaceAll(/\r?\n/g, '\r\n');
          expect(right.includes(lines) || right.includes('…')).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('the result of a correction lies on the device for a day at most', () => {
  const now = Date.UTC(2026, 10, 22);
  const ended = (id: string, kind: 'request' | 'correction', days: number) => ({
    id,
    kind,
    result: { kind: 'received' as const, code: 'MAPLE-4127', at: now - days * 24 * 3_600_000 },
  });
  const items = [
    ended('a', 'correction', 0.9),
    ended('b', 'correction', 1.1),
    ended('c', 'request', 1.1),
  ];
  expect(oldItems(items, now)).toEqual(['b']);
});
