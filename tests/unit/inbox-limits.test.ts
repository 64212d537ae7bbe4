import { beforeEach, describe, expect, test } from 'vitest';
import { solvePuzzle } from '../../src/delivery/solve-puzzle.ts';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { cloudflareAddress } from '../../src/inbox/limits/cloudflare-address.ts';
import { createLimits } from '../../src/inbox/limits/limits.ts';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import type { Puzzle } from '../../src/schema/puzzle.ts';
import {
  aRequest,
  aSealedLetter,
  lettersIn,
  openAt,
  postForm,
  postJson,
  readProblem,
  readReceipt,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import { handClock } from '../inbox/limits-clock.ts';
import { ATTACK, from, LIMIT, useLimits } from '../inbox/limits-place.ts';

const inbox = useLimits();

async function solved(letter: object, challenge: Puzzle | undefined): Promise<string> {
  const bytes = await solvePuzzle(challenge, new TextEncoder().encode(JSON.stringify(letter)));
  return new TextDecoder().decode(bytes);
}

/** An inbox whose limits go by a clock that only the test moves. */
function openInHand(time: ReturnType<typeof handClock>, failing: Partial<InboxStore> = {}) {
  const store = { ...createSqliteStore(inbox.place().database), ...failing };
  const told: InboxEvent[] = [];
  const tell = (event: InboxEvent) => told.push(event);
  const limits = createLimits({
    ...time,
    store,
    tell,
    perMinute: LIMIT,
    addressOf: cloudflareAddress,
  });
  const app = createInbox({ store, settings: SETTINGS, clock: time.clock, tell, limits });
  return {
    told,
    close: () => store.close(),
    post: (letter: object, address: string) =>
      Promise.resolve(
        app.request('/v1/requests', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': address },
          body: JSON.stringify(letter),
        }),
      ),
  };
}

describe('one sender that posts too much', () => {
  test('is asked for a puzzle, and nothing is stored', async () => {
    await inbox.emptyBucket('192.0.2.1');
    const letter = aRequest();
    const answer = await postJson(inbox.url(), letter, from('192.0.2.1'));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const problem = await readProblem(answer);
    expect(problem).toMatchObject({ type: 'urn:patchwork:puzzle', status: 403, retry: true });
    expect(problem.challenge?.parameters.data.id).toBe(letter.id);
    expect(await inbox.kept()).not.toContain(letter.id);
  });

  test('is told so in Spanish', async () => {
    await inbox.emptyBucket('192.0.2.1');
    const headers = { ...from('192.0.2.1'), 'Accept-Language': 'es-MX' };
    const problem = await readProblem(await postJson(inbox.url(), aRequest(), headers));
    expect(problem.title).toBe('En este momento llegan muchos formularios');
    expect(problem.detail).toContain('acertijo');
  });

  test.each(['plain', 'sealed'])(
    'gets a %s letter through with the puzzle solved',
    async (kind) => {
      await inbox.emptyBucket('192.0.2.1');
      const letter = kind === 'plain' ? aRequest() : await aSealedLetter();
      const { challenge } = await readProblem(
        await postJson(inbox.url(), letter, from('192.0.2.1')),
      );
      const answer = await postJson(
        inbox.url(),
        await solved(letter, challenge),
        from('192.0.2.1'),
      );
      expect(answer.status).toBe(201);
      const [stored] = (await lettersIn(inbox.place().database)).filter(
        ({ id }) => id === letter.id,
      );
      expect(stored?.letter).toEqual(letter);
    },
  );

  test('gets a letter through as fields, too', async () => {
    await inbox.emptyBucket('192.0.2.1');
    const letter = await aSealedLetter();
    const headers = { ...from('192.0.2.1'), Accept: 'application/json' };
    const fields = new URLSearchParams({ ...letter });
    const { challenge } = await readProblem(await postForm(inbox.url(), fields, headers));
    const { altcha } = JSON.parse(await solved(letter, challenge)) as { altcha: string };
    fields.set('altcha', altcha);
    expect((await postForm(inbox.url(), fields, headers)).status).toBe(201);
    expect(await inbox.kept()).toContain(letter.id);
  });

  test('has no say over others, nor over the other half of its own IPv6 provider', async () => {
    await inbox.emptyBucket('2001:db8:0:1::1');
    const status = async (address: string) =>
      (await postJson(inbox.url(), aRequest(), from(address))).status;
    expect(await status('2001:db8:0:1::2')).toBe(403);
    expect(await status('2001:db8:0:2::1')).toBe(201);
    expect(await status('192.0.2.1')).toBe(201);
  });

  test('cannot choose its address: only what the proxy wrote counts', async () => {
    for (let post = 0; post <= LIMIT; post += 1) {
      const answer = await postJson(inbox.url(), aRequest(), from(`10.0.0.${post}, 192.0.2.1`));
      expect(answer.status).toBe(post < LIMIT ? 201 : 403);
    }
  });

  test('alone does not make everybody else solve puzzles', async () => {
    await inbox.emptyBucket('192.0.2.1');
    for (let post = 0; post < 2 * ATTACK; post += 1)
      expect((await postJson(inbox.url(), aRequest(), from('192.0.2.1'))).status).toBe(403);
    expect(inbox.attacks()).toEqual([]);
    expect((await postJson(inbox.url(), aRequest(), from('192.0.2.2'))).status).toBe(201);
  });

  test('is counted for letters that could be kept, not for mistakes in a form', async () => {
    for (let post = 0; post < 3 * LIMIT; post += 1)
      expect((await postJson(inbox.url(), { id: 'no' }, from('192.0.2.1'))).status).toBe(422);
    expect((await postJson(inbox.url(), aRequest(), from('192.0.2.1'))).status).toBe(201);
  });

  test('is counted for a letter that is stored already, and gets its receipt by the puzzle', async () => {
    const letter = aRequest();
    const receipt = await readReceipt(await postJson(inbox.url(), letter, from('192.0.2.1')));
    for (let post = 1; post < LIMIT; post += 1)
      expect((await postJson(inbox.url(), letter, from('192.0.2.1'))).status).toBe(200);
    const { challenge } = await readProblem(await postJson(inbox.url(), letter, from('192.0.2.1')));
    const again = await postJson(inbox.url(), await solved(letter, challenge), from('192.0.2.1'));
    expect(again.status).toBe(200);
    expect(await readReceipt(again)).toEqual(receipt);
  });
});

