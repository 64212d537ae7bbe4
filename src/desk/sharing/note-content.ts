// Ships to the browser, on the navigators' desk only.
import * as z from 'zod/mini';
import { armor } from 'age-encryption';
import { squeeze, unsqueeze } from '../../handover/squeeze.ts';
import { openSealed, SealError } from '../../sealed/open-letter.ts';
import type { SealReason } from '../../sealed/open-letter.ts';
import { BLOCK_BYTES, sealBytes } from '../../sealed/seal-letter.ts';

/** Version of what a note says. */
const BOARD_VERSION = 1;
/** A text of a note is never longer: a part of an update as base64, and a few words around it. */
const MOST_TEXT = 1024 * 1024;
/** Four bytes before the content say how long it is; zeros fill up the last block. */
const PREFIX_BYTES = 4;
/** A board in so many parts is no board. */
const MOST_PARTS = 128;

const Content = z.object({
  board: z.literal(BOARD_VERSION),
  /** A Yjs update, or a part of one, as base64. */
  update: z.base64(),
  /** The update is a whole board, not a change of one. */
  whole: z.optional(z.boolean()),
  /** Id of its network. In files only: an inbox holds the notes of one. */
  network: z.optional(z.string().check(z.maxLength(100))),
  /** Which keys it was sealed to: `keysMark` of them. */
  keys: z.optional(z.string().check(z.maxLength(64))),
  /** Which part it is, from 0, of how many, and the id that all of them share. */
  part: z.optional(
    z
      .tuple([z.int().check(z.nonnegative()), z.int().check(z.positive()), z.uuid()])
      .check(z.refine(([index, of]) => index < of && of <= MOST_PARTS)),
  ),
});
export type NoteContent = Omit<z.infer<typeof Content>, 'board' | 'update'> & {
  readonly update: Uint8Array;
};

/** Why a note stays closed: `newer` was written by a later version of the desk, `garbage` is no note of ours. */
export type ClosedReason = SealReason | 'newer' | 'garbage';

/** What became of a note that came. */
export type OpenedNote =
  | { readonly kind: 'open'; readonly content: NoteContent }
  | { readonly kind: 'closed'; readonly why: ClosedReason };

/**
 * Seals the content of a note, as the bytes of an age file. Its length tells little: it is squeezed, and filled up to
 * whole blocks.
 */
export async function sealContent(
  { update, ...rest }: NoteContent,
  recipients: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const text = JSON.stringify({ board: BOARD_VERSION, ...rest, update: toBase64(update) });
  return sealBytes(frame(await squeeze(text)), recipients);
}

/** The same in its text form, which the inbox takes. */
export async function sealNote(
  content: NoteContent,
  recipients: readonly string[],
): Promise<string> {
  return armor.encode(await sealContent(content, recipients));
}

/**
 * Opens a note, or the bytes of one. Nothing of what is in it is ever part of an error.
 * @param most characters that its text may have.
 */
export async function openNote(
  sealed: string | Uint8Array,
  identities: readonly string[],
  most: number = MOST_TEXT,
): Promise<OpenedNote> {
  try {
    return await readContent(await openSealed(sealed, identities), most);
  } catch (error) {
    if (error instanceof SealError) return { kind: 'closed', why: error.reason };
    throw error;
  }
}

async function readContent(bytes: Uint8Array, most: number): Promise<OpenedNote> {
  const json = await readJson(bytes, most);
  const { success, data } = Content.safeParse(json);
  if (success) return { kind: 'open', content: { ...data, update: fromBase64(data.update) } };
  const later = z.object({ board: z.int().check(z.gt(BOARD_VERSION)) }).safeParse(json).success;
  return { kind: 'closed', why: later ? 'newer' : 'garbage' };
}

/** Nothing when it is not what `frame` made: whoever sealed it was not a desk. */
async function readJson(bytes: Uint8Array, most: number): Promise<unknown> {
  try {
    return JSON.parse(await unsqueeze(unframe(bytes), most));
  } catch {
    // Whatever it is that went wrong, it quotes what a stranger wrote.
    return undefined;
  }
}

function frame(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = PREFIX_BYTES + bytes.length;
  const framed = new Uint8Array(Math.ceil(length / BLOCK_BYTES) * BLOCK_BYTES);
  new DataView(framed.buffer).setUint32(0, bytes.length);
  framed.set(bytes, PREFIX_BYTES);
  return framed;
}

/** True for opened bytes that `sealContent` made, and for no letter: a letter is a JSON text. */
export function isFramed(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK_BYTES || bytes.length % BLOCK_BYTES !== 0) return false;
  return readLength(bytes) <= bytes.length - PREFIX_BYTES;
}

function unframe(bytes: Uint8Array): Uint8Array {
  if (!isFramed(bytes)) throw new RangeError('It was cut off.');
  return bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + readLength(bytes));
}

function readLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
