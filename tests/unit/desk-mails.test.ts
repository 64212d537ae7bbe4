import { expect, test } from 'vitest';
import { findArmors } from '../../src/desk/letters/find-armors.ts';
import { readPasted } from '../../src/desk/letters/read-dropped.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import { readArmor } from '../../src/sealed/read-armor.ts';
import { sealBytes } from '../../src/sealed/seal-letter.ts';
import fc from '../fast-check.ts';
import { aLetter, drop, FILE_DATE, RECIPIENTS, sealedLetters } from './desk-letter-world.ts';

const [ONE, TWO] = await sealedLetters(2);
if (!ONE || !TWO) throw new Error('No letters');
const CODE = receiptCode(ONE.id);
const HEAD = `From: neighbor@example.org\nTo: desk@example.org\nSubject: ${CODE}\nDate: Sun, 22 Nov 2026 16:10:00 -0500`;
const CAME = '2026-11-22T21:10:00.000Z';
const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');
const quoted = (text: string) =>
  text
    .replaceAll('=', '=3D')
    .split('\n')
    .map((line) => line.replace(/.{60}(?=.)/g, '$&=\n'))
    .join('\n');
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const parts = (...all: string[]) =>
  `${HEAD}\nMIME-Version: 1.0\nContent-Type: multipart/mixed;\n  boundary="b=_1"\n\nPreamble\n${all
    .map((part) => `--b=_1\n${part}\n`)
    .join('')}--b=_1--\n`;
const page = (text: string) =>
  `<html><body><p>sealed:</p><p>${text.replaceAll('=', '&#61;').replaceAll(' ', '&nbsp;').replaceAll('\n', '<br>\n')}</p></body></html>`;

const MAILS: Record<string, string> = {
  plain: `${HEAD}\n\nHello\n\n${ONE.sealed}`,
  'with lines of mail': crlf(`${HEAD}\n\n${ONE.sealed}`),
  'in quoted-printable': `${HEAD}\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(ONE.sealed)}`,
  'in base64': `${HEAD}\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\n${base64(ONE.sealed)}`,
  'with an attached .age file': crlf(
    parts(
      'Content-Type: text/plain\n\nSee the file.',
      `Content-Type: application/octet-stream; name="${CODE}.age"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n${base64(ONE.sealed)}`,
    ),
  ),
  'as text and as a page': parts(
    `Content-Type: multipart/alternative; boundary=inner\n\n--inner\nContent-Type: text/plain\n\n${ONE.sealed}\n--inner\nContent-Type: text/html\n\n${page(ONE.sealed)}\n--inner--`,
  ),
  'as a page only': `${HEAD}\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(page(ONE.sealed))}`,
  'that was forwarded whole': parts(
    `Content-Type: message/rfc822\n\n${HEAD}\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(ONE.sealed)}`,
  ),
  'with an attached table': parts(
    `Content-Type: text/csv; name="export.csv"\nContent-Transfer-Encoding: base64\n\n${base64(`id,sealed\n${ONE.id},"${ONE.sealed}"\n`)}`,
  ),
  'that was answered': `${HEAD}\n\nThank you\n\n${ONE.sealed.replace(/^/gm, '> ')}\n> > older`,
  'without its last boundary': parts(`Content-Type: text/plain\n\n${ONE.sealed}`).replace(
    '--b=_1--\n',
    '',
  ),
};

test.each(Object.entries(MAILS))(
  'a mail %s is read once, with its code and its date',
  async (_, mail) => {
    const { arrivals, aside } = await drop('mail.eml', mail);
    expect(aside).toEqual([]);
    expect(arrivals).toEqual([{ name: CODE, received: CAME, flagged: false, sealed: ONE.sealed }]);
  },
);

test('a binary .age file in a mail is read, and readable letters are, as text and as a file', async () => {
  const bytes = await sealBytes(new TextEncoder().encode('x'), RECIPIENTS);
  const file = `Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}`;
  expect((await drop('m', parts(file))).arrivals).toMatchObject([{ sealed: bytes }]);
  const letter = aLetter();
  const plain = JSON.stringify(letter);
  const wrapped = plain.replaceAll(' ', ' \n> ');
  for (const mail of [
    `${HEAD}\n\n${plain}`,
    `${HEAD}\n\nplain: ${plain}\nSent with a phone {really} "so"`,
    `${HEAD}\n\n> ${wrapped}`,
    parts(`Content-Type: application/json\nContent-Transfer-Encoding: base64\n\n${base64(plain)}`),
    `${HEAD}\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(plain)}`,
  ]) {
    const { arrivals } = await drop('m', mail);
    expect(arrivals.map((each) => 'plain' in each && (JSON.parse(each.plain) as unknown))).toEqual([
      letter,
    ]);
  }
});

