import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Answer } from '../engine/answer.ts';
import { answerQuestion } from '../engine/answer-question.ts';
import type { Query } from './read-queries.ts';

/** How many results a person looks at. */
const LOOKED_AT = 5;

/** What came of a query. `shown` and `missed` are ids of entries, best first. */
export type Verdict = {
  query: Query;
  /** Of the site it was asked on. */
  language: string;
  answer: Answer;
  shown: readonly string[];
  /** Of what a person could have been shown in the first five, the part that was: 0 to 1. */
  recall: number;
  outcome: 'found' | 'nothing' | 'nothing-relevant';
  crisisMissed: boolean;
};

/** Asks as the search page does. `idOf` names the entry with a number of the dictionary. */
export async function judgeQuery(
  dictionary: Dictionary,
  query: Query,
  idOf: (entry: number) => string,
): Promise<Verdict> {
  const answer = await answerQuestion(dictionary, { query: query.words, asTyped: false });
  const shown = answer.hits.slice(0, LOOKED_AT).map(({ entry }) => idOf(entry));
  const good = shown.filter((id) => query.finds.length === 0 || query.finds.includes(id)).length;
  const possible = query.finds.length === 0 ? 1 : Math.min(LOOKED_AT, query.finds.length);
  return {
    query,
    language: dictionary.language,
    answer,
    shown,
    recall: Math.min(1, good / possible),
    outcome: shown.length === 0 ? 'nothing' : good === 0 ? 'nothing-relevant' : 'found',
    crisisMissed: query.crisis !== answer.understood.crisis && query.crisis !== undefined,
  };
}
