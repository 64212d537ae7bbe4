// Ships to the browser, on the search page only.
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Answer, NearPlace } from '../engine/answer.ts';

/** An answer and what it was asked with. */
export type Answered = {
  dictionary: Dictionary;
  answer: Answer;
  /** The place chosen beside the words. */
  chosen: NearPlace | undefined;
  /** Entries that only the full text knows. */
  deeper: ReadonlySet<number>;
};
