import type { FaceName } from '../../fonts/face-name.ts';

/**
 * One booklet page without its margins, in the unit of all sheets (0.073 inches): 4.75 by 7.59 inches, so that the
 * same page stands on half a Letter sheet and on A5.
 */
export const PAGE = { width: 65, height: 104, head: 5.2, foot: 3.2 } as const;
/** What is left for text between running head and page number. */
export const ROOM = PAGE.height - PAGE.head - PAGE.foot;
/** Room that a quilt block takes beside a title, in units. */
export const MARK = 4.4;
/** Between two columns of short lines. */
export const GUTTER = 4;

/** Points in one unit: 0.073 inches of 72 points. */
const POINT = 1 / 5.256;

/** How one kind of paragraph is set: type size, height of a line and room above it, in units. */
export type TypeStyle = { face: FaceName; size: number; line: number; above: number };

/** Clear print: nothing under 12 points. */
export const STYLES = {
  part: style('head-800', 34, 1.02, 0),
  town: style('head-800', 26, 1.04, 0),
  title: style('head-800', 16, 1.16, 0),
  need: style('head-800', 17, 1.1, 0),
  number: style('head-800', 38, 0.98, 0),
  lead: style('text-400', 14, 1.32, 0.9),
  text: style('text-400', 12, 1.2, 0.1),
  bold: style('text-700', 12, 1.2, 0.1),
  phone: style('text-700', 12, 1.24, 0.1),
  proof: style('text-400', 12, 1.2, 0.1),
  row: style('text-400', 12, 1.16, 0),
  chapter: style('text-700', 15, 1.6, 0),
} as const satisfies Readonly<Record<string, TypeStyle>>;
export type StyleName = keyof typeof STYLES;

/**
 * The papers that booklet pages and folded sheets name with `page:`. In no layer, so that they win over the margin of all
 * other sheets in whatever order a build writes its styles.
 */
const PAPER_RULES = [
  '@page half-letter{size:5.5in 8.5in;margin:.45in .37in .4in}',
  '@page half-a4{size:148mm 210mm;margin:.33in .53in .3in}',
  '@page fold-letter{size:8.5in 11in;margin:0}',
  '@page fold-a4{size:210mm 297mm;margin:0}',
].join('');

/** The styles as CSS rules for `.s-name`, the one source of sizes for measuring and for printing. */
export function styleRules(): string {
  const rules = Object.entries(STYLES).map(
    ([name, { size, line, above }]) =>
      `.s-${name}{font-size:${length(size)};line-height:${length(line)};padding-block-start:${length(above)}}`,
  );
  return `${PAPER_RULES}@layer components{${rules.join('')}}`;
}

function style(face: FaceName, points: number, line: number, above: number): TypeStyle {
  const size = round(points * POINT);
  return { face, size, line: round(size * line), above };
}

function length(units: number): string {
  return `calc(${units}*var(--u))`;
}

function round(units: number): number {
  return Math.round(units * 1000) / 1000;
}
