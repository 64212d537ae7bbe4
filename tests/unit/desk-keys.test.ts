import { Encrypter, generateHybridIdentity, generateX25519Identity, armor } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import type { DeskSeal } from '../../src/desk/desk-props.ts';
import { IDLE_TIME, startIdleLock } from '../../src/desk/keys/idle-lock.ts';
import { MOST_KEY_BYTES, openKey } from '../../src/desk/keys/open-key.ts';
import { unlockFile } from '../../src/desk/keys/unlock-file.ts';
import { watchUse } from '../../src/desk/keys/watch-use.ts';
import { whoseKey } from '../../src/desk/keys/whose-key.ts';
import { knownDatabases } from '../../src/leave/known-databases.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { writeKeyFile } from '../../src/sealed/key-file.ts';
import fc from '../fast-check.ts';

const [FIRST, SECOND, RECOVERY] = DEMO_KEYS.map(({ identity }) => identity);
const ONE = FIRST ?? '';
const TWO = SECOND ?? '';
const RECIPIENT = DEMO_KEYS[0]?.recipient ?? '';
const FILE = writeKeyFile(
  { identity: ONE, recipient: RECIPIENT },
  'Ana Marked',
  new Date('2026-11-22T12:00:00Z'),
);
const PASSPHRASE = 'marked horse battery ñ';

async function locked(text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(2);
  return encrypter.encrypt(text);
}
/** As on the desk, without a worker. */
const open = (given: string | Uint8Array, passphrase?: string) =>
  openKey(given, passphrase, unlockFile);
const fault = async (given: string | Uint8Array, passphrase?: string) => {
  const opened = await open(given, passphrase);
  return opened.kind === 'closed' ? opened.fault : opened.kind;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const swap = (char: string) => (char === 'Q' ? 'P' : 'Q');

describe('a key', () => {
  test('comes from a key file, with comments and several keys in it, each once', async () => {
    const given = `${FILE}\r\n# an older one\r\n${TWO}\r\n${ONE}\r\n`;
    for (const text of [given, bytes(given), bytes(`\ufeff${given}`)]) {
      expect(await open(text)).toEqual({ kind: 'open', identities: [ONE, TWO] });
    }
  });

  test('comes from what Windows PowerShell writes into a file', async () => {
    const text = Uint8Array.from(Buffer.from(`\ufeff${FILE}`, 'utf16le'));
    expect(await open(text)).toEqual({ kind: 'open', identities: [ONE] });
  });

  test('comes from a pasted line with words around it', async () => {
    const given = `Here it is: ${ONE}, keep it well`;
    expect(await open(given)).toEqual({ kind: 'open', identities: [ONE] });
  });

  test('typed from paper opens, whatever the spaces, lines, dashes and letters', async () => {
    const space = fc.constantFrom('', '', ' ', '  ', '\n', '\r\n  ', '\t', '\u00a0');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(ONE, TWO, RECOVERY ?? ''),
        fc.array(fc.tuple(space, fc.boolean(), fc.boolean()), { minLength: 74, maxLength: 74 }),
        async (key, how) => {
          const typed = Array.from(key)
            .map((char, at) => {
              const [gap = '', small, other] = how[at] ?? [];
              const seen = at > 16 && char === '0' && other ? 'O' : char;
              const shown = seen === '-' && other ? '–' : seen;
              return gap + (small ? shown.toLowerCase() : shown);
            })
            .join('');
          expect(await open(typed)).toEqual({ kind: 'open', identities: [key] });
        },
      ),
    );
  });

  test('that quantum computers cannot break opens too', async () => {
    const key = await generateHybridIdentity();
    expect(await open(`# post-quantum\n${key}\n`)).toEqual({ kind: 'open', identities: [key] });
  });

  test.each([
    ['', 'not-a-key'],
    ['my own marked words', 'not-a-key'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n', 'not-a-key'],
    ['AGE-PLUGIN-YUBIKEY-1QGRRQXYZ', 'not-a-key'],
    [`# public key: ${RECIPIENT}\n`, 'public-key'],
    [RECIPIENT, 'public-key'],
    ['AGE-SECRET-KEY-1', 'mistyped'],
    [ONE.slice(0, -3), 'mistyped'],
    [ONE.replace(/.$/, swap), 'mistyped'],
    [`${ONE}\n${TWO.replace(/.$/, swap)}`, 'mistyped'],
    ['k'.repeat(MOST_KEY_BYTES + 1), 'too-large'],
  ])('%# that is none is told apart', async (given, reason) => {
    expect(await fault(given)).toBe(reason);
    expect(await fault(bytes(given))).toBe(reason);
  });

  test('with any letter of it changed does not open', async () => {
    for (let at = 'AGE-SECRET-KEY-1'.length; at < ONE.length; at += 1) {
      const changed = ONE.slice(0, at) + swap(ONE.charAt(at)) + ONE.slice(at + 1);
      expect(await fault(changed)).toBe('mistyped');
    }
  });
});

