import { showJson } from '../schema/show-plainly.ts';
import { byPlace } from './report.ts';
import type { Problem } from './problem.ts';

/** What `npm run check -- --json` prints. Keys are only ever added to it. */
export type CheckJson = {
  /** How many entries and pages could be used: 0 of a folder with mistakes, which no build takes. */
  entries: number;
  pages: number;
  /** By file, line and column; `file` is a path from the folder that holds the content. */
  mistakes: Problem[];
  /** Sentences about what is allowed and should be known. */
  warnings: string[];
};

/** The same as text, with two blanks a level. */
export function reportAsJson({ mistakes, ...rest }: CheckJson): string {
  return showJson({ ...rest, mistakes: byPlace(mistakes) });
}
