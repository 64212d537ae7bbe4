// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { STATUSES, UNTOUCHED } from './board-state.ts';
import type { LetterState } from './board-state.ts';
import { letterHash } from './letter-hash.ts';
import type { Tree } from './planted.ts';
import { readLog } from './read-log.ts';

/** Longer notes are cut when they are shown; what is behind stays in the document. */
export const MOST_NOTES = 100_000;

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const StatusSet = z.object({ to: z.enum(STATUSES), at: z.iso.datetime() });
const Holder = z.string().check(z.maxLength(200));
const Codes = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(200));
const Day = z.iso.date();
const Room = z.number().check(z.minimum(0), z.maximum(1_000_000));
const ROOM_KEY = /^room:(\d{1,3})$/;

/** The id of the letter that a tree is of; nothing when it stands under the hash of another. */
export function readId(key: string, tree: Tree): string | undefined {
  const id = Id.safeParse(tree.get('id')).data;
  return id !== undefined && letterHash(id) === key ? id : undefined;
}

/**
 * Reads a letter field by field: another desk's change could hold anything, and what does not fit is as if nobody had
 * touched it. The pairs in its log are marks still.
 */
export function readLetter(tree: Tree): LetterState {
  const status = StatusSet.safeParse(tree.get('status')).data;
  const notes = tree.get('notes');
  const { lines, firstContact } = readLog(tree.get('log'));
  return {
    status: status?.to ?? UNTOUCHED.status,
    statusAt: status && status.to !== 'new' ? status.at : undefined,
    firstContact,
    holder: Holder.safeParse(tree.get('holder')).data ?? UNTOUCHED.holder,
    spam: tree.get('spam') === true,
    notes: notes instanceof Y.Text ? notes.toJSON().slice(0, MOST_NOTES) : UNTOUCHED.notes,
    log: lines,
    sheet: Codes.safeParse(tree.get('sheet')).data ?? UNTOUCHED.sheet,
    due: Day.safeParse(tree.get('due')).data,
    room: readRoom(tree),
  };
}

function readRoom(tree: Tree): Record<number, number> {
  const room: Record<number, number> = {};
  for (const [key, value] of tree.entries()) {
    const item = ROOM_KEY.exec(key)?.[1];
    const read = Room.safeParse(value).data;
    if (item !== undefined && read !== undefined) room[Number(item)] = read;
  }
  return room;
}
