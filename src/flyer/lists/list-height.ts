import type { FaceName } from '../../fonts/face-name.ts';
import type { Measure } from '../fit/measure-text.ts';
import { paragraphsOf } from './list-entry.ts';
import type { ListEntry } from './list-entry.ts';

/** Sizes and room of a list's parts, in hundredths of the sheet's width; ListCard.astro and ListSheet.astro hold to them. */
export const LIST = {
  column: 47.5,
  /** Column of the quilt block beside title and place. */
  mark: 6.4,
  title: 3.1,
  body: 2.3,
  reach: 3.1,
  small: 2.1,
  heading: 3.9,
  /** Heights of a line, as a share of its size. */
  tight: 1.06,
  loose: 1.25,
  /** Space around a card with its rule, and around a heading with its own. */
  card: 2.5,
  headed: 3.5,
  /** Between phone, evidence and code, where they stand side by side. */
  gap: 1.4,
  /** Left empty at the end of a column: one line that an engine wraps and we did not foresee. */
  spare: 2.9,
} as const;

/** Wrapping leaves 3 % of each line for rounding; 2 % were enough for every card of the real content in Chromium. */
const NEARLY = 1.01;

/** Height of an entry's card. */
export function cardHeight(entry: ListEntry, measure: Measure, marked: boolean): number {
  const beside = LIST.column - (marked ? LIST.mark : 0);
  const title = linesOf(measure, entry.title, 'head-800', LIST.title, beside);
  const head =
    title * LIST.title * LIST.tight + whereLines(entry, measure, beside) * LIST.body * LIST.loose;
  const lines = paragraphsOf(entry).reduce(
    (sum, { text, bold }) =>
      sum + linesOf(measure, text, bold ? 'text-700' : 'text-400', LIST.body, LIST.column),
    0,
  );
  return (
    LIST.card +
    Math.max(head, marked ? LIST.mark - 0.8 : 0) +
    lines * LIST.body * LIST.loose +
    reachHeight(entry, measure)
  );
}

/** Height of a heading with its rule. */
export function headingHeight(text: string, measure: Measure): number {
  const lines = linesOf(measure, text, 'head-800', LIST.heading, LIST.column);
  return LIST.headed + lines * LIST.heading * LIST.tight;
}

/** Height of the line that says how many more there are. */
export function moreHeight(text: string, measure: Measure): number {
  const lines = linesOf(measure, text, 'text-700', LIST.body, LIST.column);
  return LIST.card + lines * LIST.body * LIST.loose;
}

/** Town and place as they stand in one paragraph. */
export function whereLine({ town, place }: Pick<ListEntry, 'town' | 'place'>): string {
  return [town, place].filter(Boolean).join(' · ');
}

/** True when phone, evidence and code stand in one line. */
export function standsBeside({ reach, evidence, code }: ListEntry, measure: Measure): boolean {
  const wide =
    measure.width(reach, 'head-800', LIST.reach) +
    measure.width(evidence, 'text-400', LIST.small) +
    measure.width(code, 'text-700', LIST.small);
  return wide + 2 * LIST.gap <= LIST.column * 0.98;
}

function reachHeight(entry: ListEntry, measure: Measure): number {
  if (entry.reach !== '' && standsBeside(entry, measure)) return LIST.reach * LIST.tight;
  const room = LIST.column - LIST.gap - measure.width(entry.code, 'text-700', LIST.small);
  const fine =
    linesOf(measure, entry.evidence, 'text-400', LIST.small, room) * LIST.small * LIST.loose;
  if (entry.reach === '') return fine;
  const lines = linesOf(measure, entry.reach, 'head-800', LIST.reach, LIST.column);
  return lines * LIST.reach * LIST.tight + fine;
}

/** The town is bold, the rest is not: all is counted as regular, in a line shorter by what bold is wider. */
function whereLines({ town, place }: ListEntry, measure: Measure, width: number): number {
  const wider =
    measure.width(town, 'text-700', LIST.body) - measure.width(town, 'text-400', LIST.body);
  return linesOf(measure, whereLine({ town, place }), 'text-400', LIST.body, width - wider);
}

function linesOf(
  measure: Measure,
  text: string,
  face: FaceName,
  size: number,
  width: number,
): number {
  return text === '' ? 0 : measure.lines(text, face, size, width * NEARLY);
}
