import type { Measure } from '../fit/measure-text.ts';
import { fillColumn, layColumns, layEvenly } from '../lists/lay-columns.ts';
import type { Laid } from '../lists/lay-columns.ts';
import { inBrief, wordsAbout } from '../lists/list-entry.ts';
import type { ListEntry } from '../lists/list-entry.ts';
import { whereLine } from '../lists/list-height.ts';
import type { Section } from '../lists/section.ts';
import { ZINE } from './zine-size.ts';
import type { ZineSize } from './zine-size.ts';

/** Pages 3 to 6. */
const PAGES = 4;

/** What stands on a page of entries. */
export type ZineBlock = { kind: 'title'; text: string } | { kind: 'entry'; entry: ListEntry };

/** Four pages of entries, and how many found no room. */
export type ZineFit = { pages: ZineBlock[][]; leftOut: number };

/**
 * Chooses what four pages hold: one entry of each section in turn, the first ones first, as long as there is room.
 * When all fit, they are told in full; else in brief, and in full again where a page has room left. A part that goes on
 * on the next page has its title there once more.
 */
export function fitZine(
  sections: readonly Pick<Section, 'title' | 'entries'>[],
  inner: ZineSize['inner'],
  measure: Measure,
): ZineFit {
  const lay = (chosen: readonly Pick<Section, 'title' | 'entries'>[]) =>
    layEvenly(
      chosen.flatMap((section) => blocksOf(section, inner.width, measure)),
      PAGES,
      inner.height,
      true,
    );
  const whole = lay(sections);
  if (whole !== undefined) return { pages: contents(whole), leftOut: 0 };
  const brief = sections.map(({ title, entries }) => ({
    title,
    entries: entries.map(shortest),
  }));
  const chosen = chooseInTurn(brief, (some) => lay(some) !== undefined);
  const count = (some: readonly Pick<Section, 'entries'>[]) =>
    some.reduce((sum, { entries }) => sum + entries.length, 0);
  const known = new Map(
    sections.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry]),
  );
  const richer = ({ block }: Piece) => {
    const entry = block.kind === 'entry' ? known.get(block.entry.id) : undefined;
    if (entry === undefined) return [];
    const tellings = [entry, { ...entry, who: '', before: '' }, inBrief(entry, 'facts')];
    return tellings.map((each) => pieceOf(each, inner.width, measure));
  };
  const pages = (lay(chosen) ?? []).map((page) => fillColumn(page, inner.height, richer));
  return { pages: contents(pages), leftOut: count(sections) - count(chosen) };
}

/** The first texts that fit into a height, one below the other. */
export function fitTexts(
  texts: readonly string[],
  room: { width: number; height: number },
  measure: Measure,
): string[] {
  const [fitting = []] = layColumns(
    texts.map((text) => ({
      text,
      leads: false,
      height: paragraphHeight(text, room.width, measure),
    })),
    () => room.height,
  );
  return fitting.map(({ text }) => text);
}

/** Entries of the page about helping, as many as fit into a height. */
export function fitHelpers(
  entries: readonly ListEntry[],
  room: { width: number; height: number },
  measure: Measure,
): ListEntry[] {
  const [fitting = []] = layColumns(
    entries.map((entry) => ({
      entry,
      leads: false,
      height: entryHeight(entry, room.width, measure),
    })),
    () => room.height,
  );
  return fitting.filter(({ height }) => height <= room.height).map(({ entry }) => entry);
}

/** When and where, and words about the hours only where there are no hours. */
function shortest(entry: ListEntry): ListEntry {
  const bare = inBrief(entry, 'bare');
  return entry.when.length > 0 ? { ...bare, hoursNote: '' } : bare;
}

function chooseInTurn<S extends Pick<Section, 'title' | 'entries'>>(
  sections: readonly S[],
  fits: (chosen: readonly S[]) => boolean,
): S[] {
  const kept = new Set<ListEntry>();
  const pick = (also?: ListEntry) =>
    sections
      .map((section) => ({
        ...section,
        entries: section.entries.filter((entry) => kept.has(entry) || entry === also),
      }))
      .filter(({ entries }) => entries.length > 0);
  const waiting = sections.map(({ entries }) => [...entries]);
  while (waiting.some(({ length }) => length > 0)) {
    for (const entries of waiting) {
      // What finds no room now finds none later: then the part's next one may.
      let next = entries.shift();
      while (next !== undefined && !fits(pick(next))) next = entries.shift();
      if (next !== undefined) kept.add(next);
    }
  }
  return pick();
}

function blocksOf(
  { title, entries }: Pick<Section, 'title' | 'entries'>,
  width: number,
  measure: Measure,
): Piece[] {
  return [
    {
      block: { kind: 'title', text: title },
      leads: true,
      height: titleHeight(title, width, measure),
    },
    ...entries.map((entry) => pieceOf(entry, width, measure)),
  ];
}

function pieceOf(entry: ListEntry, width: number, measure: Measure): Piece {
  const height = entryHeight(entry, width, measure);
  return { block: { kind: 'entry', entry }, leads: false, height };
}

/** Height of a page's title with its rule. */
export function titleHeight(title: string, width: number, measure: Measure): number {
  return (
    measure.lines(title, 'head-800', ZINE.title, width) * ZINE.title * ZINE.tight + ZINE.headed
  );
}

/** Height of a paragraph with the space after it. */
export function paragraphHeight(text: string, width: number, measure: Measure): number {
  return measure.lines(text, 'text-400', ZINE.text, width) * ZINE.text * ZINE.loose + ZINE.apart;
}

function entryHeight(entry: ListEntry, width: number, measure: Measure): number {
  const lines = (text: string, face: 'text-400' | 'text-700', size: number) =>
    text === '' ? 0 : measure.lines(text, face, size, width) * size * ZINE.loose;
  const code = ZINE.gap + measure.width(entry.code, 'text-700', ZINE.small);
  const reach =
    entry.reach === ''
      ? 0
      : measure.lines(entry.reach, 'head-800', ZINE.reach, width) * ZINE.reach * ZINE.tight;
  const room = codeBesideReach(entry, width, measure) ? width : width - code;
  const evidence = measure.lines(entry.evidence, 'text-400', ZINE.small, room);
  return (
    ZINE.apart +
    lines(entry.title, 'text-700', ZINE.name) +
    lines(entry.notice, 'text-700', ZINE.text) +
    lines(zineLine(entry), 'text-400', ZINE.text) +
    reach +
    evidence * ZINE.small * ZINE.loose
  );
}

/** True when the code stands in one line with the number; else it stands beside the evidence. */
export function codeBesideReach(entry: ListEntry, width: number, measure: Measure): boolean {
  const wide =
    measure.width(entry.reach, 'head-800', ZINE.reach) +
    measure.width(entry.code, 'text-700', ZINE.small);
  return entry.reach !== '' && wide + ZINE.gap <= width * 0.97;
}

/** When, where and what, in one paragraph. */
export function zineLine(entry: ListEntry): string {
  const sentences = [...entry.when, entry.hoursNote, whereLine(entry), wordsAbout(entry)].filter(
    Boolean,
  );
  return sentences.map((text) => (/[.!?…。]$/.test(text) ? text : `${text}.`)).join(' ');
}

function contents(pages: readonly (readonly { block: ZineBlock }[])[]): ZineBlock[][] {
  return pages.map((page) => page.map(({ block }) => block));
}

type Piece = Laid & { block: ZineBlock };
