import type { Browser } from 'playwright-core';
import { median } from '../../median.ts';
import type { Engine } from '../engines/engine.ts';
import { folderOf } from '../page/bench-site.ts';
import type { BenchSite } from '../page/bench-site.ts';
import type { Timing } from '../page/page.ts';
import { openSlowPage } from './slow-page.ts';
import type { Slowness } from './slow-page.ts';

const LANGUAGE = 'en';
/** One a round, the same for every engine. */
const QUERIES = ['food pantry', 'diaper bank', 'legal aid', 'community garden', 'free clinic'];
/** Whoever takes longer is not asked again: one run says enough. */
const PATIENCE_MILLISECONDS = 15_000;

/** Medians of some runs; times in milliseconds. */
export type Cold = {
  runs: number;
  /** From the first key until five titles stand in the page. */
  five: number;
  /** Until the summaries stand there too. */
  last: number;
  /** Everything that was fetched from the first key on. */
  requests: number;
  bytes: number;
};

/** Every engine in turn, round after round. */
export async function measureCold(
  browser: Browser,
  site: BenchSite,
  engines: readonly Engine[],
  slowness: Slowness,
  rounds: number,
): Promise<ReadonlyMap<string, Cold>> {
  const runs = new Map(engines.map((engine) => [engine, [] as Run[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [engine, its] of runs) {
      if (its.some(({ last }) => last > PATIENCE_MILLISECONDS)) continue;
      its.push(await runOnce(browser, site, engine, slowness, round));
    }
  }
  return new Map([...runs].map(([engine, its]) => [engine.name, middleOf(its)]));
}

async function runOnce(
  browser: Browser,
  site: BenchSite,
  engine: Engine,
  slowness: Slowness,
  round: number,
): Promise<Run> {
  const url = `${site.url}${folderOf(engine, LANGUAGE)}/`;
  const { page, close } = await openSlowPage(browser, url, slowness);
  const before = site.traffic();
  const query = QUERIES[round % QUERIES.length] ?? '';
  const timing = await page.evaluate((text) => globalThis.typeQuery(text), query);
  const after = site.traffic();
  await close();
  if (timing.ids.length === 0) throw new Error(`${engine.name} finds nothing for "${query}".`);
  return {
    ...timing,
    requests: after.requests - before.requests,
    bytes: after.bytes - before.bytes,
  };
}

function middleOf(runs: readonly Run[]): Cold {
  const middle = (pick: (run: Run) => number): number => median(runs.map(pick));
  return {
    runs: runs.length,
    five: middle(({ five }) => five),
    last: middle(({ last }) => last),
    requests: middle(({ requests }) => requests),
    bytes: middle(({ bytes }) => bytes),
  };
}

type Run = Timing & { requests: number; bytes: number };
