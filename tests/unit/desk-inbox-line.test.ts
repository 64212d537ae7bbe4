import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { StorageError } from '../../src/storage/storage-error.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { aSealedLetter, postJson } from '../inbox/inbox-place.ts';
import { letIn, shutOut, useReading } from '../inbox/reading-place.ts';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { openDeskLine, WAIT } from './desk-inbox-line-world.ts';

const DAY = 86_400_000;
const reading = useReading();
const aDesk = (...more: Rest) => openDeskLine(reading.url(), ...more);

describe('the line to the inbox', { retry: 0 }, () => {
  test('brings every letter once, more than a page of them, and after reopening only what is new', async () => {
    const ids = await post(203);
    const desk = aDesk();
    await desk.line.connect(reading.token());
    await desk.shared();
    expect([...desk.letters].toSorted()).toEqual(ids.toSorted());
    expect(desk.asked('letters')).toEqual([0, 100, 200]);
    desk.line.stop();

    const [late = ''] = await post(1);
    const again = aDesk(desk.kept);
    await again.line.resume();
    await again.shared();
    expect([...again.letters]).toEqual([late]);
    expect(again.asked('letters')).toEqual([203]);
    await again.line.now({ recount: true });
    expect(again.letters.size).toBe(204);
    again.line.stop();
  });

  test('counts everything again after a day, and when something could not be kept', async () => {
    await post(1);
    const desk = aDesk();
    await desk.line.connect(reading.token());
    await desk.shared();
    desk.world.now += DAY;
    await desk.line.now();
    await desk.line.now();
    expect(desk.asked('letters')).toEqual([0, 0, 1]);
    desk.line.stop();
    // What stays closed and is not kept must be counted by the next session too.
    const third = aDesk(desk.kept);
    third.world.now = desk.world.now;
    third.world.passed = 1;
    await post(1);
    await third.line.resume();
    await third.shared();
    third.line.stop();
    const fourth = aDesk(desk.kept);
    fourth.world.now = desk.world.now;
    await fourth.line.resume();
    await fourth.shared();
    expect(fourth.asked('letters')).toEqual([0]);
    expect(fourth.letters.size).toBe(2);
    fourth.line.stop();
  });

  test('a disk that refuses loses no letter: it is asked for again', async () => {
    const [id] = await post(1);
    const desk = aDesk();
    desk.world.full = true;
    await desk.line.connect(reading.token());
    await desk.shared();
    expect([...desk.letters]).toEqual([id]);
    desk.line.stop();
    const again = aDesk(desk.kept);
    await again.line.resume();
    await again.shared();
    expect([...again.letters]).toEqual([id]);
    again.line.stop();
    const broken = aDesk();
    broken.world.broken = true;
    await expect(broken.line.connect(reading.token())).rejects.toThrow(StorageError);
  });

  test.each([
    ['cut off', (token: string) => token.slice(0, -1)],
    ['of another inbox', () => makeToken('Marked stranger', '2026-11-22T15:00:00.000Z').text],
  ])('a token that is %s is refused, and no letter comes', async (_how, spoil) => {
    const desk = aDesk();
    await desk.line.connect(spoil(reading.token()));
    await expect.poll(() => desk.told.at(-1), WAIT).toEqual({ kind: 'waiting', why: 'token' });
    expect(desk.letters.size).toBe(0);
    desk.line.stop();
  });

  test('a token that was taken back is told, and another one goes on', async () => {
    await post(1);
    const token = await letIn(reading.place(), 'Marked Luis');
    const desk = aDesk();
    await desk.line.connect(token);
    await desk.shared();
    await shutOut(reading.place(), 'Marked Luis');
    await desk.line.now();
    expect(desk.told.at(-1)).toEqual({ kind: 'waiting', why: 'token' });
    await post(1);
    await desk.line.connect(reading.token());
    await expect.poll(() => desk.letters.size, WAIT).toBe(2);
    await desk.line.disconnect();
    expect(desk.kept.settings.size).toBe(0);
    expect(desk.told.at(-1)?.kind).toBe('none');
    desk.line.stop();
  });

  test('an inbox that is away and comes back gets what was written meanwhile', async () => {
    const desk = aDesk();
    await desk.line.connect(reading.token());
    await desk.shared();
    const [id] = await post(1);
    desk.world.offline = true;
    desk.doc.getText('letter').insert(0, 'Marked words');
    await desk.line.now();
    expect(desk.told.at(-1)).toEqual({ kind: 'waiting', why: 'offline' });
    desk.world.offline = false;
    desk.world.online();
    await desk.shared();
    expect([...desk.letters]).toEqual([id]);
    expect(await notesAtInbox()).toBe(1);
    desk.line.stop();
  });

  test('two desks that wrote offline on the same letter both have both words', async () => {
    const [one, two] = [aDesk(), aDesk()];
    for (const [desk, words] of [
      [one, 'Marked Ana '],
      [two, 'Marked Bo '],
    ] as const) {
      desk.world.offline = true;
      await desk.line.connect(await letIn(reading.place()));
      desk.doc.getText('letter').insert(0, words);
      desk.world.offline = false;
    }
    for (const desk of [one, two, one]) await desk.line.now();
    const said = one.doc.getText('letter').toJSON();
    expect(said).toContain('Marked Ana');
    expect(said).toContain('Marked Bo');
    expect(two.doc.getText('letter').toJSON()).toBe(said);
    await one.line.now({ rewrite: true });
    expect(await notesAtInbox()).toBe(1);
    one.line.stop();
    two.line.stop();
  });
});

