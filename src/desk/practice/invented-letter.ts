// Ships to the browser, on the navigators' desk only.
import type { Branch } from '../../schema/branches.ts';
import type { Request } from '../../schema/request.ts';
import type { Day } from '../../schema/vocabulary.ts';
import type { Status } from '../board/board-state.ts';

/**
 * A letter of an invented person, before it has an id, a day and the network's own needs and towns. Numbers are those
 * that nobody has (555-0100 to 0199). What such people write stands here and not among the words of the interface,
 * because neighbors write in their own language, whatever the page speaks.
 */
export interface InventedLetter {
  readonly hoursAgo: number;
  readonly language: string;
  readonly name?: string;
  readonly access?: string;
  readonly contact: Request['contact'];
  readonly items: readonly InventedItem[];
  /** How far somebody has come with it; absent = nobody has begun. */
  readonly status?: Status;
}

export interface InventedItem {
  readonly side: 'ask' | 'offer';
  readonly branch: Branch;
  readonly details: string;
  /** The next such day after today; else `when`. */
  readonly nextOn?: Day;
  readonly time?: string;
  readonly when?: 'soon' | 'weekly' | 'any';
  /** By its order from the middle of the network: 0 is the middle, "far" its edge. */
  readonly town?: number | 'far';
  /** Where a ride goes, named the same way. */
  readonly to?: number | 'far';
  readonly amount?: number;
  readonly facts: Readonly<Record<string, string[]>>;
}
