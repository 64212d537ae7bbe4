import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { solvePuzzle } from '../../src/delivery/solve-puzzle.ts';
import { createChallenges } from '../../src/inbox/limits/challenges.ts';
import type { Challenges } from '../../src/inbox/limits/challenges.ts';
import { sharedSecret } from '../../src/inbox/limits/shared-secret.ts';
import { createTickets, WAIT_MILLISECONDS } from '../../src/inbox/limits/waiting-tickets.ts';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import { packSolution, readSolution } from '../../src/schema/puzzle.ts';
import type { Puzzle, SolvedPuzzle } from '../../src/schema/puzzle.ts';
import fc from '../fast-check.ts';

const MINUTE = 60_000;
const SECRET = () => Promise.resolve('a secret of this store');
const OTHER_SECRET = () => Promise.resolve('a secret of another store');
const ID = randomUUID();

function challengesAt(milliseconds: number, secret = SECRET): Challenges {
  return createChallenges({ secret, clock: () => new Date(Date.now() + milliseconds) });
}

/** The solution as it stands in a post. */
async function solve(challenge: Puzzle): Promise<string> {
  const bytes = await solvePuzzle(challenge, new TextEncoder().encode('{}'));
  return (JSON.parse(new TextDecoder().decode(bytes)) as { altcha: string }).altcha;
}

describe('a puzzle', () => {
  const challenges = challengesAt(0);
  let challenge: Puzzle;
  let solution: string;
  let solved: SolvedPuzzle;
  beforeAll(async () => {
    challenge = await challenges.make(ID);
    solution = await solve(challenge);
    solved = readSolution(solution) ?? expect.fail('it reads its own solution');
  });

  const altered = (change: (copy: SolvedPuzzle) => void): string => {
    const copy = structuredClone(solved);
    change(copy);
    return packSolution(copy);
  };

  test('is solved once and good for its letter, as often as that comes', async () => {
    expect(await challenges.isSolved(solution, ID)).toBe(true);
    expect(await challenges.isSolved(solution, ID)).toBe(true);
  });

  test('is judged alike by every process of its store', async () => {
    expect(await challengesAt(0).isSolved(solution, ID)).toBe(true);
    expect(await challengesAt(0, OTHER_SECRET).isSolved(solution, ID)).toBe(false);
  });

  test('is worth nothing for another letter', async () => {
    expect(await challenges.isSolved(solution, randomUUID())).toBe(false);
    const moved = altered(({ challenge: { parameters } }) => {
      parameters.data.id = randomUUID();
    });
    expect(
      await challenges.isSolved(moved, readSolution(moved)?.challenge.parameters.data.id ?? ''),
    ).toBe(false);
  });

  test('is over after ten minutes, by the clock of the service', async () => {
    const old = await solve(await challengesAt(-10.1 * MINUTE).make(ID));
    expect(await challenges.isSolved(old, ID)).toBe(false);
    expect(await challengesAt(9.9 * MINUTE).isSolved(solution, ID)).toBe(true);
    expect(await challengesAt(10.1 * MINUTE).isSolved(solution, ID)).toBe(false);
  });

  test.each<[string, (copy: SolvedPuzzle) => void]>([
    ['a lower cost', ({ challenge: { parameters } }) => (parameters.cost = 1)],
    ['a later end', ({ challenge: { parameters } }) => (parameters.expiresAt += 3600)],
    [
      'another beginning of the key',
      ({ challenge: { parameters } }) => (parameters.keyPrefix = '00'.repeat(16)),
    ],
    [
      'another mark of the key',
      ({ challenge: { parameters } }) => (parameters.keySignature = '00'.repeat(32)),
    ],
    ['another salt', ({ challenge: { parameters } }) => (parameters.salt = '00'.repeat(16))],
    ['another signature', (copy) => (copy.challenge.signature = '00'.repeat(32))],
    ['a key that was made up', ({ solution: made }) => (made.derivedKey = '00'.repeat(32))],
    [
      'a key of which only the beginning was known',
      (copy) => (copy.solution.derivedKey = copy.challenge.parameters.keyPrefix.repeat(2)),
    ],
  ])('with %s is not solved', async (_what, change) => {
    expect(await challenges.isSolved(altered(change), ID)).toBe(false);
  });

  test('that somebody signed with a guess is not solved', async () => {
    const forged = await solve(await challengesAt(0, OTHER_SECRET).make(ID));
    expect(await challenges.isSolved(forged, ID)).toBe(false);
  });

  test('is not solved by garbage, and garbage is no error', async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64')),
      fc.constantFrom(
        '',
        'null',
        btoa('null'),
        btoa('{}'),
        btoa(JSON.stringify({ challenge, solution: {} })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await challenges.isSolved(text, ID)).toBe(false);
      }),
    );
  });

  test('is not even read when it is too long', async () => {
    const long = packSolution({ ...solved, solution: { ...solved.solution, time: 1 } });
    expect(readSolution(long)).toBeDefined();
    expect(readSolution(`${long}${' '.repeat(2000)}`)).toBeUndefined();
    expect(await challenges.isSolved('A'.repeat(10_000_000), ID)).toBe(false);
  });

  test('with anything more in it than the protocol says is not read', () => {
    const more = { ...solved, challenge: { ...solved.challenge, codeChallenge: { image: 'x' } } };
    expect(readSolution(btoa(JSON.stringify(more)))).toBeUndefined();
  });

  test('tells nothing but the letter’s id', () => {
    expect(challenge.parameters.data).toEqual({ id: ID });
  });

  test('that is none of ours is not worked on', async () => {
    const bytes = new TextEncoder().encode('{}');
    const endless = { ...challenge, parameters: { ...challenge.parameters, cost: 1e9 } };
    await expect(solvePuzzle(endless, bytes)).rejects.toThrow();
    await expect(solvePuzzle(undefined, bytes)).rejects.toThrow();
  });
});

