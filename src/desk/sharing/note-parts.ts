// Ships to the browser, on the navigators' desk only.
import { openNote, sealNote } from './note-content.ts';
import type { NoteContent } from './note-content.ts';
import type { ReadNote } from './share-store.ts';

/**
 * Bytes of an update in one note. Even where nothing can be squeezed, base64 twice and twenty stanzas make less than the
 * million characters that a proxy before the inbox may take.
 */
const PART_BYTES = 384 * 1024;

/** Seals an update as one note, or as parts when it is long. The last of them stands for all. */
export async function sealUpdate(
  { update, whole, keys }: NoteContent,
  recipients: readonly string[],
  newId: () => string,
): Promise<{ readonly before: readonly ReadNote[]; readonly last: ReadNote }> {
  const facts = { whole, keys };
  const of = Math.ceil(update.length / PART_BYTES);
  if (of <= 1) {
    const sealed = await sealNote({ ...facts, update }, recipients);
    return { before: [], last: { id: newId(), sealed } };
  }
  const group = newId();
  const seal = async (index: number): Promise<ReadNote> => {
    const part = update.subarray(index * PART_BYTES, (index + 1) * PART_BYTES);
    const content = {
      ...facts,
      update: part,
      part: [index, of, group] as [number, number, string],
    };
    return { id: newId(), sealed: await sealNote(content, recipients) };
  };
  const before: ReadNote[] = [];
  for (let index = 0; index < of - 1; index += 1) before.push(await seal(index));
  return { before, last: await seal(of - 1) };
}

/** The updates in notes that were kept, as far as the keys open them and all parts are there. */
export async function openNotes(
  notes: readonly Pick<ReadNote, 'sealed'>[],
  identities: readonly string[],
): Promise<readonly Uint8Array[]> {
  const parts = collectParts();
  const updates: Uint8Array[] = [];
  for (const { sealed } of notes) {
    const note = await openNote(sealed, identities);
    const update = note.kind === 'open' && parts.add(note.content);
    if (update) updates.push(update);
  }
  return updates;
}

/** Puts parts together. `add` gives the update once it is whole; a content without parts is whole at once. */
export function collectParts(): { readonly add: (content: NoteContent) => Uint8Array | undefined } {
  const groups = new Map<string, Map<number, Uint8Array>>();
  return {
    add: ({ update, part }) => {
      if (!part) return update;
      const [index, of, id] = part;
      const group = groups.get(`${id} ${of}`) ?? new Map<number, Uint8Array>();
      groups.set(`${id} ${of}`, group.set(index, update));
      if (group.size < of) return undefined;
      return join(Array.from({ length: of }, (_, place) => group.get(place) ?? new Uint8Array()));
    },
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
