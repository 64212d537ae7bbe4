import type { Branch } from '../../schema/branches.ts';
import type { RequestItem } from '../../schema/request.ts';
import type { Said } from '../fit/said-once.ts';

/** One thing to check; `write` leaves a line beside it. */
export type PaperOption = { value: string; label: Said[]; write?: boolean };

/** One question: boxes to check, or a line to write on. */
export type PaperQuestion = {
  id: string;
  label: Said[];
  hint?: Said[];
  options?: PaperOption[];
};

/** A piece of the paper form that stays on one side, in the order of the form. */
export type PaperBlock =
  | { kind: 'heading'; label: Said[]; lead?: Said[] }
  | { kind: 'columns'; said: Said[]; strong?: boolean }
  | { kind: 'lines'; label: Said[]; lines: { number: string; label: Said[] }[] }
  | {
      kind: 'need';
      side: RequestItem['side'];
      branch: Branch;
      /** The needs that bring these questions, each with its box. */
      needs: PaperOption[];
      hint: Said[];
      questions: PaperQuestion[];
    }
  | {
      kind: 'shared';
      side: RequestItem['side'];
      label: Said[];
      which: Said[];
      /** Asked about everything that was checked, before the table. */
      once: PaperQuestion[];
      questions: PaperQuestion[];
    }
  /** Questions that belong together: a way and its number. */
  | { kind: 'questions'; questions: PaperQuestion[] };

/** What stands beside each other on a side: one block as wide as the sheet, or two columns of narrow ones. */
export type PaperRow = { columns: PaperBlock[][]; height: number };

/** True for what stands in one of two columns: a need with questions of its own, how to reach a person. */
export function isNarrow(block: PaperBlock): boolean {
  return block.kind === 'questions' || (block.kind === 'need' && block.branch !== 'other');
}
