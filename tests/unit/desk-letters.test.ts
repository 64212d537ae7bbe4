import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ASIDE_REASONS } from '../../src/desk/letters/desk-letter.ts';
import type { Arrival } from '../../src/desk/letters/desk-letter.ts';
import { LetterRoomClosed, openLetterRoom } from '../../src/desk/letters/letter-room.ts';
import type { LetterWorker } from '../../src/desk/letters/letter-worker-message.ts';
import { openArrivals } from '../open-arrivals.ts';
import { sayAside } from '../../src/desk/letters/say-aside.ts';
import { MOST_ARMOR } from '../../src/schema/letter.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import type { Request } from '../../src/schema/request.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { sealLetter } from '../../src/sealed/seal-letter.ts';
import { desk as english } from '../../src/words/en/desk.ts';
import { desk as spanish } from '../../src/words/es/desk.ts';
import { without } from '../inbox/inbox-place.ts';
import {
  aLetter,
  FILE_DATE,
  IDENTITIES,
  NETWORK,
  onDesk,
  RECIPIENTS,
  sealedLetters,
} from './desk-letter-world.ts';

const [ONE] = await sealedLetters(1);
if (!ONE) throw new Error('No letters');
const CODE = receiptCode(ONE.id);
const arrival = (
  name: string,
  inside: { sealed: string | Uint8Array } | { plain: string },
): Arrival => ({
  name,
  received: FILE_DATE,
  flagged: false,
  ...inside,
});
const openHere = (arrivals: readonly Arrival[], identities = IDENTITIES) =>
  openArrivals(arrivals, { identities, network: NETWORK, workers: 0 });
const sealAny = async (value: unknown) => sealLetter(value as Request, RECIPIENTS);

test('letters that cannot be opened each say why, and none is missing', async () => {
  const letter = aLetter();
  const [first] = DEMO_KEYS;
  const cases: [string, { sealed: string | Uint8Array } | { plain: string }][] = [
    ['wrong-key', { sealed: await sealLetter(letter, first ? [first.recipient] : []) }],
    ['damaged', { sealed: ONE.sealed.slice(0, 900) }],
    ['damaged', { sealed: changeAt(ONE.sealed, 800) }],
    ['not-age', { sealed: 'Marked' }],
    ['not-age', { sealed: new Uint8Array([1, 2, 3]) }],
    ['too-large', { sealed: 'x'.repeat(MOST_ARMOR + 1) }],
    ['not-a-letter', { sealed: await sealAny({ hello: 'Marked' }) }],
    ['not-a-letter', { sealed: await sealAny({ ...letter, consent: false }) }],
    ['not-a-letter', { plain: 'Marked' }],
    ['not-a-letter', { plain: 'null' }],
    ['another-network', { plain: JSON.stringify({ ...letter, network: 'elsewhere' }) }],
    ['newer-version', { sealed: await sealAny({ ...letter, version: 3 }) }],
  ];
  const { letters, aside } = await openHere(
    cases.map(([, inside], at) => arrival(`n${at}`, inside)),
  );
  expect(letters).toEqual([]);
  expect(aside).toEqual(
    cases.map(([reason], at) => ({ name: `n${at}`, reason, received: FILE_DATE })),
  );
  // Nothing of what was inside may travel on with the reason.
  expect(JSON.stringify(aside)).not.toContain('Marked');
});

test('requests of every version, news and corrections are opened, in their order', async () => {
  const { items, contact, ...today } = aLetter();
  const old = {
    ...today,
    version: 1,
    items: items.map((item) => without(without(item, 'branch'), 'facts')),
    contact: { ways: contact.ways, phone: contact.phone, times: [] },
  };
  const news = {
    id: randomUUID(),
    version: 2,
    network: NETWORK,
    about: ONE.id,
    code: CODE,
    news: 'no-longer',
  };
  const correction = {
    id: randomUUID(),
    version: 2,
    network: NETWORK,
    entry: 'resources/lee-food-pantry',
    language: 'en',
    what: ['phone'],
    text: '',
  };
  const sealed = await Promise.all([news, correction].map(sealAny));
  const { letters, aside } = await openHere([
    arrival('old', { plain: JSON.stringify(old) }),
    ...sealed.map((each) => arrival('file.age', { sealed: each })),
    { ...arrival(receiptCode(ONE.id, 4), ONE), id: ONE.id },
  ]);
  expect(aside).toEqual([]);
  expect(letters.map(({ kind, id, code, lock }) => [kind, id, code, lock])).toEqual([
    ['request', old.id, receiptCode(old.id), 'plain'],
    ['news', news.id, receiptCode(news.id), 'sealed'],
    ['correction', correction.id, receiptCode(correction.id), 'sealed'],
    ['request', ONE.id, receiptCode(ONE.id, 4), 'sealed'],
  ]);
  expect(letters[3]).toEqual(onDesk(ONE.letter, { code: receiptCode(ONE.id, 4) }));
});

