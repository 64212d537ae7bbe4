// Ships to the browser, on the navigators' desk only.
import type { NoteContent } from './note-content.ts';

const DAY = 24 * 60 * 60_000;
/** A whole board is written again after so many days, or earlier where the inbox deletes earlier. */
const WRITE_AGAIN_DAYS = 14;
/** So many changes, or so many characters of them, make it slow to open the desk. */
const MOST_CHANGES = 100;
const MOST_CHANGES_LENGTH = 4 * 1024 * 1024;

/** What is known of a note that lies in the inbox. */
export interface NoteFact {
  readonly number: number;
  /** When the inbox got it, ISO 8601. */
  readonly received: string;
  /** In characters. */
  readonly length: number;
  /** Absent when it could not be opened or used. */
  readonly content?: Omit<NoteContent, 'update'> | undefined;
}

/** What the notes in the inbox mean for writing the whole board again. */
export interface Ledger {
  /** Notes that could not be opened or used. */
  readonly closed: number;
  /**
   * Every note up to this number is in the board of whoever read them all; 0 when there is none. It ends before a note
   * that stays closed, and before a part whose rest has not come: they may hold what nobody here has.
   */
  readonly contained: number;
  /** How many of the contained notes are not the newest whole board, and how long they are together. */
  readonly changes: number;
  readonly length: number;
  /** When the oldest of those came, and the newest whole board. */
  readonly oldestChange?: number | undefined;
  readonly newestWhole?: number | undefined;
  readonly oldest?: number | undefined;
  /** Some of the contained notes are sealed to other keys than ours. */
  readonly otherKeys: boolean;
}

/** Sums up notes, which are in the order of their numbers. `keys` is `keysMark` of ours, `now` milliseconds since 1970. */
export function sumUp(facts: readonly NoteFact[], keys: string, now: number): Ledger {
  const arrived = countParts(facts);
  const whole = facts.filter(({ content }) => content?.whole && isComplete(content, arrived));
  const newest = whole.at(-1);
  const isNewest = ({ content }: NoteFact): boolean =>
    content?.part !== undefined && groupOf(content) === groupOf(newest?.content);
  // Whoever began to post parts so long ago has given up, or will post all of them again.
  const blocks = ({ content, received }: NoteFact): boolean =>
    !content ||
    (!isComplete(content, arrived) && now - Date.parse(received) < WRITE_AGAIN_DAYS * DAY);
  const first = facts.findIndex(blocks);
  const contained = first < 0 ? facts : facts.slice(0, first);
  const changes = contained.filter((fact) => fact !== newest && !isNewest(fact));
  return {
    closed: facts.filter(({ content }) => !content).length,
    contained: contained.at(-1)?.number ?? 0,
    changes: changes.length,
    length: changes.reduce((sum, { length }) => sum + length, 0),
    oldestChange: momentOf(changes[0]),
    newestWhole: momentOf(newest),
    oldest: momentOf(facts[0]),
    otherKeys: contained.some(({ content }) => content?.keys !== keys),
  };
}

/** True when so much was written since the last whole board that it is time for another. */
export function isLong({ changes, length }: Ledger): boolean {
  return changes > MOST_CHANGES || length > MOST_CHANGES_LENGTH;
}

/**
 * True when the whole board must be written again, judged by every note that the inbox holds: there is too much to read;
 * or a day has passed, and what was deleted since shall leave the inbox; or the inbox would delete the last whole board
 * with its age; or a navigator came or left, whose keys must open it, or no longer.
 * @param keptDays after which the inbox deletes notes; nothing when it does not.
 */
export function isDue(ledger: Ledger, now: number, keptDays: number | undefined): boolean {
  const { oldestChange, newestWhole, oldest, otherKeys } = ledger;
  const again = Math.min(WRITE_AGAIN_DAYS, (keptDays ?? Infinity) / 2) * DAY;
  return (
    isLong(ledger) ||
    otherKeys ||
    oldest === undefined ||
    (oldestChange !== undefined && now - oldestChange > DAY) ||
    now - (newestWhole ?? oldest) > again
  );
}

function countParts(facts: readonly NoteFact[]): ReadonlyMap<string, ReadonlySet<number>> {
  const arrived = new Map<string, Set<number>>();
  for (const { content } of facts) {
    const group = groupOf(content);
    if (content?.part && group)
      arrived.set(group, (arrived.get(group) ?? new Set()).add(content.part[0]));
  }
  return arrived;
}

function isComplete(
  { part }: Omit<NoteContent, 'update'>,
  arrived: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  return !part || arrived.get(`${part[2]} ${part[1]}`)?.size === part[1];
}

/** The same for the parts of one update; nothing for a note that is whole. */
function groupOf(content: NoteFact['content']): string | undefined {
  return content?.part && `${content.part[2]} ${content.part[1]}`;
}

function momentOf(fact: NoteFact | undefined): number | undefined {
  return fact && Date.parse(fact.received);
}
