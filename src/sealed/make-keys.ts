import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { askNewPassphrase, askPassphrase } from './ask-passphrase.ts';
import { checksumOf, fileNameOf, networkLines, writeKeyFile } from './key-file.ts';
import { KEYS_FOLDER, writeSecret } from './keys-folder.ts';
import { lockKeyFile, unlockKeyFile } from './lock-key-file.ts';
import { KeyError, readKeys } from './read-keys.ts';
import type { Key } from './read-keys.ts';
import { recoverySheet } from './recovery-sheet.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import type { SheetLanguage } from './sheet-words.ts';

const USE = `Use: npm run keys -- --name Ana          a key for a navigator
     npm run keys -- --recovery          a key on paper, for the day the others are lost
     npm run keys -- --check ana.agekey  which line of network.yaml a key belongs to
     --out folder   where the secret goes (${KEYS_FOLDER})
     --passphrase   locks the key file: asked twice, or read as a line from a script
     --hybrid       a key that quantum computers cannot break either: for all people or for none
     --language es  the paper in Spanish
     --force        write into a git repository all the same`;

const TERMINAL = { input: process.stdin, output: process.stderr };

/** `npm run keys`: makes one key pair. The secret goes into a file; what is printed may be shown to anybody. */
try {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      out: { type: 'string', default: KEYS_FOLDER },
      recovery: { type: 'boolean', default: false },
      passphrase: { type: 'boolean', default: false },
      hybrid: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
      force: { type: 'boolean', default: false },
      check: { type: 'string' },
    },
  });
  if (values.check !== undefined) await checkFile(values.check);
  else if (values.name ?? values.recovery) await make(values);
  else throw new KeyError(`Whose key is it?\n${USE}`);
} catch (error) {
  console.error(error instanceof KeyError ? error.message : USE);
  process.exitCode = 1;
}

async function make(wanted: Wanted): Promise<void> {
  const { name, out, recovery, hybrid, language, force } = wanted;
  if (recovery && wanted.passphrase) {
    throw new KeyError('The key on paper has no passphrase: it is for the day when one is lost.');
  }
  const passphrase = wanted.passphrase ? await askNewPassphrase(TERMINAL) : undefined;
  const key = await generateKey(hybrid);
  const holder = name?.trim() || (recovery ? SHEET_WORDS[languageOf(language)].title : 'Navigator');
  const now = new Date();
  const text = recovery
    ? recoverySheet(key, holder, now, languageOf(language))
    : writeKeyFile(key, holder, now);
  const path = writeSecret(
    out,
    `${fileNameOf(holder)}.${recovery ? 'html' : 'agekey'}`,
    passphrase === undefined ? text : await lockKeyFile(text, passphrase),
    force,
  );
  console.log(
    [
      recovery
        ? `The recovery key is on a page to print: ${path}\nOpen it in a browser, print it, and delete the file. The page says where to keep the paper.`
        : `The secret key of ${holder} is in ${path}${passphrase === undefined ? '' : '\nIt opens with the passphrase only. Nobody can reset that.'}\nOnly ${holder} may have it. Keep a copy on another disk; never send it by mail or chat.`,
      '',
      `Checksum: ${checksumOf(key)}`,
      '',
      'Write this into content/network.yaml. A line that is there already is not written twice:',
      '',
      networkLines(key, holder, recovery),
      '',
      'Take the demonstration keys out, and run: npm run check',
    ].join('\n'),
  );
}

async function generateKey(hybrid: boolean): Promise<Key> {
  const identity = await (hybrid ? generateHybridIdentity() : generateX25519Identity());
  return { identity, recipient: await identityToRecipient(identity) };
}

async function checkFile(file: string): Promise<void> {
  const text = await unlockKeyFile(readText(file), () =>
    askPassphrase(TERMINAL, `Passphrase of ${file}:`),
  );
  const keys = await readKeys(text);
  const network = join(process.env['PATCHWORK_CONTENT'] ?? 'content', 'network.yaml');
  const lines = readText(network).split(/\r?\n/);
  for (const key of keys) {
    const index = lines.findIndex((line) => line.includes(key.recipient));
    console.log(`Checksum: ${checksumOf(key)}`);
    console.log(`Public key: ${key.recipient}`);
    if (index === -1) {
      console.log(`No line of ${network} has it: requests are not sealed to this key.`);
      process.exitCode = 1;
    } else {
      console.log(`It opens what is sealed to ${network}:${index + 1}`);
    }
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new KeyError(`${file} cannot be read.`, { cause });
  }
}

function languageOf(text: string): SheetLanguage {
  const known = Object.keys(SHEET_WORDS).find((code): code is SheetLanguage => code === text);
  if (!known) throw new KeyError(`The paper is there in: ${Object.keys(SHEET_WORDS).join(', ')}.`);
  return known;
}

interface Wanted {
  readonly name?: string | undefined;
  readonly out: string;
  readonly recovery: boolean;
  readonly passphrase: boolean;
  readonly hybrid: boolean;
  readonly language: string;
  readonly force: boolean;
}
