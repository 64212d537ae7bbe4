import * as z from 'zod';
import { receiptCode } from '../../schema/receipt-code.ts';
import { contentHash, textHash } from './content-hash.ts';
import { createTidier } from './create-tidier.ts';
import type { Tidy } from './create-tidier.ts';
import { StoreError } from './inbox-store.ts';
import type {
  Arrival,
  InboxStore,
  Kept,
  KeptLetter,
  KeptNote,
  Note,
  Page,
  StoredLetter,
} from './inbox-store.ts';
import { readLetter } from './parse-letter.ts';
import { sql } from './sql.ts';
import type { Row, Sql } from './sql.ts';

/** Of 576,000 codes: with a tenth of them taken, so many taken ones in a row are a chance of 1 in 10^32. */
const MOST_CODE_ATTEMPTS = 32;
const EVERYTHING = 2 ** 31 - 1;

const LetterRow = z.object({
  number: z.coerce.number(),
  id: z.string(),
  code: z.string(),
  content: z.string(),
  received: z.string(),
  flagged: z.number(),
  handled: z.string().nullable(),
  letter: z.string(),
});
const NoteRow = z.object({
  number: z.coerce.number(),
  id: z.string(),
  received: z.string(),
  sealed: z.string(),
});
const TokenRow = z.object({
  id: z.string(),
  name: z.string(),
  hash: z.string(),
  created: z.string(),
});

