// Ships to the browser.
import type { Answers } from '../draft/answers.ts';
import type { SaveState } from '../draft/save-state.ts';
import type { OutboxState } from '../outbox/outbox-item.ts';

export const STEPS = ['start', 'list', 'reach', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Whose device this is, as the person said: `mine` keeps a draft, `shared` keeps nothing. */
export type Device = 'mine' | 'shared';

/** What the page shows. `found` asks about a draft that lies here; `outcome` follows the outbox. */
export type Stage =
  { kind: 'opening' } | { kind: 'found' } | { kind: 'writing'; step: Step } | { kind: 'outcome' };

/** Everything the page shows, at one moment. */
export interface Snapshot {
  stage: Stage;
  device: Device | undefined;
  answers: Answers;
  save: SaveState;
  writtenAt: number | undefined;
  outbox: OutboxState;
  /** Said once about the last deletion. */
  forgotten: 'yes' | 'no' | undefined;
}