describe('letters that go', { retry: 0 }, () => {
  test('are told of when the inbox has lost them, also after reopening, until it has them again', async () => {
    const letters = [await aSealedLetter(), await aSealedLetter()];
    for (const letter of letters) await postJson(reading.url(), letter);
    const [lost, ended] = letters.map(({ id }) => id);
    const desk = aDesk();
    await desk.line.connect(reading.token());
    await desk.shared();
    await post(1);
    await takeOut(lost ?? '');
    await takeOut(ended ?? '');
    desk.world.endable.add(ended ?? '');
    desk.world.now += DAY;
    await desk.line.now();
    expect(desk.gone.at(-1)).toEqual([lost, ended]);
    desk.line.stop();

    const again = aDesk(desk.kept);
    again.world.now = desk.world.now;
    await again.line.resume();
    await again.shared();
    expect(again.gone).toEqual([[lost]]);
    await postJson(reading.url(), letters[0]);
    await again.line.now({ recount: true });
    expect(again.gone.at(-1)).toEqual([]);
    again.line.stop();
  });

  test('are deleted at the inbox when they were retired, at once or as soon as it answers', async () => {
    const [now = '', later = '', elsewhere = ''] = await post(3);
    const desk = aDesk();
    await desk.line.connect(reading.token());
    await desk.shared();
    desk.world.retired.add(now);
    expect(await desk.line.remove([now])).toBe(true);
    expect(await desk.line.remove([now])).toBe(true);
    expect(await there()).toEqual([later, elsewhere]);
    desk.world.offline = true;
    desk.world.retired.add(later);
    expect(await desk.line.remove([later])).toBe(false);
    desk.world.offline = false;
    await desk.line.now();
    expect(await there()).toEqual([elsewhere]);
    desk.line.stop();
    expect(await desk.line.remove([elsewhere])).toBe(false);
  });

  test('are not deleted at the inbox because another desk says that they were', async () => {
    const ids = await post(2);
    const desk = aDesk();
    await desk.line.connect(reading.token());
    await desk.shared();
    for (const id of ids) desk.world.retired.add(id);
    await desk.line.now({ recount: true });
    expect(await there()).toEqual(ids);
    desk.line.stop();
    // What this desk ended while the inbox was away is deleted by its next session.
    const [mine = '', theirs] = ids;
    const again = aDesk(desk.kept);
    again.world.offline = true;
    await again.line.resume();
    expect(await again.line.remove([mine])).toBe(false);
    again.line.stop();
    const third = aDesk(desk.kept);
    await third.line.resume();
    await third.shared();
    expect(await there()).toEqual([theirs]);
    third.line.stop();
  });

  test('an inbox that was set up anew and is empty takes nothing away', async () => {
    const [id = ''] = await post(1);
    const desk = aDesk();
    await desk.line.connect(reading.token());
    await desk.shared();
    await takeOut(id);
    await desk.line.now({ recount: true });
    expect(desk.gone.flat()).toEqual([]);
    desk.line.stop();
  });
});

test('another service at the address of the inbox is told apart', async () => {
  const stranger = createServer((_request, answer) => void answer.end('<h1>Marked')).listen(0);
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  const desk = aDesk(undefined, { address: `http://127.0.0.1:${port}/v1/requests` });
  await desk.line.connect(reading.token());
  await expect.poll(() => desk.told.at(-1), WAIT).toEqual({ kind: 'waiting', why: 'not-an-inbox' });
  desk.line.stop();
  stranger.close();
  const none = aDesk(undefined, { address: undefined });
  await none.line.connect(reading.token());
  expect(none.told).toEqual([]);
});

/** Posts letters and gives their ids. */
async function post(count: number): Promise<string[]> {
  const { sealed } = await aSealedLetter();
  const ids = Array.from({ length: count }, () => randomUUID());
  const model = await aSealedLetter();
  const store = createSqliteStore(reading.place().database);
  for (const id of ids) {
    const letter = { ...model, id, sealed };
    await store.keep({ letter, received: '2026-11-22T12:00:00.000Z', flagged: false });
  }
  await store.close();
  return ids;
}

/** As whoever runs the inbox deletes a letter there. */
async function takeOut(id: string): Promise<void> {
  const answer = await reading.ask('DELETE', `letters/${id}`);
  expect(answer.status).toBe(204);
}

async function there(): Promise<string[]> {
  const store = createSqliteStore(reading.place().database);
  const letters = await store.letters();
  await store.close();
  return letters.map(({ id }) => id);
}

async function notesAtInbox(): Promise<number> {
  const answer = await reading.ask('GET', 'notes');
  return ((await answer.json()) as { notes: unknown[] }).notes.length;
}

type Rest = Parameters<typeof openDeskLine> extends [string, ...infer More] ? More : never;
