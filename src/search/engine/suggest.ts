// Ships to the browser. What is offered while somebody types.
import type { Dictionary } from '../dictionary/dictionary.ts';
import { tokensOf } from '../language/tokens.ts';
import { answerQuestion } from './answer-question.ts';
import type { Answer } from './answer.ts';

/** `need`, `town` and `entry` are numbers of the dictionary. A need's and a town's `url` is empty: the page knows it. */
export type Suggestion =
  | { kind: 'need'; need: number; label: string; url: string }
  | { kind: 'town'; town: number; label: string; url: string }
  | { kind: 'entry'; entry: number; label: string; url: string; town?: number };

const MOST = 6;
const MOST_NEEDS = 3;
const MOST_TOWNS = 2;

/** At most six, needs first, then towns, then entries; none for an empty query, and none for words of danger. */
export async function suggest(
  dictionary: Dictionary,
  query: string,
): Promise<readonly Suggestion[]> {
  const words = tokensOf(query);
  if (words.length === 0) return [];
  const answer = await answerQuestion(dictionary, { query, asTyped: false });
  if (answer.understood.crisis) return [];
  const others = [...needsFor(dictionary, words, answer), ...townsFor(dictionary, words, answer)];
  return [...others, ...(await entriesFor(dictionary, answer, MOST - others.length))];
}

function needsFor(
  { needs }: Dictionary,
  words: readonly string[],
  { understood }: Answer,
): Suggestion[] {
  const labelled = needs.flatMap(({ label }, need) => (isBegun(label, words) ? need : []));
  return [...new Set([...labelled, ...understood.needs])]
    .slice(0, MOST_NEEDS)
    .map((need) => ({ kind: 'need', need, label: needs[need]?.label ?? '', url: '' }));
}

function townsFor(
  { towns }: Dictionary,
  words: readonly string[],
  { understood: { near } }: Answer,
): Suggestion[] {
  const named = near !== undefined && near.by !== 'here' ? [near.town] : [];
  const begun = towns.flatMap(({ name }, town) => (isBegun(name, words) ? town : []));
  return [...new Set([...named, ...begun])]
    .slice(0, MOST_TOWNS)
    .map((town) => ({ kind: 'town', town, label: towns[town]?.name ?? '', url: '' }));
}

/** Entries found by their titles. */
async function entriesFor(
  dictionary: Dictionary,
  { hits }: Answer,
  most: number,
): Promise<Suggestion[]> {
  const named = hits
    .filter(({ why }) => why.some(({ by }) => by === 'title' || by === 'phone'))
    .slice(0, most);
  const titles = await dictionary.titlesOf(named.map(({ entry }) => entry));
  return titles.map(({ entry, title, url }) => {
    const town = dictionary.townOf(entry);
    return { kind: 'entry', entry, label: title, url, ...(town !== undefined && { town }) };
  });
}

/** True when each word begins a word of a name. */
function isBegun(name: string, words: readonly string[]): boolean {
  const tokens = tokensOf(name);
  return words.every((word) => tokens.some((token) => token.startsWith(word)));
}
