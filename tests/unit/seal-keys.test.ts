import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { parse } from 'yaml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AgeRecipient, Seal } from '../../src/schema/seal.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import { readKeys } from '../../src/sealed/read-keys.ts';
import { sealLetter } from '../../src/sealed/seal-letter.ts';
import { aRequest } from '../inbox/inbox-place.ts';

const SECRET = /AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]+/i;

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'patchwork-keys-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function keys(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../src/sealed/make-keys.ts'), ...argv],
    { encoding: 'utf8', env: { HOME: home, PATCHWORK_CONTENT: join(home, 'content') } },
  );
  return { status, out: stdout, errors: stderr };
}
const read = (...names: string[]) => readFile(join(home, 'patchwork-keys', ...names), 'utf8');

/** What the program printed to be pasted, as network.yaml would read it. */
function pasted(out: string): unknown {
  return parse(out.slice(out.indexOf('seal:'), out.indexOf('Take the')));
}

test('a navigator gets a key file that only its owner can read, and lines that fit network.yaml', async () => {
  const { status, out, errors } = keys('--name', 'Ana: "María", {x}');
  expect([status, errors]).toEqual([0, '']);
  const [name = ''] = await readdir(join(home, 'patchwork-keys'));
  expect(name).toBe('ana-maría-x.agekey');
  expect((await stat(join(home, 'patchwork-keys'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(home, 'patchwork-keys', name))).mode & 0o777).toBe(0o600);
  const text = await read(name);
  expect(text).toMatch(
    /^# Key of .*\n# created: 20\d\d-.*Z\n# public key: age1[a-z0-9]{58}\nAGE-SECRET-KEY-1[A-Z0-9]{58}\n$/,
  );
  const [key] = await readKeys(text);
  expect(pasted(out)).toEqual({
    seal: { navigators: [{ name: 'Ana: "María", {x}', key: key?.recipient }] },
  });
  const request = aRequest();
  const sealed = await sealLetter(request, [key?.recipient ?? '']);
  expect(await openLetter(sealed, [key?.identity ?? ''])).toEqual(request);
});

test('the secret is printed nowhere', () => {
  for (const argv of [['--name', 'Ana'], ['--recovery'], ['--name', 'Bea', '--hybrid']]) {
    const { out, errors } = keys(...argv);
    expect(out).toContain('seal:');
    expect(out + errors).not.toMatch(SECRET);
  }
});

test('a key that exists is never overwritten', async () => {
  keys('--name', 'Ana');
  const before = await read('ana.agekey');
  const { status, errors } = keys('--name', 'Ana');
  expect(status).toBe(1);
  expect(errors).toContain('exists already, and a key is never overwritten');
  expect(await read('ana.agekey')).toBe(before);
});

test('a folder of a git repository is refused, through a link too, unless it is forced', async () => {
  await mkdir(join(home, 'project', '.git'), { recursive: true });
  await mkdir(join(home, 'project', 'inner'));
  await symlink(join(home, 'project', 'inner'), join(home, 'link'));
  for (const folder of ['project', 'project/a/b', 'link', 'link/deeper']) {
    const { status, errors } = keys('--name', 'Ana', '--out', join(home, folder));
    expect([folder, status]).toEqual([folder, 1]);
    expect(errors).toContain('belongs to a git repository');
  }
  expect(await readdir(join(home, 'project'))).toEqual(['.git', 'inner']);
  expect(keys('--name', 'Ana', '--out', join(home, 'project'), '--force').status).toBe(0);
});

test('a post-quantum key is one for the whole list', async () => {
  const { out } = keys('--name', 'Ana', '--hybrid');
  const seal = Seal.parse((pasted(out) as { seal: unknown }).seal);
  expect(seal.navigators[0]?.key).toMatch(/^age1pq1/);
  const [key] = await readKeys(await read('ana.agekey'));
  expect(key?.recipient).toBe(seal.navigators[0]?.key);
});

test.each([
  ['en', [], 'recovery-key.html', 'Recovery key'],
  ['es', ['--language', 'es'], 'llave-de-recuperación.html', 'Llave de recuperación'],
  ['post-quantum', ['--hybrid'], 'recovery-key.html', 'Recovery key'],
])(
  'the recovery sheet holds the key whole, as text and as a code: %s',
  async (_, more, file, title) => {
    const { out } = keys('--recovery', ...more);
    expect(out).toContain(join(home, 'patchwork-keys', file));
    expect((await stat(join(home, 'patchwork-keys', file))).mode & 0o777).toBe(0o600);
    const sheet = await read(file);
    expect(sheet).toContain(`<h1>${title}</h1>`);
    expect(sheet).not.toMatch(/(?:src|href)=|url\(|<script/);
    const code = /<p class="code">(.*?)<\/p>/.exec(sheet)?.[1] ?? '';
    const groups = [...code.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, group = '']) => group);
    const [key] = await readKeys(groups.join(' \n'));
    expect(groups.join('')).toBe(key?.identity);
    expect(groups.slice(1).every((group) => group.length <= 4)).toBe(true);
    expect(scan(sheet)).toBe(key?.identity);
    const lines = pasted(out) as { seal: { recovery: { key: string } } };
    expect(AgeRecipient.parse(lines.seal.recovery.key)).toBe(key?.recipient);
    expect(out).toContain(/<dd>([0-9A-F]{4}-[0-9A-F]{4})<\/dd>/.exec(sheet)?.[1]);
  },
);