describe('a solved letter', () => {
  test('says the same as before, with the solution beside it', async () => {
    const letter = { id: ID, network: 'hill-towns', sealed: 'BEGIN\nwörds\nEND' };
    const challenge = await challengesAt(0).make(ID);
    const bytes = await solvePuzzle(challenge, new TextEncoder().encode(JSON.stringify(letter)));
    const posted = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
    expect(posted).toEqual({ ...letter, altcha: expect.any(String) as string });
  });
});

describe('the ticket of a form that waits', () => {
  let passed = 0;
  const tickets = createTickets({
    secret: SECRET,
    clock: () => new Date(1_800_000_000_000 + passed),
  });
  const readAfter = (ticket: string, milliseconds: number, id = ID) => {
    passed = milliseconds;
    return tickets.read(ticket, id);
  };
  let ticket: string;
  beforeAll(async () => {
    passed = 0;
    ticket = await tickets.make(ID);
  });

  test('has waited after a while, and is no good after an hour', async () => {
    expect(await readAfter(ticket, 0)).toBe('waits');
    expect(await readAfter(ticket, WAIT_MILLISECONDS - 1)).toBe('waits');
    expect(await readAfter(ticket, WAIT_MILLISECONDS)).toBe('waited');
    expect(await readAfter(ticket, 60 * MINUTE)).toBe('waited');
    expect(await readAfter(ticket, 61 * MINUTE)).toBe('none');
  });

  test('has waited when the clock was set back meanwhile', async () => {
    expect(await readAfter(ticket, -60 * MINUTE)).toBe('waited');
  });

  test('is of one letter, and cannot be made up', async () => {
    expect(await readAfter(ticket, MINUTE, randomUUID())).toBe('none');
    const [since = '', mark = ''] = ticket.split('.');
    expect(await readAfter(`0${since}.${mark}`, MINUTE)).toBe('none');
    expect(await readAfter(`${since}.${'A'.repeat(43)}`, MINUTE)).toBe('none');
    const others = createTickets({ secret: OTHER_SECRET, clock: () => new Date() });
    expect(await readAfter(await others.make(ID), MINUTE)).toBe('none');
  });

  test('is not read out of garbage, and garbage is no error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await tickets.read(text, ID)).toBe('none');
      }),
    );
  });
});

describe('the secret', () => {
  test('is the one the store remembers, and is asked for once', async () => {
    let asked = 0;
    const secret = sharedSecret({
      rememberOnce: (_name, value) => {
        asked += 1;
        expect(value).toMatch(/^[\w-]{43}$/);
        return Promise.resolve('remembered');
      },
    });
    expect([await secret(), await secret()]).toEqual(['remembered', 'remembered']);
    expect(asked).toBe(1);
  });

  test('is asked for again when the store failed', async () => {
    let failing = true;
    const secret = sharedSecret({
      rememberOnce: () =>
        failing ? Promise.reject(new StoreError('disk')) : Promise.resolve('remembered'),
    });
    await expect(secret()).rejects.toThrow(StoreError);
    failing = false;
    expect(await secret()).toBe('remembered');
  });
});
