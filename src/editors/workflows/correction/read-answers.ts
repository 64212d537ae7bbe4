import { plainText } from '../quiet-text.ts';
import { FACTS, HOWS } from './correction-forms.ts';
import type { CorrectionForm, Fact } from './correction-forms.ts';

/** A correction as somebody wrote it. `now` and `entry` are a stranger's words. */
export type Answers = {
  entry: string;
  fact: Fact;
  now: string;
  how: (typeof HOWS)[number] | undefined;
  page: string;
};

/** What GitHub writes where nothing was answered. */
const NO_ANSWER = '_No response_';
const LONGEST_LINE = 300;
const LONGEST_TEXT = 4000;

/**
 * The answers in an issue that a correction form wrote: a heading of the third level for each question, the answer below
 * it. Undefined when it is of no such form, or a choice is none of the form's.
 */
export function readAnswers(body: string, forms: readonly CorrectionForm[]): Answers | undefined {
  for (const form of forms) {
    const answers = answersOf(body, form);
    if (answers !== undefined) return answers;
  }
  return undefined;
}

function answersOf(body: string, { fields }: CorrectionForm): Answers | undefined {
  const text = `\n${plainText(body, Number.POSITIVE_INFINITY)}\n`;
  const found = new Map<string, string>();
  let from = 0;
  for (const [index, { id, label }] of fields.entries()) {
    const heading = `\n### ${label}\n`;
    const start = text.indexOf(heading, from);
    if (start === -1) return undefined;
    const next = fields[index + 1];
    // What somebody writes may hold a heading like ours: the last one is the form's own.
    const end = next === undefined ? text.length : text.lastIndexOf(`\n### ${next.label}\n`);
    if (end < start) return undefined;
    found.set(id, text.slice(start + heading.length, end).trim());
    from = end;
  }
  const choiceOf = (id: string): number =>
    fields.find((field) => field.id === id)?.options.indexOf(found.get(id) ?? '') ?? -1;
  const answerTo = (id: string, longest: number): string => {
    const answer = found.get(id) ?? '';
    return answer === NO_ANSWER ? '' : plainText(answer, longest);
  };
  const fact = FACTS[choiceOf('fact')];
  if (fact === undefined) return undefined;
  return {
    entry: answerTo('entry', LONGEST_LINE),
    fact,
    now: answerTo('now', LONGEST_TEXT),
    how: HOWS[choiceOf('how')],
    page: answerTo('page', LONGEST_LINE),
  };
}
