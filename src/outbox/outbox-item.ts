// Ships to the browser.
import type { AnswerError, Encoded, StopReason } from '../delivery/adapter.ts';

/** One request on its way: the exact bytes, so that every try sends the same. */
export interface OutboxItem {
  /** The request's own id; the service keeps one request for one id. */
  id: string;
  url: string;
  headers: Encoded['init']['headers'];
  /** Emptied once the service has them. */
  bytes: Uint8Array<ArrayBuffer>;
  /** When Send was pressed, in ms since 1970. */
  made: number;
  tries: number;
  lastTry?: number;
  result?: OutboxResult;
}

/** How an item ended. A receipt keeps the code and the time, nothing of what was sent. */
export type OutboxResult =
  | { kind: 'received'; code: string; at: number }
  | { kind: 'refused'; reason: StopReason; errors: AnswerError[] };

/**
 * What a person is told about their request.
 * `waiting.cause`: `no-signal` when no answer came, `service` when it asked to try later.
 * `waiting.stored`: false when it is only in this page's memory.
 */
export type OutboxState =
  | { kind: 'empty' }
  | { kind: 'sending'; stored: boolean }
  | {
      kind: 'waiting';
      cause: 'no-signal' | 'service';
      stored: boolean;
      made: number;
      tries: number;
      lastTry?: number;
    }
  | OutboxResult;