describe('a key that a passphrase locks', () => {
  test('opens from a file, an armored file and a pasted armor with words around it', async () => {
    const file = await locked(FILE);
    const text = armor.encode(file).replaceAll('\n', '  \r\n');
    for (const given of [file, bytes(text), text, `My key:\n${text}\nBye`]) {
      expect(await open(given)).toEqual({ kind: 'needs-passphrase' });
      expect(await open(given, PASSPHRASE)).toEqual({ kind: 'open', identities: [ONE] });
    }
  });

  test('stays closed with another passphrase, and each other flaw is told', async () => {
    const file = await locked(FILE);
    expect(await fault(file, 'marked horse')).toBe('wrong-passphrase');
    expect(await fault(file, '')).toBe('wrong-passphrase');
    expect(await fault(await locked('my own marked words'), PASSPHRASE)).toBe('not-a-key');
    expect(await fault(await locked(RECIPIENT), PASSPHRASE)).toBe('public-key');
    const changed = file.map((byte, at) => (at === file.length - 1 ? byte ^ 1 : byte));
    expect(await fault(changed, PASSPHRASE)).toBe('cut-off');
    expect(await fault(armor.encode(file).slice(0, -60), PASSPHRASE)).toBe('cut-off');
    expect(await fault(file.slice(0, 40), PASSPHRASE)).toBe('cut-off');
  });

  test('is refused when it wants more work than a browser can do, and no work is begun', async () => {
    const text = new TextDecoder('latin1').decode(await locked(FILE));
    const hard = Uint8Array.from(Buffer.from(text.replace(/ 2\n/, ' 22\n'), 'latin1'));
    const never = () => Promise.reject(new Error('It was tried'));
    expect(await openKey(hard, PASSPHRASE, never)).toEqual({ kind: 'closed', fault: 'too-slow' });
  });

  test('a sealed letter is no key', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(RECIPIENT);
    const letter = await encrypter.encrypt('{}');
    expect(await fault(letter)).toBe('sealed-letter');
    expect(await fault(armor.encode(letter), PASSPHRASE)).toBe('sealed-letter');
  });

  test('a device that cannot do the work says so', async () => {
    const file = await locked(FILE);
    const weak = () => Promise.resolve({ kind: 'failed' } as const);
    expect(await openKey(file, PASSPHRASE, weak)).toEqual({ kind: 'closed', fault: 'failed' });
    // There are no workers of browsers here.
    expect(await openKey(file, PASSPHRASE)).toEqual({ kind: 'closed', fault: 'failed' });
  });
});

describe('whose a key is', () => {
  const seal: DeskSeal = {
    navigators: DEMO_KEYS.slice(0, 2).map(({ name, recipient }) => ({ name, key: recipient })),
    recipients: DEMO_KEYS.map(({ recipient }) => recipient),
    recovery: DEMO_KEYS[2]?.recipient,
  };

  test('a navigator is named, also when older keys lie in the same file', async () => {
    const old = await generateX25519Identity();
    expect(await whoseKey([old, RECOVERY ?? '', TWO], seal)).toEqual({
      listed: true,
      name: 'Demonstration navigator 2',
      recovery: false,
    });
  });

  test('the recovery key is told apart', async () => {
    expect(await whoseKey([RECOVERY ?? ''], seal)).toEqual({
      listed: true,
      name: '',
      recovery: true,
    });
  });

  test('a key that was taken out of the list is of nobody', async () => {
    const old = await generateX25519Identity();
    expect(await whoseKey([old], seal)).toEqual({ listed: false });
    expect(await whoseKey([ONE], undefined)).toEqual({ listed: false });
    expect(await whoseKey([RECOVERY ?? ''], { ...seal, recovery: undefined })).toEqual({
      listed: false,
    });
    expect(await whoseKey(['AGE-SECRET-KEY-1'], seal)).toEqual({ listed: false });
  });
});

