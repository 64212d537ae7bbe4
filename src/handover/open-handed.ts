// Ships to the browser, loaded when a navigator takes something over.
import { ANY_QR_PREFIX, QR_PREFIX } from './qr-prefix.ts';
import type { Answers } from '../draft/answers.ts';
import { readBase45 } from '../qr/base45.ts';
import type { RequestNews } from '../schema/letter.ts';
import { readKept } from '../schema/read-kept.ts';
import { openSealed, SealError } from '../sealed/open-letter.ts';
import { readHandedDraft } from './handed-draft.ts';
import { toAnswers } from './to-answers.ts';
import { unsqueeze } from './squeeze.ts';

/** What was handed over: answers to go on with, a later word about a request, or why it cannot be opened. */
export type Handed =
  | { kind: 'answers'; answers: Answers }
  | { kind: 'news'; news: RequestNews }
  | { kind: 'closed'; fault: HandedFault };

/** Each has words in `words.handover.faults` that say what to do. */
export type HandedFault = 'notOurs' | 'wrongKey' | 'damaged' | 'anotherVersion' | 'oldBrowser';

/**
 * Opens what a QR code says, or what an `.age` file holds: a handed draft, or a letter that waited or was sent.
 * @param sealed text of a QR code, text of an `.age` file, or its bytes.
 * @param identities secret keys of the navigator.
 * @param languages codes of the network's languages.
 */
export async function openHanded(
  sealed: string | Uint8Array,
  identities: readonly string[],
  languages: readonly string[],
): Promise<Handed> {
  const file = typeof sealed === 'string' ? readCode(sealed) : sealed;
  if (file === undefined) return closed('damaged');
  if (file === 'another-version') return closed('anotherVersion');
  try {
    return await readInside(await openSealed(file, identities), languages);
  } catch (error) {
    return closed(error instanceof SealError ? FAULTS[error.reason] : 'damaged');
  }
}

const FAULTS = { 'not-age': 'notOurs', 'wrong-key': 'wrongKey', damaged: 'damaged' } as const;

/** The age file in the text of a QR code; any other text as it is. */
function readCode(text: string): string | Uint8Array | undefined {
  if (text.startsWith(QR_PREFIX)) return readBase45(text.slice(QR_PREFIX.length));
  return ANY_QR_PREFIX.test(text) ? 'another-version' : text;
}

async function readInside(bytes: Uint8Array, languages: readonly string[]): Promise<Handed> {
  if (bytes[0] === 0 && !('DecompressionStream' in globalThis)) return closed('oldBrowser');
  const value: unknown = JSON.parse(await unsqueeze(bytes));
  const draft = readHandedDraft(value);
  if (draft === 'another-version') return closed('anotherVersion');
  if (draft) return { kind: 'answers', answers: draft };
  const letter = readLetter(value);
  if (!letter) return closed(isLater(value) ? 'anotherVersion' : 'notOurs');
  if ('about' in letter) return { kind: 'news', news: letter };
  // What is wrong with an entry is for an editor, not for this form.
  if ('entry' in letter) return closed('notOurs');
  return { kind: 'answers', answers: toAnswers(letter, languages) };
}

function readLetter(value: unknown): ReturnType<typeof readKept> | undefined {
  try {
    return readKept(value);
  } catch {
    // Something else was sealed with these keys.
    return undefined;
  }
}

/** A letter by its marks, but none that this page can read. */
function isLater(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value && 'network' in value;
}

function closed(fault: HandedFault): Handed {
  return { kind: 'closed', fault };
}
