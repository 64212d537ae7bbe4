import type { Measure } from '../fit/measure-text.ts';
import { fillColumn, layColumns, layEvenly } from './lay-columns.ts';
import type { Laid } from './lay-columns.ts';
import { inBrief } from './list-entry.ts';
import type { ListEntry } from './list-entry.ts';
import { cardHeight, headingHeight, moreHeight } from './list-height.ts';
import type { Block, Section } from './section.ts';

/** Columns on a side. */
const ACROSS = 2;
/** A last side is not worth its paper when less than this share of it is used. */
const NEARLY_EMPTY = 0.35;

/** How long a list may get, and the room it has. */
export type ListRoom = {
  /** Most sides it may take. */
  most: number;
  /** Heights of the columns on the first side and on those after it. */
  first: number;
  other: number;
  /** How much is told, tried in this order until all fits. */
  tellings: readonly Telling[];
  /** With a quilt block beside each title. */
  marked: boolean;
  /** The line after a part that has more entries than stand there. */
  sayMore: (count: number) => string;
};

/** The first `share` of each part is told in full, the rest in fewer words. */
export type Telling = { share: number; rest: 'facts' | 'bare' };

/** A list laid out: sides, their columns, what stands in each. */
export type ListFit = {
  sides: Block[][][];
  /** Entries that are left out and counted on the sheet. */
  leftOut: number;
};

/**
 * Lays the parts of a list on as few sides as they need. When they need too many, entries are told in brief, the
 * last of each part first; when that is not enough, the longest part loses its last ones, which are counted. Room
 * that is then left in a column goes to those in it that were told in brief. For a few entries on a last side, others
 * are told in brief too when that saves the side.
 */
export function fitList(sections: readonly Section[], room: ListRoom, measure: Measure): ListFit {
  const kit = { room, measure, tell: rememberTold(room, measure) };
  const smallest = room.tellings.at(-1) ?? { share: 0, rest: 'bare' };
  for (const [index, telling] of room.tellings.entries()) {
    const whole = sidesOf(sections, telling, kit);
    if (whole.length > room.most) continue;
    const fewer = endsNearlyEmpty(whole, room)
      ? room.tellings
          .slice(index + 1)
          .map((brief) => sidesOf(sections, brief, kit))
          .find(({ length }) => length < whole.length)
      : undefined;
    return { sides: fillColumns(fewer ?? whole, kit), leftOut: leftOf(sections) };
  }
  let parts = sections;
  let sides = sidesOf(parts, smallest, kit);
  while (sides.length > room.most && parts.some(({ entries }) => entries.length > 1)) {
    parts = shortenLongest(parts);
    sides = sidesOf(parts, smallest, kit);
  }
  return { sides: fillColumns(sides, kit), leftOut: leftOf(parts) };
}

function endsNearlyEmpty(sides: readonly Piece[][][], room: ListRoom): boolean {
  const used = (sides.at(-1) ?? []).flat().reduce((sum, { height }) => sum + height, 0);
  return used < heightOf(sides.length - 1, room) * ACROSS * NEARLY_EMPTY;
}

function shortenLongest(sections: readonly Section[]): Section[] {
  const most = Math.max(...sections.map(({ entries }) => entries.length));
  const longest = sections.findIndex(({ entries }) => entries.length === most);
  return sections.map((section, index) =>
    index === longest
      ? { ...section, entries: section.entries.slice(0, -1), left: section.left + 1 }
      : section,
  );
}

function sidesOf(sections: readonly Section[], telling: Telling, kit: Kit): Piece[][][] {
  const pieces = sections.flatMap((section) => piecesOf(section, telling, kit));
  const columns = layColumns(pieces, (column) => heightOf(Math.floor(column / ACROSS), kit.room));
  const sides = Array.from({ length: Math.ceil(columns.length / ACROSS) }, (_, side) =>
    columns.slice(side * ACROSS, (side + 1) * ACROSS),
  );
  // The last side ends both columns at the same height, where they allow it.
  const last = (sides.at(-1) ?? []).flat();
  const evened = layEvenly(last, ACROSS, heightOf(sides.length - 1, kit.room));
  return evened === undefined ? sides : [...sides.slice(0, -1), evened];
}

/** Tells as much in a column as it has room for, its first entries first. */
function fillColumns(sides: readonly Piece[][][], { room, tell }: Kit): Block[][][] {
  const richer = ({ whole }: Piece) =>
    whole === undefined ? [] : [tell(whole, 'all'), tell(whole, 'facts')];
  return sides.map((side, index) =>
    side.map((column) =>
      fillColumn(column, heightOf(index, room), richer).map(({ block }) => block),
    ),
  );
}

function heightOf(side: number, room: ListRoom): number {
  return side === 0 ? room.first : room.other;
}

function piecesOf(
  { title, entries, left, brief }: Section,
  { share, rest }: Telling,
  { room, measure, tell }: Kit,
): Piece[] {
  const whole = brief ? 0 : Math.ceil(entries.length * share);
  const heading = {
    block: { kind: 'heading' as const, text: title },
    leads: true,
    height: headingHeight(title, measure),
  };
  const more = {
    block: { kind: 'more' as const, count: left },
    leads: false,
    height: moreHeight(room.sayMore(left), measure),
  };
  return [
    heading,
    ...entries.map((entry, index) => tell(entry, index < whole ? 'all' : brief ? 'bare' : rest)),
    ...(left === 0 ? [] : [more]),
  ];
}

/** Each entry and telling is measured once, however often it is laid out. */
function rememberTold({ first, other, marked }: ListRoom, measure: Measure): Kit['tell'] {
  const known = new Map<ListEntry, Map<string, Piece>>();
  const tell: Kit['tell'] = (whole, telling) => {
    const tellings = known.get(whole) ?? new Map<string, Piece>();
    known.set(whole, tellings);
    const before = tellings.get(telling);
    if (before !== undefined) return before;
    const entry = telling === 'all' ? whole : inBrief(whole, telling);
    const height = cardHeight(entry, measure, marked);
    // Nothing is split: what is higher than a column is told in fewer words.
    const piece =
      height > Math.min(first, other) && telling !== 'bare'
        ? tell(whole, telling === 'all' ? 'facts' : 'bare')
        : { block: { kind: 'entry' as const, entry }, leads: false, height, whole };
    tellings.set(telling, piece);
    return piece;
  };
  return tell;
}

function leftOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { left }) => sum + left, 0);
}

/** A block with its height; `whole` = an entry with all its words. */
type Piece = Laid & { block: Block; whole?: ListEntry };
type Kit = {
  room: ListRoom;
  measure: Measure;
  tell: (entry: ListEntry, telling: 'all' | 'facts' | 'bare') => Piece;
};
