import type { Browser } from 'playwright-core';
import { ENGINES } from './engines/engines.ts';
import { folderOf } from './page/bench-site.ts';
import type { BenchSite } from './page/bench-site.ts';
import type { Query } from './queries/query.ts';
import { recallAt5, reciprocalRank } from './queries/score.ts';
import type { Score } from './queries/score.ts';

/** What every engine got for every query, in the order of the queries. */
export type Scores = ReadonlyMap<string, readonly Score[]>;

/** Types every query on the page of its language, one engine after the other. */
export async function measureQuality(
  browser: Browser,
  site: BenchSite,
  queries: readonly Query[],
): Promise<Scores> {
  const scores = new Map<string, readonly Score[]>();
  for (const engine of ENGINES) {
    const found = new Map<Query, readonly string[]>();
    for (const [language, theirs] of Map.groupBy(queries, (query) => query.language)) {
      const page = await browser.newPage();
      await page.goto(`${site.url}${folderOf(engine, language)}/`);
      const answers = await page.evaluate(
        async (texts) => {
          const all: string[][] = [];
          for (const text of texts) all.push((await globalThis.typeQuery(text)).ids);
          return all;
        },
        theirs.map(({ query }) => query),
      );
      for (const [place, query] of theirs.entries()) found.set(query, answers[place] ?? []);
      await page.close();
    }
    scores.set(
      engine.name,
      queries.map((query) => scoreOf(query, found.get(query) ?? [])),
    );
  }
  return scores;
}

function scoreOf({ class: name, relevant }: Query, found: readonly string[]): Score {
  return {
    class: name,
    recall: recallAt5(found, relevant),
    rank: reciprocalRank(found, relevant),
  };
}
