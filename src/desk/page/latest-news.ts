// Ships to the browser, on the navigators' desk only.
import type { DeskLetter, DeskRequest } from '../letters/desk-letter.ts';
import type { OpenDesk } from '../session/snapshot.ts';

/** The last news about each letter, by the letter's id, and how many spoke of letters that are not here. */
export function latestNews(
  others: OpenDesk['others'],
  requests: readonly DeskRequest[],
): LatestNews {
  const here = new Set(requests.map(({ id }) => id));
  const of = new Map<string, DeskNews>();
  let lost = 0;
  const inOrder = others.toSorted((a, b) => Date.parse(a.received) - Date.parse(b.received));
  for (const letter of inOrder) {
    if (letter.kind !== 'news') continue;
    if (here.has(letter.news.about)) of.set(letter.news.about, letter);
    else lost += 1;
  }
  return { of, lost };
}

type DeskNews = Extract<DeskLetter, { kind: 'news' }>;

export interface LatestNews {
  readonly of: ReadonlyMap<string, DeskNews>;
  readonly lost: number;
}