/** The one InboxStore there is, in whichever database it lives. */
export function createStore(database: Sql): InboxStore {
  const tidy = createTidier(database);
  return {
    keep: (arrival) => keepLetter(database, arrival),
    letters: (page) => readLetters(database, page),
    handle: async (id, handled) =>
      (await changed(
        database,
        sql`UPDATE letters SET handled = ${handled ?? null} WHERE id = ${id} RETURNING id`,
      )) > 0,
    remove: (ids) => removeLetters(database, ids, tidy),
    restore: (letter) => insertLetter(database, letter),
    keepNote: (note) => keepNote(database, note),
    notes: (page) => readNotes(database, page),
    addToken: async ({ id, name, hash, created }) =>
      (await changed(
        database,
        sql`INSERT INTO tokens (id, name, hash, created) VALUES (${id}, ${name}, ${hash}, ${created})
          ON CONFLICT DO NOTHING RETURNING id`,
      )) > 0,
    tokens: async () =>
      (await database.read(sql`SELECT * FROM tokens ORDER BY created, name`)).map((row) =>
        readRow(TokenRow, row),
      ),
    revokeToken: async (name) =>
      (await changed(database, sql`DELETE FROM tokens WHERE name = ${name} RETURNING id`)) > 0,
    sweep: (before) => sweep(database, before, tidy),
    recall: (name) => recall(database, name),
    remember: async (name, value) => {
      await database.write(
        sql`INSERT INTO memory (name, value) VALUES (${name}, ${value})
          ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      );
    },
    rememberOnce: async (name, value) => {
      await database.write(
        sql`INSERT INTO memory (name, value) VALUES (${name}, ${value}) ON CONFLICT DO NOTHING`,
      );
      return (await recall(database, name)) ?? value;
    },
    check: () => database.check(),
    close: () => database.close(),
  };
}

function keepLetter(database: Sql, { letter, received, flagged }: Arrival): Promise<Kept> {
  return insertLetter(database, {
    id: letter.id,
    code: receiptCode(letter.id),
    content: contentHash(letter),
    received,
    flagged,
    letter,
  });
}

/** Tries the letter's code first, then the others that its id gives, because a code belongs to one letter only. */
async function insertLetter(database: Sql, kept: StoredLetter): Promise<Kept> {
  const { id, content, received, flagged, handled } = kept;
  const letter = JSON.stringify(kept.letter);
  for (let attempt = 0; attempt < MOST_CODE_ATTEMPTS; attempt += 1) {
    const code = attempt === 0 ? kept.code : receiptCode(id, attempt);
    const stored = await changed(
      database,
      sql`INSERT INTO letters (id, code, content, received, flagged, handled, letter)
        VALUES (${id}, ${code}, ${content}, ${received}, ${Number(flagged)}, ${handled ?? null}, ${letter})
        ON CONFLICT DO NOTHING RETURNING id`,
    );
    if (stored > 0) return { outcome: 'stored', receipt: { id, code, received } };
    const first = await findLetter(database, id);
    if (first) return compare(content, first);
  }
  throw new StoreError('no receipt code is free');
}

async function findLetter(database: Sql, id: string): Promise<LetterRow | undefined> {
  const [row] = await database.read(sql`SELECT * FROM letters WHERE id = ${id}`);
  return row && readRow(LetterRow, row);
}

function compare(content: string, first: LetterRow): Kept {
  if (first.content !== content && contentNow(first) !== content) return { outcome: 'mismatch' };
  const { id, code, received } = first;
  return { outcome: 'duplicate', receipt: { id, code, received } };
}

/** A letter of an older version was hashed as it was then; the same one comes in today's form when it comes again. */
function contentNow(first: LetterRow): string | undefined {
  const letter = letterOf(first.letter);
  return letter && contentHash(letter);
}

async function readLetters(database: Sql, page: Page = {}): Promise<KeptLetter[]> {
  const rows = await database.read(
    sql`SELECT * FROM letters WHERE number > ${page.after ?? 0}
      ORDER BY number LIMIT ${page.limit ?? EVERYTHING}`,
    'letters',
  );
  return rows.map((row) => {
    const { letter, flagged, handled, ...facts } = readRow(LetterRow, row);
    return {
      ...facts,
      flagged: flagged === 1,
      ...(handled !== null && { handled }),
      letter: letterOf(letter),
    };
  });
}

/** Letters of every version; nothing for a row that was damaged. */
function letterOf(json: string): KeptLetter['letter'] {
  try {
    return readLetter(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function removeLetters(database: Sql, ids: readonly string[], tidy: Tidy): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await database.write(
    ...ids.map((id) => sql`DELETE FROM letters WHERE id = ${id} RETURNING id`),
  );
  const removed = rows.flat().length;
  await tidy(removed, 'deleted');
  return removed;
}

async function sweep(database: Sql, before: string, tidy: Tidy): Promise<number> {
  const [letters = [], notes = []] = await database.write(
    sql`DELETE FROM letters WHERE received < ${before} RETURNING id`,
    sql`DELETE FROM notes WHERE received < ${before} RETURNING id`,
  );
  await tidy(letters.length + notes.length, 'whole');
  return letters.length;
}

async function keepNote(
  database: Sql,
  { id, sealed, received, replaces }: Note,
): Promise<KeptNote> {
  const content = textHash(sealed);
  const [[stored] = []] = await database.write(
    sql`INSERT INTO notes (id, content, received, sealed)
      VALUES (${id}, ${content}, ${received}, ${sealed}) ON CONFLICT DO NOTHING RETURNING number`,
    // Only beside the note that contains them; a note that was refused takes nothing away.
    sql`DELETE FROM notes WHERE number <= ${replaces ?? 0}
      AND EXISTS (SELECT 1 FROM notes WHERE id = ${id} AND content = ${content}) AND id <> ${id}`,
  );
  if (stored) return { outcome: 'stored', number: numberOf(stored) };
  const [first] = await database.read(sql`SELECT number, content FROM notes WHERE id = ${id}`);
  if (first?.['content'] !== content) return { outcome: 'mismatch' };
  return { outcome: 'duplicate', number: numberOf(first) };
}

async function readNotes(database: Sql, page: Page = {}): ReturnType<InboxStore['notes']> {
  const rows = await database.read(
    sql`SELECT number, id, received, sealed FROM notes WHERE number > ${page.after ?? 0}
      ORDER BY number LIMIT ${page.limit ?? EVERYTHING}`,
    'notes',
  );
  return rows.map((row) => readRow(NoteRow, row));
}

async function recall(database: Sql, name: string): Promise<string | undefined> {
  const [row] = await database.read(sql`SELECT value FROM memory WHERE name = ${name}`);
  return row && z.string().parse(row['value']);
}

/** How many rows a statement with RETURNING changed. */
async function changed(database: Sql, statement: ReturnType<typeof sql>): Promise<number> {
  const [rows = []] = await database.write(statement);
  return rows.length;
}

/** Rows of a damaged database may hold anything. */
function readRow<Schema extends z.ZodType>(schema: Schema, row: Row): z.infer<Schema> {
  const { success, data } = schema.safeParse(row);
  if (!success) throw new StoreError('a row of the database is damaged');
  return data;
}

function numberOf(row: Row): number {
  return z.coerce.number().parse(row['number']);
}

type LetterRow = z.infer<typeof LetterRow>;
