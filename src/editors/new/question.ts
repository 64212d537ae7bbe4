import type { Kind } from '../../schema/vocabulary.ts';
import type { Choice } from '../terminal/prompts.ts';
import type { Known } from '../terminal/read-known.ts';

/** What was answered, by the flag of the question. A question that was not answered is not there. */
export type Answers = Readonly<Partial<Record<string, readonly string[]>>>;

/** What a question is put with. */
export type Situation = {
  readonly kind: Kind;
  readonly known: Known;
  readonly answers: Answers;
  /** The day it is in the network's time zone. */
  readonly today: string;
};

/** One question of `npm run new`, and the flag that answers it. */
export type Question = {
  readonly flag: string;
  /** Key whose name and hint it is asked with, as for `sayKey`. */
  readonly path: string;
  readonly kinds: readonly Kind[];
  /** `line`: one text. `lines`: texts until an empty one. `one` and `many`: of the choices. */
  readonly form: 'line' | 'lines' | 'one' | 'many';
  readonly required?: boolean;
  /** Words in place of the key's own. */
  readonly message?: string;
  /** False while the question has no sense. */
  readonly when?: (situation: Situation) => boolean;
  readonly choices?: (situation: Situation) => readonly Choice[];
  readonly suggested?: (situation: Situation) => readonly string[];
  /** The facts an answer makes. Throws a CommandError when it makes none. */
  readonly facts: (answer: readonly string[], situation: Situation) => Facts;
};

export type Facts = Readonly<Record<string, unknown>>;
