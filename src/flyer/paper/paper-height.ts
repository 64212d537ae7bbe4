import type { FaceName } from '../../fonts/face-name.ts';
import type { Measure } from '../fit/measure-text.ts';
import type { Said } from '../fit/said-once.ts';
import { boxGrid } from './box-grid.ts';
import type { PaperBlock, PaperQuestion } from './paper-block.ts';
import { isNarrow } from './paper-block.ts';
import {
  BESIDE,
  COLUMN,
  HEADING,
  LEAST_WRITE,
  LINE,
  NEED_PADDING,
  QUESTION_GAP,
  SHARED_ROW,
  SHARED_ROWS,
  SHARED_WIDTH,
  SLIP,
  WIDTH,
  WRITE,
} from './paper-type.ts';

/** Height of a block with the space under it. */
export function heightOf(block: PaperBlock, size: number, measure: Measure): number {
  const text = size * LINE;
  const lines = (said: readonly Said[], width: number, face: FaceName = 'text-400') =>
    measure.lines(said.map((each) => each.text).join(' '), face, size, width);
  switch (block.kind) {
    case 'heading': {
      const lead = block.lead ?? [];
      // In one language it stands beside the heading.
      return HEADING + 1.8 + (lead.length > 1 ? sideBySide(lead, size, measure) * text + 1 : 0);
    }
    case 'columns':
      return (
        sideBySide(block.said, size, measure, block.strong === true) * text +
        (block.strong === true ? 3.4 : 1)
      );
    case 'lines': {
      const width = (WIDTH - 6) / 3 - 10;
      return (
        2 + text + Math.max(4.8, ...block.lines.map(({ label }) => lines(label, width) * text))
      );
    }
    case 'need': {
      const width = isNarrow(block) ? COLUMN : WIDTH;
      const names = { face: 'text-700', size, width } as const;
      const hint = block.hint.length === 0 ? 0 : lines(block.hint, width) * text;
      const questions = block.questions.map((each) =>
        questionHeight(each, { face: 'text-400', size, width }, measure),
      );
      return boxGrid(block.needs, names, measure).height + hint + sum(questions) + NEED_PADDING;
    }
    case 'shared': {
      const once = block.once.map((each) =>
        questionHeight(each, { face: 'text-400', size, width: COLUMN }, measure),
      );
      return (
        Math.max(0, ...once) +
        3 +
        sharedHead(block, size, measure) * 1.15 * size +
        SHARED_ROWS * SHARED_ROW
      );
    }
    case 'questions':
      return (
        sum(
          block.questions.map((each) =>
            questionHeight(each, { face: 'text-700', size, width: COLUMN }, measure),
          ),
        ) + NEED_PADDING
      );
  }
}

/** True when the line to write on stands beside its question, false when under it: whichever is lower. */
export function standsBeside({ label }: PaperQuestion, type: Type, measure: Measure): boolean {
  return besideHeight(label, type, measure) <= belowHeight(label, type, measure);
}

/** Height of a question in its column. */
function questionHeight(
  { label, hint = [], options }: PaperQuestion,
  type: Type,
  measure: Measure,
): number {
  const { size, width } = type;
  const hints = stacked(hint, { ...type, face: 'text-400' }, measure) * size * LINE + QUESTION_GAP;
  if (options === undefined)
    return Math.min(besideHeight(label, type, measure), belowHeight(label, type, measure)) + hints;
  const grid = boxGrid(options, { face: 'text-400', size, width }, measure);
  return stacked(label, type, measure) * size * LINE + grid.height + hints;
}

function besideHeight(label: readonly Said[], type: Type, measure: Measure): number {
  const width = type.width - LEAST_WRITE - BESIDE;
  return Math.max(WRITE, stacked(label, { ...type, width }, measure) * type.size * LINE);
}

function belowHeight(label: readonly Said[], type: Type, measure: Measure): number {
  return stacked(label, type, measure) * type.size * LINE + WRITE;
}

/** Lines of a text that stands in each language on lines of its own. */
function stacked(said: readonly Said[], { face, size, width }: Type, measure: Measure): number {
  return sum(said.map(({ text }) => measure.lines(text, face, size, width)));
}

/** Lines of the table's head. */
function sharedHead(
  { label: each, which, questions }: Extract<PaperBlock, { kind: 'shared' }>,
  size: number,
  measure: Measure,
): number {
  const labels = questions.flatMap(({ options, label }) =>
    options === undefined
      ? [{ label, width: SHARED_WIDTH.line }]
      : options.map((option) => ({
          label: option.label,
          width: option.write === true ? SHARED_WIDTH.day : SHARED_WIDTH.box,
        })),
  );
  const first = stacked(
    [...each, ...which],
    { face: 'text-700', size, width: SHARED_WIDTH.which - 1 },
    measure,
  );
  return Math.max(
    first,
    ...labels.map(({ label, width }) =>
      stacked(label, { face: 'text-400', size, width: width - 1 }, measure),
    ),
  );
}

/** Height of what stands behind the slip: never less than the slip itself. */
export function behindHeight(said: readonly Said[], size: number, measure: Measure): number {
  return Math.max(SLIP, HEADING + 3.4 + sideBySide(said, size, measure) * size * LINE);
}

/** Lines of the longest of the texts side by side. */
function sideBySide(said: readonly Said[], size: number, measure: Measure, strong = false): number {
  const width = (said.length > 1 ? (WIDTH - 6) / 2 : WIDTH) - (strong ? 5 : 0);
  const face = strong ? 'text-700' : 'text-400';
  return Math.max(0, ...said.map(({ text }) => measure.lines(text, face, size, width)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** How a text is set; sizes in units. */
type Type = { face: FaceName; size: number; width: number };