/** A worker as far as the room knows one, to die or to fall silent on demand. */
function fakeWorker(
  behave: (order: Parameters<LetterWorker['postMessage']>[0], tell: Tell) => void,
) {
  const hears = new Map<string, (event: never) => void>();
  const tell: Tell = (type, event) => {
    (hears.get(type) as ((event: unknown) => void) | undefined)?.(event);
  };
  return {
    ended: false,
    postMessage(order: Parameters<LetterWorker['postMessage']>[0]) {
      setTimeout(() => {
        behave(order, tell);
      });
    },
    addEventListener(type: string, hear: (event: never) => void) {
      hears.set(type, hear);
    },
    terminate() {
      this.ended = true;
    },
  };
}
type Tell = (type: string, event: unknown) => void;

const MANY = Array.from({ length: 60 }, (_, at) => ({
  ...arrival(`n${at}`, { plain: JSON.stringify(aLetter(at)) }),
}));

test.each([
  [
    'cannot start',
    () => {
      throw new Error('refused');
    },
  ],
  [
    'dies with its first letters',
    () =>
      fakeWorker((_, tell) => {
        tell('error', { preventDefault: () => undefined });
      }),
  ],
  [
    'has no key',
    () =>
      fakeWorker(({ kind }, tell) => {
        if (kind === 'open') tell('message', { data: { kind: 'failed' } });
      }),
  ],
  [
    'answers with too few',
    () =>
      fakeWorker((order, tell) => {
        if (order.kind === 'open')
          tell('message', { data: { kind: 'opened', batch: order.batch, opened: [] } });
      }),
  ],
] as const)('where a worker %s, the page opens every letter', async (_, startWorker) => {
  const told: number[] = [];
  const { letters, aside } = await openArrivals(
    MANY,
    { identities: IDENTITIES, network: NETWORK, workers: 2, startWorker },
    (done, of) => {
      expect(of).toBe(MANY.length);
      told.push(done);
    },
  );
  expect(aside).toEqual([]);
  expect(letters.map((letter) => letter.kind === 'request' && letter.request.name)).toEqual(
    MANY.map((__, at) => `Marked ${at}`),
  );
  expect(told.at(0)).toBe(0);
  expect(told.at(-1)).toBe(MANY.length);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('closing the room ends its workers and whatever they were doing', async () => {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const room = openLetterRoom({
    identities: IDENTITIES,
    network: NETWORK,
    workers: 2,
    startWorker: () => {
      const worker = fakeWorker(() => undefined);
      workers.push(worker);
      return worker;
    },
  });
  const opening = room.open(MANY);
  room.close();
  await expect(opening).rejects.toThrow(LetterRoomClosed);
  expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  await expect(room.open(MANY)).rejects.toThrow(LetterRoomClosed);
  expect(workers).toHaveLength(2);
});

test('what is no key is told where it can be heard, and nothing is nothing', async () => {
  await expect(openHere(MANY, ['AGE-SECRET-KEY-1NONE'])).rejects.toThrow();
  expect(await openHere([])).toMatchObject({ letters: [], aside: [] });
});

test('every reason has a counted sentence and says what to do, in both languages', () => {
  const aside = ASIDE_REASONS.flatMap((reason) => [
    { name: 'a', reason },
    { name: 'b', reason },
  ]);
  for (const [language, { letters }] of [
    ['en', english],
    ['es', spanish],
  ] as const) {
    const groups = sayAside(aside, letters, language);
    expect(groups.map(({ reason }) => reason)).toEqual(ASIDE_REASONS);
    for (const { sentence, help, items } of groups) {
      expect(sentence).toMatch(/\b2\b/);
      expect(sentence + help).not.toMatch(/[{}]/);
      expect(items).toHaveLength(2);
    }
  }
  expect(sayAside(aside.slice(0, 2), english.letters, 'en')[0]?.sentence).toBe(
    'We could not open 2 letters. They are sealed for another key.',
  );
  expect(sayAside([], english.letters, 'en')).toEqual([]);
});

/** Puts another letter of the alphabet at this place of an armor. */
function changeAt(sealed: string, at: number): string {
  const place = sealed[at] === '\n' ? at + 1 : at;
  return sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1);
}