describe('a solved puzzle', () => {
  const challengeFor = async (letter: object) => {
    const { challenge } = await readProblem(await postJson(inbox.url(), letter, from('192.0.2.1')));
    return challenge;
  };
  beforeEach(() => inbox.emptyBucket('192.0.2.1'));

  test('posted many times, from anywhere, is one letter', async () => {
    const letter = aRequest();
    const body = await solved(letter, await challengeFor(letter));
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => postJson(inbox.url(), body, from(`10.0.0.${at % 3}`))),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 29 }, () => 200), 201]);
    expect((await inbox.kept()).filter((id) => id === letter.id)).toHaveLength(1);
  });

  test('lets no other letter through', async () => {
    const letter = aRequest();
    const { altcha } = JSON.parse(await solved(letter, await challengeFor(letter))) as {
      altcha: string;
    };
    const other = await postJson(inbox.url(), { ...aRequest(), altcha }, from('192.0.2.1'));
    expect(other.status).toBe(403);
  });

  test('lets no other words through under the same id', async () => {
    const letter = aRequest();
    const { altcha } = JSON.parse(await solved(letter, await challengeFor(letter))) as {
      altcha: string;
    };
    await postJson(inbox.url(), { ...letter, altcha }, from('192.0.2.1'));
    const other = { ...letter, name: 'Bea', altcha };
    expect((await postJson(inbox.url(), other, from('192.0.2.1'))).status).toBe(409);
  });

  test.each([
    ['garbage', 'garbage'],
    ['a huge text', 'A'.repeat(100_000)],
    ['a number', 7],
    ['an object', { a: 1 }],
  ])('that is %s counts as none', async (_what, altcha) => {
    const answer = await postJson(inbox.url(), { ...aRequest(), altcha }, from('192.0.2.1'));
    expect(answer.status).toBe(403);
  });

  test('that is wrong does not keep anybody out who needs none', async () => {
    const answer = await postJson(inbox.url(), { ...aRequest(), altcha: 'x' }, from('192.0.2.2'));
    expect(answer.status).toBe(201);
  });

  test('is judged by another server of the same store, and by the same after a new start', async () => {
    const [one, two] = [aRequest(), aRequest()];
    const bodies = [
      await solved(one, await challengeFor(one)),
      await solved(two, await challengeFor(two)),
    ];
    const beside = await inbox.open();
    expect((await postJson(beside.url, bodies[0], from('192.0.2.1'))).status).toBe(201);
    await beside.close();
    await inbox.restart();
    await inbox.emptyBucket('192.0.2.1');
    expect((await postJson(inbox.url(), bodies[1], from('192.0.2.1'))).status).toBe(201);
  });
});

describe('under attack', () => {
  test('everybody needs a puzzle, and a solved one always passes', async () => {
    await inbox.beginAttack();
    for (const address of ['198.51.100.1', '198.51.100.2']) {
      const letter = aRequest();
      const asked = await postJson(inbox.url(), letter, from(address));
      expect(asked.status).toBe(403);
      const body = await solved(letter, (await readProblem(asked)).challenge);
      expect((await postJson(inbox.url(), body, from(address))).status).toBe(201);
    }
    expect(inbox.attacks()).toHaveLength(1);
  });

  test('is over when few enough came for a while: told once, and nobody needs a puzzle any more', async () => {
    const time = handClock();
    const { post, told, close } = openInHand(time);
    const statuses = [];
    for (let sender = 0; sender <= ATTACK; sender += 1)
      statuses.push((await post(aRequest(), `10.0.0.${sender}`)).status);
    expect(statuses).toEqual([...Array.from({ length: ATTACK }, () => 201), 403]);
    expect(told).toEqual([{ event: 'under-attack', on: true }]);
    time.pass(60_000);
    expect(told.slice(1)).toEqual([{ event: 'under-attack', on: false }]);
    expect((await post(aRequest(), '192.0.2.1')).status).toBe(201);
    await close();
  });

  test('a post that meets a failing storage is told to come again, not to solve a puzzle', async () => {
    const { post, told, close } = openInHand(handClock(), {
      rememberOnce: () => Promise.reject(new StoreError('disk I/O error')),
    });
    for (let letter = 0; letter < LIMIT; letter += 1)
      expect((await post(aRequest(), '192.0.2.1')).status).toBe(201);
    expect((await post(aRequest(), '192.0.2.1')).status).toBe(503);
    expect(told).toContainEqual({ event: 'storage-failed', reason: 'disk I/O error' });
    await close();
  });
});

test('without limits nobody is asked for anything', async () => {
  const free = await openAt(inbox.place());
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => postJson(free.url, aRequest(), from('192.0.2.1'))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  await free.close();
});
