// Ships to the browser.
import type { Answers } from '../../draft/answers.ts';
import type { SaveState } from '../../draft/save-state.ts';
import type { Carried } from '../../schema/carried-words.ts';
import type { OutboxState, Receipt } from '../../outbox/outbox-item.ts';

/** The steps of writing, in their order. */
export const STEPS = ['start', 'list', 'reach', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Whose device this is, as the person said: `mine` keeps a draft, `shared` keeps nothing. */
export type Device = 'mine' | 'shared';

/** What the page shows. `found` asks about drafts that lie here; `outcome` follows the outbox. */
export type Stage =
  { kind: 'opening' } | { kind: 'found' } | { kind: 'writing'; step: Step } | { kind: 'outcome' };

/** A draft of an earlier visit, without any of its words. */
export interface DraftHere {
  id: string;
  /** When something was last written, in ms since 1970. */
  writtenAt: number;
  /** How many things are on its list. */
  things: number;
}

/** Answers that were received and are kept on request, to ask again. */
export interface CopyHere {
  id: string;
  code: string;
  /** When it was received, in ms since 1970. */
  at: number;
}

/** Everything the page shows, at one moment. */
export interface Snapshot {
  stage: Stage;
  device: Device | undefined;
  answers: Answers;
  save: SaveState;
  drafts: readonly DraftHere[];
  /** A draft lies here that this page cannot open, such as one of a newer version; it is left alone. */
  unreadableDraft: boolean;
  copies: readonly CopyHere[];
  /** Words of a search that are not on the list yet. */
  carried: Carried | undefined;
  /** The letter this page is about; empty while one writes. */
  outbox: OutboxState;
  /** How many letters wait on this device in all. */
  waiting: number;
  receipts: readonly Receipt[];
  notice: Notice | undefined;
}

/**
 * Said once: what was just deleted, as the browser confirmed it; that it could not be (`failed`);
 * or that a part of the page did not arrive (`notLoaded`).
 */
export type Notice = 'draft' | 'code' | 'copy' | 'all' | 'failed' | 'notLoaded';
