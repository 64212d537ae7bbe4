import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MOST_PAGE_BYTES } from '../../src/inbox/reading/read-page.ts';
import { MOST_NOTE } from '../../src/inbox/reading/reading-bounds.ts';
import type { StoredNote } from '../../src/inbox/store/inbox-store.ts';
import { readProblem } from '../inbox/inbox-place.ts';
import { ask, letIn, seal, useReading } from '../inbox/reading-place.ts';

interface NotePage {
  readonly notes: readonly StoredNote[];
  readonly next: number | null;
}

const here = useReading();

const post = (note: object, by = here.token()) => ask(here.url(), by, 'POST', 'notes', note);
const list = async (query = ''): Promise<NotePage> => {
  const answer = await here.ask('GET', `notes${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as NotePage;
};
const aNote = async () => ({ id: randomUUID(), sealed: await seal(`update ${randomUUID()}`) });
const numberOf = async (answer: Response) => ((await answer.json()) as { number: number }).number;

test('a note is kept as it came: 201, then 200 with the same number, then 409 for another', async () => {
  const note = await aNote();
  const first = await post(note);
  expect(first.status).toBe(201);
  const number = await numberOf(first);
  const again = await post(note);
  expect([again.status, await again.json()]).toEqual([200, { number }]);
  const other = await post({ ...(await aNote()), id: note.id });
  expect(other.status).toBe(409);
  expect(await readProblem(other)).toMatchObject({ type: 'urn:patchwork:different' });
  expect(await list()).toEqual({
    notes: [{ ...note, number, received: expect.any(String) as string }],
    next: null,
  });
});

test('one note that two desks post at once, many times, is one note', async () => {
  const other = await letIn(here.place());
  const note = await aNote();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => post(note, index % 2 ? here.token() : other)),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(39);
  const numbers = await Promise.all(answers.map(numberOf));
  expect(new Set(numbers).size).toBe(1);
  expect((await list()).notes).toHaveLength(1);
});

test('a note that contains others takes their place, and a note that is refused takes nothing', async () => {
  const [one, two, three, whole] = [await aNote(), await aNote(), await aNote(), await aNote()];
  await post(one);
  const second = await numberOf(await post(two));
  await post(three);
  expect((await post({ ...one, sealed: whole.sealed, replaces: second })).status).toBe(409);
  expect((await list()).notes).toHaveLength(3);
  expect((await post({ ...whole, replaces: second })).status).toBe(201);
  expect((await list()).notes.map(({ id }) => id)).toEqual([three.id, whole.id]);
  expect((await post({ ...whole, replaces: second })).status).toBe(200);
  // A desk that had read up to the second note finds everything that it has not read.
  expect((await list(`?after=${second}`)).notes.map(({ id }) => id)).toEqual([three.id, whole.id]);
});

test('two desks that put the same notes together lose none that came meanwhile', async () => {
  const last = await numberOf(await post(await aNote()));
  const [ana, bea, meanwhile] = [await aNote(), await aNote(), await aNote()];
  await Promise.all([
    post({ ...ana, replaces: last }),
    post(meanwhile),
    post({ ...bea, replaces: last }),
  ]);
  const ids = (await list()).notes.map(({ id }) => id);
  expect(ids.toSorted()).toEqual([ana.id, bea.id, meanwhile.id].toSorted());
});

test('notes come in pages, after a number', async () => {
  const notes = await Promise.all(Array.from({ length: 7 }, aNote));
  for (const note of notes) await post(note);
  const first = await list('?limit=5');
  const rest = await list(`?limit=5&after=${first.next ?? 0}`);
  expect([...first.notes, ...rest.notes].map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
  expect(first.notes).toHaveLength(5);
  expect(rest.next).toBeNull();
});

test('the longest notes are taken, a page of them ends early, and a longer one is refused', async () => {
  const longest = await seal(randomBytes(Math.floor((MOST_NOTE * 48) / 65) - 3000));
  expect(longest.length).toBeGreaterThan(MOST_NOTE - 5000);
  const ids = Array.from({ length: 9 }, () => randomUUID());
  for (const id of ids) expect((await post({ id, sealed: longest })).status).toBe(201);
  const answer = await here.ask('GET', 'notes?limit=100');
  const text = await answer.text();
  expect(text.length).toBeLessThan(MOST_PAGE_BYTES + 1000);
  const first = JSON.parse(text) as NotePage;
  const rest = await list(`?after=${first.next ?? 0}`);
  expect([...first.notes, ...rest.notes].map(({ id }) => id)).toEqual(ids);

  const long = await post({ id: randomUUID(), sealed: longest.padEnd(MOST_NOTE + 1, '\n') });
  expect(long.status).toBe(422);
  expect((await readProblem(long)).errors).toEqual([
    { path: ['sealed'], error: `Make it shorter: at most ${MOST_NOTE} characters.` },
  ]);
  const larger = await post({ id: randomUUID(), sealed: longest.repeat(2) });
  expect(larger.status).toBe(413);
});

test('what is no age file is refused: nobody leaves a readable note by mistake', async () => {
  const { sealed } = await aNote();
  const lines = sealed.split('\n');
  for (const wrong of [
    '',
    'Ana calls MAPLE-4127',
    `Ana calls\n${sealed}`,
    lines.toSpliced(3, 1).join('\n').slice(0, 200),
    lines.slice(0, -2).join('\n'),
    sealed.replace('-----BEGIN', '----BEGIN'),
    `${lines[0] ?? ''}\n${Buffer.from('Ana calls').toString('base64')}\n${lines.at(-2) ?? ''}\n`,
  ]) {
    const answer = await post({ id: randomUUID(), sealed: wrong });
    expect(answer.status).toBe(422);
    const problem = await readProblem(answer);
    expect(problem).toMatchObject({
      type: 'urn:patchwork:invalid',
      errors: [{ path: ['sealed'], error: expect.stringContaining('no age file') as string }],
    });
    expect(JSON.stringify(problem)).not.toContain('Ana calls');
  }
  expect((await list()).notes).toEqual([]);
});
