import type { Directory } from '../../directory/directory.ts';
import type { Reader } from '../../site/reader.ts';
import { memoryDictionary } from '../build/memory-dictionary.ts';
import { orderEntries } from '../build/order-entries.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recogniseCrisis } from '../engine/recognise-crisis.ts';
import { judgeQuery } from './judge-query.ts';
import type { Verdict } from './judge-query.ts';
import type { Queries } from './read-queries.ts';

/** What search made of all queries. */
export type Review = {
  verdicts: readonly Verdict[];
  /** Harmless words that were taken for a danger. */
  alarms: readonly string[];
};

/** Asks every query on the site of its language; one of an unknown language is asked in the first. */
export async function reviewQueries(
  directory: Directory,
  readers: readonly Reader[],
  { queries, harmless }: Queries,
): Promise<Review> {
  const sites = await Promise.all(readers.map(openSite));
  const first = sites[0];
  if (first === undefined) throw new Error(`${directory.network.id} has no language.`);
  const verdicts = await Promise.all(
    queries.map((query) => {
      const site = sites.find(({ language }) => language === query.on) ?? first;
      return judgeQuery(site.dictionary, query, (entry) => site.ids[entry] ?? '');
    }),
  );
  const alarms = harmless.filter((words) => recogniseCrisis(first.dictionary, words) !== undefined);
  return { verdicts, alarms };
}

async function openSite(reader: Reader): Promise<Site> {
  return {
    language: reader.language,
    dictionary: await memoryDictionary(reader),
    ids: orderEntries(reader).map(({ id }) => id),
  };
}

type Site = { language: string; dictionary: Dictionary; ids: readonly string[] };