test('a mailbox gives every letter, and each mail that has none is told', async () => {
  const from = 'From neighbor@example.org Sun Nov 22 21:10:00 2026';
  const mails = [MAILS['in base64'], `${HEAD}\n\nOnly words`, `${HEAD}\n\n${TWO.sealed}`];
  const mailbox = mails.map((mail) => `${from}\n${mail}\n\n`).join('');
  for (const text of [mailbox, crlf(mailbox)]) {
    const { arrivals, aside } = await drop('inbox.mbox', text);
    expect(arrivals).toMatchObject([{ sealed: ONE.sealed }, { sealed: TWO.sealed }]);
    expect(aside).toMatchObject([{ name: 'inbox.mbox#2', reason: 'not-a-letter' }]);
  }
  expect((await drop('m.eml', `${HEAD}\n\nOnly words`)).aside).toMatchObject([
    { name: 'm.eml', reason: 'unknown-file' },
  ]);
});

test('an armor is found whatever programs and people put around and into it', () => {
  const around = fc.constantFrom('', '> ', '>> ', '\t', '\u00a0 ', '| ', '    ');
  const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\\n', ' \u200b\n');
  const width = fc.integer({ min: 5, max: 200 });
  fc.assert(
    fc.property(around, ends, width, fc.boolean(), (before, end, length, dashes) => {
      const [first = '', ...rest] = ONE.sealed.trim().split('\n');
      const last = rest.pop() ?? '';
      const wrapped = rest.join('').match(new RegExp(`.{1,${length}}`, 'g')) ?? [];
      const lines = [first, ...wrapped, last].map((line) => before + line).join(end);
      const text = `Hello${end}sealed:${end}${dashes ? lines.replaceAll('-----', '—-—') : lines}${end}Bye`;
      expect(findArmors(text)).toEqual([ONE.sealed]);
    }),
  );
});

test('an armor that was changed or cut is not mended', () => {
  const at = 700;
  const changed = `${ONE.sealed.slice(0, at)}*${ONE.sealed.slice(at + 1)}`;
  expect(findArmors(changed)).toEqual([changed]);
  const [cut = ''] = findArmors(`${ONE.sealed.slice(0, at)}\n\n${TWO.sealed}`);
  expect(cut).not.toContain('END');
  expect(findArmors('')).toEqual([]);
});

test('no bytes make the reader throw, and none are read as nothing', async () => {
  const bits = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc
      .array(
        fc.constantFrom(
          ...Object.values(MAILS).map((mail) => mail.slice(0, 400)),
          '{"id":',
          '[{"sealed":"x"}',
          '\r\n\r\n',
          '--b=_1',
          'sealed,id\n',
          '&#x110000;',
          '=3',
        ),
      )
      .map((all) => Buffer.from(all.join(''))),
    fc.json().map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(bits, async (bytes) => {
      const { arrivals, aside } = await drop('any', bytes);
      expect(arrivals.length + aside.length).toBeGreaterThan(0);
    }),
  );
});

test('many beginnings of letters without an end take no time', async () => {
  const text = `Hello ${'{"id":"'.repeat(400_000)}`;
  expect((await drop('evil.txt', text)).aside).toMatchObject([{ reason: 'unknown-file' }]);
});

test('an .age file is read binary and armored, also under another name', async () => {
  const bytes = readArmor(ONE.sealed);
  if (!bytes) throw new Error('No armor');
  expect((await drop('a.txt', bytes)).arrivals).toEqual([
    { name: 'a.txt', received: FILE_DATE, flagged: false, sealed: bytes },
  ]);
  expect((await drop('b.age', ONE.sealed)).arrivals).toEqual([
    { name: 'b.age', received: FILE_DATE, flagged: false, sealed: ONE.sealed },
  ]);
  const cut = bytes.slice(0, 60);
  expect((await drop('cut.age', cut)).arrivals).toMatchObject([{ sealed: cut }]);
});

test('a pasted text is read like a file, with the moment of pasting', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const { arrivals } = readPasted(`Hello\n\n${ONE.sealed}\nBye\n${TWO.sealed}`, 'Pasted text', now);
  expect(arrivals).toEqual(
    [ONE, TWO].map(({ sealed }) => ({
      name: 'Pasted text',
      received: now.toISOString(),
      flagged: false,
      sealed,
    })),
  );
  expect(readPasted('Hello', 'Pasted text', now).aside).toEqual([
    { name: 'Pasted text', reason: 'unknown-file' },
  ]);
});
