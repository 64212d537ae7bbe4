import type { Measure } from '../fit/measure-text.ts';
import { MARK, STYLES } from './booklet-type.ts';
import type { StyleName } from './booklet-type.ts';

/**
 * A run of letters inside a paragraph; `strong` sets it in the head face (numbers) or in bold. `ltr` keeps numbers and
 * addresses in their order among letters that run from right to left.
 */
export type Run = { text: string; strong?: 'head' | 'bold'; ltr?: true };

/** One paragraph in one style. `page` stands at the end of its last line: a row of contents or index. */
export type Paragraph = {
  style: StyleName;
  runs: readonly Run[];
  page?: string;
  /** The language it is really in, when that is not the reader's. */
  language?: string;
};

/** What stays together on a page: a heading, an entry, a row. */
export type Block = {
  kind: 'part' | 'town' | 'entry' | 'need' | 'row' | 'call' | 'words';
  /** Finds its page again: an entry's id, "town:lee", "part:index". */
  id?: string;
  /** The need whose quilt block stands beside it. */
  mark?: string;
  /** What the running head says about it: its town or its part. */
  head?: string;
  /** Room above it in units, none at the top of a column. */
  before: number;
  /** A heading never ends a column. */
  keepWithNext?: boolean;
  paragraphs: readonly Paragraph[];
};

/** Room between a row's words and its page numbers, in units. */
const BEFORE_PAGES = 1.5;

/** Height of a block in units, without the room above it. */
export function heightOf(block: Block, width: number, measure: Measure): number {
  return block.paragraphs.reduce(
    (sum, paragraph) =>
      sum + paragraphHeight(paragraph, width - indentOf(block, paragraph), measure),
    0,
  );
}

/** Room the quilt block takes from a paragraph: of an entry only its title gives way, of a need every line. */
export function indentOf({ mark, kind }: Block, { style }: Paragraph): number {
  return mark !== undefined && (kind === 'need' || style === 'title') ? MARK : 0;
}

/** Height of one paragraph in units. Mixed runs count as the paragraph's own face, which is the widest in it. */
export function paragraphHeight(paragraph: Paragraph, width: number, measure: Measure): number {
  const { face, size, line, above } = STYLES[paragraph.style];
  const lines = measure.lines(textOf(paragraph), face, size, roomOf(paragraph, width, measure));
  const own = pagesBelow(paragraph, width, measure) ? 1 : 0;
  return above + (Math.max(1, lines) + own) * line;
}

/** True where page numbers take a line of their own rather than break the words of their row. */
export function pagesBelow(paragraph: Paragraph, width: number, measure: Measure): boolean {
  const { face, size } = STYLES[paragraph.style];
  const pages = pagesWidth(paragraph, measure);
  const lines = (room: number) => measure.lines(textOf(paragraph), face, size, room);
  return pages > 0 && lines(width - pages) > lines(width);
}

function roomOf(paragraph: Paragraph, width: number, measure: Measure): number {
  return pagesBelow(paragraph, width, measure) ? width : width - pagesWidth(paragraph, measure);
}

/** Width kept at the end of a row for its page numbers, in units; 0 where there are none. */
export function pagesWidth(paragraph: Paragraph, measure: Measure): number {
  const { page, style } = paragraph;
  if (page === undefined) return 0;
  return measure.width(page, 'text-700', STYLES[style].size) + BEFORE_PAGES;
}

/** A paragraph's letters without their looks. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map(({ text }) => text).join(' ');
}

/** A paragraph of one run. */
export function paragraph(
  style: StyleName,
  text: string,
  more: Omit<Paragraph, 'style' | 'runs'> = {},
): Paragraph {
  return { style, runs: [{ text }], ...more };
}
