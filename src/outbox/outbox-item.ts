// Ships to the browser.
import type { AnswerError, StopReason } from '../delivery/adapter.ts';
import type { Letter, RequestNews } from '../schema/letter.ts';

/** A request, a later word about one that was received, or what is wrong with an entry. */
export type LetterKind = 'request' | 'news' | 'correction';

/** What the outbox is asked to send. `pack` seals: it is called once for an id, however often that is sent. */
export type Sending =
  | { id: string; kind: 'request' | 'correction'; pack: Pack }
  | { id: string; kind: 'news'; about: string; news: RequestNews['news']; pack: Pack };

/** Makes the letter as it is posted. */
export type Pack = () => Promise<Letter>;

/** One letter on this device: on its way, or what is left of it after that. */
export type OutboxItem = WaitingItem | EndedItem;

interface ItemFacts {
  /** The letter's own id; the service keeps one letter for one id. */
  id: string;
  kind: LetterKind;
  /** Of news: the id of the request it is about, and what it says. */
  about?: string | undefined;
  news?: RequestNews['news'] | undefined;
}

/** A letter on its way: the exact bytes, so that every try sends the same. */
export interface WaitingItem extends ItemFacts {
  /** `mail` is never fetched: `url` opens the person's own mail program. */
  way: 'post' | 'mail';
  /** Kind of the form service these bytes were made for; its answers are read by its rules only. */
  service?: string | undefined;
  url: string;
  headers: Record<string, string>;
  bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes carry, to hand it over in another way. Outboxes of version 1 did not keep it. */
  letter?: Letter | undefined;
  /** When Send was pressed, in ms since 1970. */
  made: number;
  tries: number;
  lastTry?: number | undefined;
  /** Why the last try did not get through. */
  cause?: WaitingCause | undefined;
  /** Failed tries in a row, of all letters, up to this letter's last one. */
  failures?: number | undefined;
  /** No try by itself before `until`; `asked` when the service wished so. */
  pause?: { until: number; asked: boolean } | undefined;
  result?: undefined;
}

/** What is left of a letter that was received, mailed or refused: nothing of what was sent. */
export interface EndedItem extends ItemFacts {
  result: OutboxResult;
  /** The person has seen the result and gone on. */
  putAway?: boolean | undefined;
}

/** How a letter ended. `mailed` is what the person said; nobody here can know it. */
export type OutboxResult =
  | { kind: 'received'; code: string; at: number }
  | { kind: 'mailed'; code: string; at: number }
  | { kind: 'refused'; reason: StopReason; errors: AnswerError[]; at: number };

/** `no-signal` when no answer came, `service` when it asked to try later. */
export type WaitingCause = 'no-signal' | 'service';

/**
 * What a person is told about one letter.
 * `stored`: false when it is only in this page's memory.
 * `until`: the service wishes no try before this moment; the page tries then by itself.
 * `by-mail`: the person opens `url` themselves and then says that they sent it.
 */
export type OutboxState =
  | { kind: 'empty' }
  | { kind: 'sending'; stored: boolean }
  | {
      kind: 'waiting';
      cause: WaitingCause;
      stored: boolean;
      made: number;
      tries: number;
      lastTry?: number | undefined;
      until?: number | undefined;
    }
  | { kind: 'by-mail'; url: string; at: number; stored: boolean }
  | OutboxResult;

/** What this device still knows of a request that was received or mailed. */
export interface Receipt {
  id: string;
  code: string;
  at: number;
  /** `mailed` is what the person said. */
  how: 'received' | 'mailed';
  /** The latest later word about it, and what became of that word. */
  news?: RequestNews['news'] | undefined;
  newsState?: OutboxState | undefined;
}