describe('the idle lock', () => {
  function world(idleTime?: number) {
    let now = 1_000_000;
    let waiting: { run: () => void; at: number } | undefined;
    let locked = 0;
    const lock = startIdleLock({
      onIdle: () => (locked += 1),
      clock: () => now,
      schedule: (run, milliseconds) => {
        const mine = { run, at: now + milliseconds };
        waiting = mine;
        return () => {
          if (waiting === mine) waiting = undefined;
        };
      },
      idleTime,
    });
    return {
      lock,
      locked: () => locked,
      waits: () => waiting !== undefined,
      /** Time goes by and timers run. */
      pass: (milliseconds: number) => {
        const end = now + milliseconds;
        while (waiting && waiting.at <= end) {
          const { run, at } = waiting;
          now = Math.max(now, at);
          waiting = undefined;
          run();
        }
        now = end;
      },
      /** The computer sleeps: the clock goes on and timers wait as long as before. */
      sleep: (milliseconds: number) => {
        now += milliseconds;
        if (waiting) waiting.at += milliseconds;
      },
    };
  }

  test('forgets after a quarter of an hour, once', () => {
    const { lock, locked, pass, waits } = world();
    expect(lock.closesAt()).toBe(1_000_000 + IDLE_TIME);
    pass(IDLE_TIME - 1);
    expect(locked()).toBe(0);
    pass(1);
    expect([locked(), waits()]).toEqual([1, false]);
    lock.touch();
    pass(IDLE_TIME * 2);
    expect(locked()).toBe(1);
  });

  test('waits from the last use on', () => {
    const { lock, locked, pass } = world(60_000);
    pass(50_000);
    lock.touch();
    expect(lock.closesAt()).toBe(1_110_000);
    pass(59_999);
    expect(locked()).toBe(0);
    pass(1);
    expect(locked()).toBe(1);
  });

  test('notices after a sleep that the time is over, by itself and at the first use', () => {
    const asleep = world();
    asleep.sleep(IDLE_TIME + 1);
    asleep.pass(15_000);
    expect(asleep.locked()).toBe(1);
    const touched = world();
    touched.sleep(IDLE_TIME);
    touched.lock.touch();
    expect(touched.locked()).toBe(1);
  });

  test('does not stay open for longer when the clock is put back', () => {
    const { locked, sleep, lock } = world();
    sleep(-3_600_000);
    lock.look();
    expect(locked()).toBe(1);
  });

  test('never locks once it is stopped', () => {
    const { lock, locked, pass, waits } = world();
    lock.stop();
    expect(waits()).toBe(false);
    pass(IDLE_TIME * 2);
    lock.look();
    expect(locked()).toBe(0);
  });

  test('hears of what somebody does on the page, and of its waking up', () => {
    const page = new EventTarget();
    const heard: string[] = [];
    const stop = watchUse(
      {
        touch: () => heard.push('touch'),
        look: () => heard.push('look'),
        closesAt: () => 0,
        stop: () => undefined,
      },
      page,
    );
    page.dispatchEvent(new Event('keydown'));
    page.dispatchEvent(new Event('visibilitychange'));
    stop();
    page.dispatchEvent(new Event('keydown'));
    expect(heard).toEqual(['touch', 'look']);
  });
});

test('“Leave now” knows what the desk keeps on a device', () => {
  expect(knownDatabases('example')).toEqual(
    expect.arrayContaining(['patchwork-desk-1:example', 'patchwork-desk-key-1:example']),
  );
});
