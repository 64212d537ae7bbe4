// Ships to the browser (types only).
import type { QuestionId, QUESTIONS } from '../schema/branches.ts';

/** Words of one question, whichever it is. */
export interface QuestionWords {
  readonly label: string;
  readonly hint?: string;
  readonly offerLabel?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** An option inside a sentence, where it reads otherwise than as a choice. */
  readonly short?: Readonly<Record<string, string>>;
  /** The answer read back. */
  readonly read: string;
  /** The answer as part of the item's title, instead of in the text below it. */
  readonly title?: string;
}

/** The words of every question: one with options names them all, one without has none. */
export type RequestQuestions = {
  readonly [Id in QuestionId]: Omit<QuestionWords, 'options' | 'short'> & OptionWords<OptionOf<Id>>;
};

type OptionOf<Id extends QuestionId> = (typeof QUESTIONS)[Id] extends {
  options: readonly (infer Option extends string)[];
}
  ? Option
  : never;

type OptionWords<Option extends string> = [Option] extends [never]
  ? { readonly options?: never; readonly short?: never }
  : {
      readonly options: Readonly<Record<Option, string>>;
      readonly short?: Readonly<Partial<Record<Option, string>>>;
    };
