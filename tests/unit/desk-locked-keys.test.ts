import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { armor, Encrypter } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKey } from '../../src/desk/keys/open-key.ts';
import { askNewPassphrase } from '../../src/sealed/ask-passphrase.ts';
import { unlockKeyFile } from '../../src/sealed/lock-key-file.ts';
import { readKeys } from '../../src/sealed/read-keys.ts';

const PASSPHRASE = 'marked horse battery';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'patchwork-locked-keys-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function keys(input: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../src/sealed/make-keys.ts'), ...argv],
    { encoding: 'utf8', input, env: { HOME: home, PATCHWORK_CONTENT: join(home, 'content') } },
  );
  return { status, out: stdout, errors: stderr };
}

/** A person at a terminal who types these lines; `screen` is what stood there. */
function terminal(...typed: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  // Each prompt ends what it writes to. A real terminal takes no notice of that.
  output.end = () => output;
  let screen = '';
  const left = [...typed];
  output.on('data', (part: Buffer) => {
    screen += part.toString();
  });
  const timer = setInterval(() => {
    const asked = [/words or more\):/, /again:/][typed.length - left.length];
    if (asked?.test(screen)) input.write(left.shift() ?? '');
  }, 5);
  return {
    asked: { input, output },
    screen: () => screen,
    end: () => {
      clearInterval(timer);
    },
  };
}

test('a key file with a passphrase opens on the desk, and is named by its checksum', async () => {
  const { status, out, errors } = keys(`${PASSPHRASE}\n`, '--name', 'Ana', '--passphrase');
  expect([status, errors]).toEqual([0, '']);
  expect(out).toContain('It opens with the passphrase only.');
  expect(out).not.toContain(PASSPHRASE);
  const path = join(home, 'patchwork-keys', 'ana.agekey');
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
  expect(await openKey(text)).toEqual({ kind: 'needs-passphrase' });
  await mkdir(join(home, 'content'));
  await writeFile(join(home, 'content', 'network.yaml'), out.slice(out.indexOf('seal:')));
  const checked = keys(`${PASSPHRASE}\r\n`, '--check', path);
  expect(checked.out).toContain(/Checksum: \S+/.exec(out)?.[0]);
  expect(checked.out).toContain('It opens what is sealed to');
  await expect(readKeys(text)).rejects.toThrow('A passphrase locks it.');
});

test('a passphrase that is short, missing or for paper makes nothing', async () => {
  expect(keys('short\n', '--name', 'Ana', '--passphrase').errors).toContain('too short');
  expect(keys('', '--name', 'Ana', '--passphrase').errors).toContain('No passphrase was given');
  expect(keys(PASSPHRASE, '--recovery', '--passphrase').errors).toContain('has no passphrase');
  expect(await readdir(home)).toEqual([]);
});

test('at a terminal it is asked twice and never shown', async () => {
  const { asked, screen, end } = terminal(`${PASSPHRASE}\r`, `${PASSPHRASE}\r`);
  expect(await askNewPassphrase(asked)).toBe(PASSPHRASE);
  expect(screen()).not.toContain('horse');
  end();
});

test('at a terminal a slip in the second one, or stopping, makes nothing', async () => {
  const slip = terminal(`${PASSPHRASE}\r`, 'marked horse batter\r');
  await expect(askNewPassphrase(slip.asked)).rejects.toThrow('not the same');
  slip.end();
  const stopped = terminal('\u0003');
  await expect(askNewPassphrase(stopped.asked)).rejects.toThrow('Stopped.');
  stopped.end();
});

test('a locked file that is damaged or has another passphrase is told, and a plain one is read as it is', async () => {
  const never = () => Promise.reject(new Error('Nobody was to be asked'));
  await expect(unlockKeyFile('-----BEGIN AGE ENCRYPTED FILE-----\nAAAA', never)).rejects.toThrow(
    'cut off or damaged',
  );
  expect(await unlockKeyFile('plain', never)).toBe('plain');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(2);
  const locked = armor.encode(await encrypter.encrypt('plain'));
  expect(await unlockKeyFile(locked, () => Promise.resolve(PASSPHRASE))).toBe('plain');
  await expect(unlockKeyFile(locked, () => Promise.resolve('another'))).rejects.toThrow(
    'does not open it',
  );
});
