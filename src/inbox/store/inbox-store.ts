import type { LetterContent, SealedLetter } from '../../schema/letter.ts';

/**
 * Where an inbox keeps letters (requests and news about them, readable or sealed), the navigators' sealed notes and
 * the tokens that let a navigator's program in. Every home owes its callers this:
 * - `keep` resolves to "stored" only when the letter survives the end of this process and, as far as
 *   the disk tells the truth, a loss of power. When it cannot promise that, it rejects with a StoreError.
 * - The same id with the same content (of a sealed letter: the same bytes) is "duplicate" with the first receipt,
 *   however often, from however many processes, at the same time; the same id with other content is "mismatch" and
 *   changes nothing.
 * - A code belongs to one letter only.
 * - Numbers only rise, also after deletions: who has read up to a number misses nothing that comes later.
 * - After a StoreError the same call may be made again and may succeed.
 *
 * Every method rejects with a StoreError, and with nothing else, when the storage fails.
 */
export interface InboxStore {
  keep(arrival: Arrival): Promise<Kept>;
  /** Letters in the order they came. One that cannot be read any more is among them, without its `letter`. */
  letters(page?: Page): Promise<KeptLetter[]>;
  /** Notes when a letter was handled (ISO 8601), or with nothing, that it is open again. False when it is not there. */
  handle(id: string, handled: string | undefined): Promise<boolean>;
  /** Deletes letters for good and gives their room back. How many there were. */
  remove(ids: readonly string[]): Promise<number>;
  /** Puts a letter of a backup back, with its first times and, unless it was given to another letter since, its first code. */
  restore(letter: StoredLetter): Promise<Kept>;

  /** The same promise for notes: the same id with the same bytes is one note. */
  keepNote(note: Note): Promise<KeptNote>;
  notes(page?: Page): Promise<StoredNote[]>;

  /** False when another token has this name. */
  addToken(token: Token): Promise<boolean>;
  tokens(): Promise<Token[]>;
  /** False when there is none of this name. */
  revokeToken(name: string): Promise<boolean>;

  /** Deletes for good every letter and note that came before this moment (ISO 8601). How many letters there were. */
  sweep(before: string): Promise<number>;
  /** What was remembered under a name, if anything was. */
  recall(name: MemoryName): Promise<string | undefined>;
  remember(name: MemoryName, value: string): Promise<void>;
  /** Remembers a value unless there is one, and gives the one that stands: the same for every process. */
  rememberOnce(name: MemoryName, value: string): Promise<string>;

  /** Rejects when `keep` could not write now. Writes nothing. */
  check(): Promise<void>;
  /** Gives up the file or the connection. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * What a navigator's program does with an inbox, whether it lies in a file beside it or behind the network
 * (`openRemote`). The same promises hold.
 */
export type NavigatorStore = Pick<
  InboxStore,
  'letters' | 'handle' | 'remove' | 'restore' | 'notes' | 'keepNote' | 'close'
>;

/** A part of a list: what comes after a number, and at most so many. */
export interface Page {
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

/** `challenge-secret`: signs puzzles. `last-seen`: the time of day when the service last looked at its clock. */
export type MemoryName = 'challenge-secret' | 'last-seen';

/** What the service knows about a letter; never an address or a browser's name. */
export interface Arrival {
  /** As it was posted: what a sealed one says, the service cannot know. */
  readonly letter: LetterContent | SealedLetter;
  /** Moment of arrival, UTC, ISO 8601. */
  readonly received: string;
  /** The field that people do not see was filled in. */
  readonly flagged: boolean;
}

/** What the person gets: the same for every posting of one letter. */
export interface Receipt {
  readonly id: string;
  readonly code: string;
  readonly received: string;
}

/** What became of an arrival. */
export type Kept =
  | { readonly outcome: 'stored' | 'duplicate'; readonly receipt: Receipt }
  | { readonly outcome: 'mismatch' };

/** What is known of a letter that lies in the store, without the letter. */
export interface LetterFacts extends Receipt {
  readonly number: number;
  readonly flagged: boolean;
  /** When a navigator marked it handled. */
  readonly handled?: string | undefined;
  /** Equal for letters that say the same under different ids. */
  readonly content: string;
}

/** A letter as it lies in the store, or what is left of one that was damaged there. */
export interface KeptLetter extends LetterFacts {
  readonly letter: Arrival['letter'] | undefined;
}

/** A whole letter with everything that is known of it, as a backup holds it. */
export type StoredLetter = Omit<LetterFacts, 'number'> & Pick<Arrival, 'letter'>;

/** What navigators tell each other, sealed by their own programs. */
export interface Note {
  readonly id: string;
  /** An age file in its text form; the service cannot read it. */
  readonly sealed: string;
  readonly received: string;
  /** Every note up to this number is contained in this one and goes when it is kept. */
  readonly replaces?: number | undefined;
}

export interface StoredNote extends Omit<Note, 'replaces'> {
  readonly number: number;
}

export type KeptNote =
  | { readonly outcome: 'stored' | 'duplicate'; readonly number: number }
  | { readonly outcome: 'mismatch' };

/** Lets one program read the letters. Only a hash of its secret half is kept. */
export interface Token {
  /** The half that may be known. */
  readonly id: string;
  /** Whose it is, for revoking it. */
  readonly name: string;
  /** SHA-256 of the secret half, hex. */
  readonly hash: string;
  readonly created: string;
}

/** True for a letter that only a key can open. */
export function isSealed(letter: object): letter is SealedLetter {
  return 'sealed' in letter;
}

/** The store cannot be read or written now. The message names the storage's reason, never a person's words. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The tables were changed by a later version of Patchwork; this one must not touch them. */
export class NewerStoreError extends StoreError {
  constructor() {
    super('a newer version of Patchwork has changed this inbox; update Patchwork');
  }
}
