import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Arrival } from '../../src/inbox/store/inbox-store.ts';
import type { RequestNews } from '../../src/schema/letter.ts';
import { aRequest, aSealedLetter, keepIn, makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runInbox } from '../inbox/run-inbox.ts';

let place: Place;
let ana: string;
let bea: string;
let toBoth: string[];
beforeEach(async () => {
  place = await makePlace();
  [ana, bea] = await Promise.all([makeKey('ana'), makeKey('bea')]);
  toBoth = [ana, bea];
});
afterEach(() => place.remove());

/** Writes a key file and gives its public half. */
async function makeKey(name: string): Promise<string> {
  const identity = await generateX25519Identity();
  await writeFile(join(place.folder, `${name}.agekey`), `# ${name}\n${identity}\n`);
  return identityToRecipient(identity);
}
const keyOf = (name: string) => join(place.folder, `${name}.agekey`);

const keep = (letters: readonly Arrival['letter'][], flagged = false) =>
  keepIn(place, letters, flagged);

const list = (argv: string[] = [], more: Record<string, string> = {}) =>
  runInbox(place, argv, more);

const newsAbout = (id: string, code: string, news: RequestNews['news']): RequestNews => ({
  id: randomUUID(),
  version: 2,
  network: 'hill-towns',
  about: id,
  code,
  news,
});

test('either navigator opens what is sealed to both, by --key or by PATCHWORK_KEYS', async () => {
  const [code = ''] = await keep([await aSealedLetter(aRequest({ name: 'Ana' }), toBoth)]);
  for (const { status, out } of [
    await list(['--key', keyOf('ana')]),
    await list(['--key', keyOf('bea')]),
    await list([], { PATCHWORK_KEYS: keyOf('bea') }),
  ]) {
    expect(status).toBe(0);
    expect(out).toContain(`${code}   received Sunday, November 22, 2026 at 4:10 PM`);
    expect(out).toContain('To the clinic');
    expect(out).toContain('1 request in ');
    expect(out).not.toContain('could not be opened');
    expect(out).not.toContain('demonstration');
  }
});

test('keys of several people together open what was sealed to each', async () => {
  await keep([await aSealedLetter(aRequest(), [ana]), await aSealedLetter(aRequest(), [bea])]);
  const both = (await list(['--key', keyOf('ana'), '--key', keyOf('bea')])).out;
  expect(both).toContain('2 requests in');
  const listed = { PATCHWORK_KEYS: `${keyOf('ana')}:${keyOf('bea')}` };
  expect((await list([], listed)).out).toBe(both);
});

test('a letter that stays closed is counted, with its code, its time and why', async () => {
  const closed = await aSealedLetter(aRequest(), [bea]);
  const good = await aSealedLetter(aRequest(), [ana]);
  const bytes = armor.decode(good.sealed);
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  const damaged = { ...good, id: randomUUID(), sealed: armor.encode(bytes) };
  const encrypter = new Encrypter();
  encrypter.addRecipient(ana);
  const odd = {
    ...good,
    id: randomUUID(),
    sealed: armor.encode(await encrypter.encrypt('{"id":"x"}')),
  };
  const codes = await keep([closed, damaged, odd, aRequest()]);
  const { out, status } = await list(['--key', keyOf('ana')]);
  expect(status).toBe(0);
  const told = codes.reduce(
    (text, code, index) => text.replace(new RegExp(`${code} +`), `CODE-${index} `),
    out,
  );
  expect(told.slice(told.indexOf('3 letters')).replace(place.database, 'FILE'))
    .toMatchInlineSnapshot(`
      "3 letters could not be opened:
        CODE-0 received Sunday, November 22, 2026 at 4:10 PM - sealed to other keys
        CODE-1 received Sunday, November 22, 2026 at 4:11 PM - changed or cut off after it was sealed
        CODE-2 received Sunday, November 22, 2026 at 4:12 PM - opened, but it is no letter of ours
        With the key of a navigator: npm run inbox -- --key ana.agekey

      1 request in FILE, newest last.
      "
    `);
});

test('the key is checked before anything is opened, and no error repeats it', async () => {
  await keep([await aSealedLetter(aRequest(), [ana])]);
  const wrong = join(place.folder, 'wrong');
  await writeFile(wrong, 'AGE-SECRET-KEY-1QQQQ');
  expect(await list(['--key', wrong])).toEqual({
    status: 1,
    out: '',
    errors: `The key file ${wrong} is of no use. A key in it has a wrong or missing letter. Compare it with the paper.\n`,
  });
  expect((await list(['--key', keyOf('nobody')])).errors).toBe(
    `The key file ${keyOf('nobody')} is of no use. It cannot be read.\n`,
  );
});

test('letters of the demonstration open by themselves, and it says that anybody can do that', async () => {
  await keep([await aSealedLetter(), await aSealedLetter()]);
  const { out } = await list();
  expect(out).toContain('2 requests in ');
  expect(out).toContain(
    '2 letters opened with the published keys of the demonstration: anybody could open them.',
  );
  expect((await list(['--key', keyOf('ana')])).out).toBe(out);
});

test('news stands under its request; news about one that is not here stands alone', async () => {
  const first = aRequest();
  const second = aRequest();
  const [one = '', two = ''] = await keep([first, await aSealedLetter(second, toBoth)]);
  await keep([
    await aSealedLetter(newsAbout(second.id, two, 'still-needed'), toBoth),
    newsAbout(first.id, one, 'no-longer'),
    newsAbout(randomUUID(), '\u001b[2JMAPLE-1111', 'no-longer'),
  ]);
  const { out } = await list(['--key', keyOf('bea')]);
  const at = (text: string) => out.indexOf(text);
  expect(at('> NO LONGER NEEDED, said Sunday')).toBeGreaterThan(at(one));
  expect(at('> NO LONGER NEEDED, said Sunday')).toBeLessThan(at(two));
  expect(at('> STILL NEEDED, said Sunday')).toBeGreaterThan(at(two));
  expect(at('News about requests that are not in this list:')).toBeGreaterThan(
    at('> STILL NEEDED'),
  );
  expect(out.slice(at('News about'))).toContain('MAPLE-1111');
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(out).toContain('2 requests in ');
});

test('the same words sealed twice are marked, although no byte of them is alike', async () => {
  const request = aRequest();
  const again = { ...request, id: randomUUID() };
  const [first = ''] = await keep([
    await aSealedLetter(request, toBoth),
    await aSealedLetter(again, toBoth),
  ]);
  expect((await list(['--key', keyOf('ana')])).out).toContain(`= The same words as ${first}`);
});

test('JSON names what is open and what stays closed', async () => {
  const request = aRequest();
  const news = newsAbout(request.id, 'MAPLE-4127', 'no-longer');
  const codes = await keep([
    await aSealedLetter(request, [ana]),
    await aSealedLetter(news, [ana]),
    await aSealedLetter(aRequest(), [bea]),
    aRequest(),
  ]);
  const told: unknown = JSON.parse((await list(['--json', '--key', keyOf('ana')])).out);
  expect(told).toMatchObject([
    { kind: 'request', code: codes[0], lock: 'sealed', request },
    { kind: 'news', code: codes[1], lock: 'sealed', news },
    { kind: 'closed', code: codes[2], reason: 'wrong-key' },
    { kind: 'request', code: codes[3], lock: 'plain' },
  ]);
});