test('a key is found in network.yaml, from a file or typed from paper', async () => {
  const { out } = keys('--name', 'Ana');
  const [key] = await readKeys(await read('ana.agekey'));
  await mkdir(join(home, 'content'));
  const network = join(home, 'content', 'network.yaml');
  const recipient = key?.recipient ?? '';
  await writeFile(network, `id: x\nseal:\n  navigators: [{ name: Ana, key: ${recipient} }]\n`);
  const typed = join(home, 'typed');
  const groups = key?.identity.toLowerCase().replace(/(.{4})/g, '$1 ') ?? '';
  await writeFile(typed, `# from the drawer\n${groups.slice(0, 40)}\n  ${groups.slice(40)}\r\n`);
  for (const file of [join(home, 'patchwork-keys', 'ana.agekey'), typed]) {
    const checked = keys('--check', file);
    expect(checked).toMatchObject({ status: 0, errors: '' });
    expect(checked.out).toContain(`It opens what is sealed to ${network}:3`);
    expect(checked.out).toContain(/Checksum: \S+/.exec(out)?.[0]);
    expect(checked.out).not.toMatch(SECRET);
  }
  await writeFile(network, 'id: x\n');
  const lost = keys('--check', typed);
  expect(lost.status).toBe(1);
  expect(lost.out).toContain('requests are not sealed to this key');
});

test('a key with a wrong letter is told, and not repeated', async () => {
  keys('--name', 'Ana');
  const text = await read('ana.agekey');
  const wrong = join(home, 'wrong');
  const swap = (char: string) => (char === 'Q' ? 'P' : 'Q');
  for (const changed of [
    text.replace(/(.)\n$/, (_, char: string) => `${swap(char)}\n`),
    text.slice(0, -10),
    `${text}AGE-SECRET-KEY-1\n`,
    text.replace('AGE-SECRET', 'AGE-SECRETS'),
    '# nothing but words\n',
    'my own words',
  ]) {
    await writeFile(wrong, changed);
    const { status, out, errors } = keys('--check', wrong);
    expect([status, out]).toEqual([1, '']);
    expect(errors).toMatch(/key/i);
    expect(errors).not.toMatch(/KEY-1[A-Z0-9]|my own words/);
  }
});

test('what it cannot do, it says, and makes nothing', async () => {
  expect(keys().errors).toMatch(/^Whose key is it\?\nUse: npm run keys -- --name Ana/);
  expect(keys('--nme', 'Ana')).toMatchObject({ status: 1, out: '' });
  expect(keys('--recovery', '--language', 'fr').errors).toBe('The paper is there in: en, es.\n');
  expect(keys('--check', join(home, 'none')).errors).toContain('cannot be read');
  expect(await readdir(home)).toEqual([]);
});

/** Reads the code of a sheet as a phone would: four pixels to a module. */
function scan(sheet: string): string {
  const size = Number(/viewBox="0 0 (\d+)/.exec(sheet)?.[1]);
  const width = size * 4;
  const data = new Uint8Array(width * width * 4).fill(255);
  const path = / d="([^"]+)"/.exec(sheet)?.[1] ?? '';
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * 4; row < (Number(y) + 1) * 4; row += 1) {
      const from = (row * width + Number(x) * 4) * 4;
      for (let pixel = 0; pixel < Number(length) * 4; pixel += 1) {
        data.fill(0, from + pixel * 4, from + pixel * 4 + 3);
      }
    }
  }
  return decodeQR({ width, height: width, data });
}
