// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import { applyUpdates } from './apply-updates.ts';
import { isFramed, openNote, sealContent } from './note-content.ts';
import type { ClosedReason } from './note-content.ts';

/** A board of so many bytes has a hundred thousand letters. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A board as a file for another navigator: sealed, under a name that tells nothing. */
export interface BoardFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Whose board it is, and for whom: `recipients` as for `sealBytes`. */
export interface BoardFilePlace {
  readonly network: string;
  readonly recipients: readonly string[];
  readonly newId: () => string;
}

/**
 * The whole board, for a device that reaches no inbox. Its owner's changes stay unsent: the file may never arrive.
 * Throws when there is no recipient.
 */
export async function writeBoardFile(
  doc: Y.Doc,
  { network, recipients, newId }: BoardFilePlace,
): Promise<BoardFile> {
  const update = Y.encodeStateAsUpdate(doc);
  return {
    name: `${newId().slice(0, 8)}.age`,
    bytes: await sealContent({ update, whole: true, network }, recipients),
  };
}

/**
 * Reads a file that another desk wrote. The update is sound; apply it as a change of this desk (not `FROM_OTHERS`), so
 * that it reaches those who share through the inbox.
 * Somebody may hold keys of two networks; the board of the other one is not joined.
 * @returns `garbage` for what opens and is no board, such as a letter.
 */
export async function readBoardFile(
  bytes: Uint8Array,
  identities: readonly string[],
  network: string,
): Promise<ReadBoard> {
  const note = await openNote(bytes, identities, MOST_BYTES);
  if (note.kind === 'closed') return note;
  const { update, part } = note.content;
  if (part || applyUpdates(new Y.Doc(), [update])[0] === 'garbage')
    return { kind: 'closed', why: 'garbage' };
  if (note.content.network !== network) return { kind: 'closed', why: 'another-network' };
  return { kind: 'board', update };
}

/** True for the opened bytes of a board file, false for those of a letter. */
export const isBoardFile = isFramed;

export type ReadBoard =
  | { readonly kind: 'board'; readonly update: Uint8Array }
  | { readonly kind: 'closed'; readonly why: ClosedReason | 'another-network' };
