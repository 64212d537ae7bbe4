import type { Browser } from 'playwright-core';
import type { Engine } from '../engines/engine.ts';
import { folderOf } from '../page/bench-site.ts';
import type { BenchSite } from '../page/bench-site.ts';
import type { Timing } from '../page/page.ts';
import type { Query } from '../queries/query.ts';
import { percentile } from '../queries/score.ts';
import { openSlowPage } from './slow-page.ts';
import type { Slowness } from './slow-page.ts';

const LANGUAGE = 'en';
const QUERIES = 30;
/** Loads everything an engine loads before the first answer. */
const FIRST = 'community garden';
/** An engine that has not answered all keys by then is judged by those it has. */
const MILLISECONDS = 6000;

/** How long answers take while somebody types, with everything loaded; in milliseconds. */
export type Keys = { keys: number; p50: number; p95: number; settledP95: number };

/** Types thirty queries letter by letter. Each key is answered before the next one comes. */
export async function measureKeys(
  browser: Browser,
  site: BenchSite,
  engine: Engine,
  slowness: Slowness,
  queries: readonly Query[],
): Promise<Keys> {
  const url = `${site.url}${folderOf(engine, LANGUAGE)}/`;
  const { page, close } = await openSlowPage(browser, url, slowness);
  await page.evaluate((text) => globalThis.typeQuery(text), FIRST);
  const ends = performance.now() + MILLISECONDS;
  const timings: Timing[] = [];
  for (const query of pickQueries(queries)) {
    const left = ends - performance.now();
    if (left <= 0) break;
    timings.push(...(await page.evaluate(typeOne, { query, left })));
  }
  await close();
  const shown = timings.map(({ shown }) => shown);
  return {
    keys: timings.length,
    p50: percentile(shown, 50),
    p95: percentile(shown, 95),
    settledP95: percentile(
      timings.map(({ last }) => last),
      95,
    ),
  };
}

/** Runs in the page. */
function typeOne({ query, left }: { query: string; left: number }): Promise<Timing[]> {
  return globalThis.typeLetters(query, left);
}

/** From the whole range of classes. */
function pickQueries(queries: readonly Query[]): string[] {
  const theirs = queries.filter(({ language }) => language === LANGUAGE);
  const step = theirs.length / QUERIES;
  return Array.from({ length: QUERIES }, (_, place) => theirs[Math.floor(place * step)])
    .map((query) => query?.query ?? '')
    .filter((text) => text !== '');
}
