import { expect, test } from 'vitest';
import { describeFault } from '../../src/inbox/operation/describe-fault.ts';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import { createLog } from '../../src/inbox/operation/log.ts';
import type { LogKind } from '../../src/inbox/operation/log.ts';
import { createCounter } from '../../src/inbox/operation/counter.ts';
import { VERSION } from '../../src/inbox/operation/version.ts';
import packageFile from '../../package.json' with { type: 'json' };

const EVENTS: readonly InboxEvent[] = [
  { event: 'open', url: 'http://localhost:4321/' },
  { event: 'storage-unusable', reason: 'ECONNREFUSED' },
  { event: 'storage-failed', reason: 'database or disk is full' },
  { event: 'under-attack', on: true },
  { event: 'under-attack', on: false },
  { event: 'swept', letters: 3 },
  { event: 'sweep-failed', reason: 'database is locked' },
  { event: 'clock-jumped', days: 26337 },
  { event: 'tally', counts: { stored: 12, tooMany: 1 } },
  { event: 'fault', error: 'TypeError', at: ['src/inbox/inbox.ts:1:2', 'src/inbox/serve.ts:3:4'] },
  { event: 'crashed', error: 'string', at: [] },
  { event: 'closed' },
];

function written(kind: LogKind, events: readonly InboxEvent[] = EVENTS) {
  const lines = { out: '', errors: '' };
  const tell = createLog({
    kind,
    clock: () => new Date('2026-11-22T12:00:00Z'),
    place: 'data/inbox.sqlite',
    write: (line, stream) => (lines[stream] += line),
  });
  for (const event of events) tell(event);
  return lines;
}

test('plain lines are sentences, with what went wrong on the other stream', () => {
  const { out, errors } = written('plain');
  expect(out).toMatchInlineSnapshot(`
    "Patchwork is open at http://localhost:4321/
    2026-11-22T12:00:00.000Z The many requests are over: no more puzzles.
    2026-11-22T12:00:00.000Z Letters deleted for good because they are too old: 3.
    2026-11-22T12:00:00.000Z Requests since the last count: stored 12, tooMany 1.
    2026-11-22T12:00:00.000Z Patchwork is closed.
    "
  `);
  expect(errors).toMatchInlineSnapshot(`
    "2026-11-22T12:00:00.000Z The site is open, but no request can be kept in data/inbox.sqlite (ECONNREFUSED). Visitors are told to send it later.
    2026-11-22T12:00:00.000Z A request could not be kept in data/inbox.sqlite (database or disk is full). The visitor was told to send it again.
    2026-11-22T12:00:00.000Z Very many requests come: each must bring a solved puzzle now.
    2026-11-22T12:00:00.000Z What is too old could not be deleted from data/inbox.sqlite (database is locked). It is tried again in an hour.
    2026-11-22T12:00:00.000Z The clock of this computer moved by 26337 days. Nothing is deleted until a day has passed. Is it right?
    2026-11-22T12:00:00.000Z A request met an error of ours: TypeError < src/inbox/inbox.ts:1:2 < src/inbox/serve.ts:3:4
    2026-11-22T12:00:00.000Z Patchwork ends because of an error of ours: string
    "
  `);
});

test('with PATCHWORK_LOG=lines each event is one JSON object with time, level and facts', () => {
  const { out, errors } = written('lines');
  const lines = `${out}${errors}`.trimEnd().split('\n');
  const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(read).toHaveLength(EVENTS.length);
  for (const event of EVENTS) {
    expect(read).toContainEqual(
      expect.objectContaining({ time: '2026-11-22T12:00:00.000Z', ...event }),
    );
  }
  expect(read.find(({ event }) => event === 'tally')).toMatchObject({ level: 'info' });
  expect(read.find(({ event }) => event === 'clock-jumped')).toMatchObject({ level: 'warning' });
  expect(read.find(({ event }) => event === 'storage-failed')).toMatchObject({ level: 'error' });
});

test('a failure that every request meets is written once a minute', () => {
  let now = Date.parse('2026-11-22T12:00:00Z');
  let lines = 0;
  const tell = createLog({
    kind: 'plain',
    clock: () => new Date(now),
    place: '',
    write: () => (lines += 1),
  });
  const fail = (reason: string) => {
    tell({ event: 'storage-failed', reason });
  };
  for (let n = 0; n < 100; n += 1) fail('disk full');
  expect(lines).toBe(1);
  fail('locked');
  expect(lines).toBe(2);
  now += 60_000;
  fail('disk full');
  fail('disk full');
  expect(lines).toBe(3);
});

test('what happened is counted, told once, and not told when there was nothing', () => {
  const told: InboxEvent[] = [];
  const counter = createCounter((event) => told.push(event));
  counter.flush();
  for (const kind of ['stored', 'invalid', 'stored'] as const) counter.count(kind);
  counter.flush();
  counter.flush();
  counter.count('duplicate');
  counter.flush();
  expect(told).toEqual([
    { event: 'tally', counts: { stored: 2, invalid: 1 } },
    { event: 'tally', counts: { duplicate: 1 } },
  ]);
});

test('an error is told by its class and our lines, never by its message', () => {
  const secret = 'Ana 413 555 0142';
  const { error, at } = describeFault(throwDeep(secret));
  expect(error).toBe('SyntaxError');
  expect(JSON.stringify(at)).not.toMatch(/Ana|413 555 0142/);
  expect(at).toEqual([]);
  const ours = describeFault(ourError());
  expect(ours.error).toBe('TypeError');
  expect(ours.at[0]).toMatch(/^src\/inbox\/operation\/describe-fault\.ts:\d+:\d+$/);
});

test('a bundle is one of our files', () => {
  const error = new Error('x');
  error.stack = `Error: x\n    at keep (file:///app/serve.mjs:12345:7)\n    at run (node:internal/x:1:2)`;
  expect(describeFault(error)).toEqual({ error: 'Error', at: ['serve.mjs:12345:7'] });
});

test.each([
  ['a message with lines like frames', new Error('x\n    at y (src/inbox/ana.ts:413:555)')],
  [
    'a message that was changed later',
    changed(new Error('x\n    at src/inbox/ana.ts:1:1'), 'other'),
  ],
  ['a name that holds words', Object.assign(new Error('x'), { name: 'Ana Ruiz' })],
  ['words', 'Ana Ruiz'],
  ['nothing', undefined],
  ['a thing', { name: 'Ana Ruiz' }],
])('%s cannot bring words into the log', (_what, error) => {
  expect(JSON.stringify(describeFault(error))).not.toMatch(/ana/i);
});

test('the version that is told is the version of the package', () => {
  expect(VERSION).toBe(packageFile.version);
});

function throwDeep(secret: string): unknown {
  try {
    return JSON.parse(`"${secret}`);
  } catch (error) {
    return error;
  }
}

/** Thrown inside of `src`. */
function ourError(): unknown {
  try {
    return describeFault(
      new Proxy(new Error('x'), {
        get: (target, key) => {
          if (key === 'stack') throw new TypeError('Ana 413 555 0142');
          return Reflect.get(target, key) as unknown;
        },
      }),
    );
  } catch (error) {
    return error;
  }
}

function changed(error: Error, message: string): Error {
  error.message = message;
  return error;
}
