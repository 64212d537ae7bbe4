import { resolve } from 'node:path';
import { ContentError } from '../../check/problem.ts';
import { openDirectory } from '../../directory/directory.ts';
import { QueriesError } from '../../search/review/read-queries.ts';
import { contentFolder } from '../../site/settings.ts';
import { dayAt } from '../../time/calendar-day.ts';
import { POLITE } from './links/ask-links.ts';
import { OrderError, readOrder, USAGE } from './read-order.ts';
import type { Order } from './read-order.ts';
import { reportJson } from './report/report-json.ts';
import { reportMarkdown } from './report/report-markdown.ts';
import { reportText } from './report/report-text.ts';
import { runParts } from './run-parts.ts';

export type Circumstances = {
  now: Date;
  /** Told after every answer of another site. */
  onAnswer?: (done: number, total: number) => void;
};

/**
 * Does what the words of a command say.
 * @returns what to print. `fault` is a plain sentence when the content, the queries or the order cannot be read;
 * whatever is found is no fault: the review is advice.
 */
export async function followOrder(
  words: readonly string[],
  circumstances: Circumstances,
): Promise<{ said: string; fault?: string }> {
  try {
    return { said: await follow(readOrder(words), circumstances) };
  } catch (error) {
    const isTold = [OrderError, ContentError, QueriesError].some((known) => error instanceof known);
    if (!isTold || !(error instanceof Error)) throw error;
    return { said: '', fault: error.message };
  }
}

async function follow(order: Order, circumstances: Circumstances): Promise<string> {
  switch (order.what) {
    case 'help':
      return USAGE;
    case 'calls':
      return makeCalls(order, circumstances);
    case 'review':
      return review(order, circumstances);
  }
}

async function review(
  order: Extract<Order, { what: 'review' }>,
  { now, onAnswer }: Circumstances,
): Promise<string> {
  const folder = folderOf(order);
  const directory = openDirectory(folder);
  const today = dayAt(now, directory.network.time_zone);
  const external = { ...POLITE, ...(onAnswer ? { onAnswer } : {}) };
  const reports = await runParts(order.parts, {
    directory,
    folder,
    publicFolder: resolve('public'),
    today,
    queries: { path: resolve(order.queries), shown: order.queries, all: order.all },
    ...(order.external ? { external } : {}),
  });
  switch (order.form) {
    case 'text':
      return reportText(reports, order.whole);
    case 'markdown':
      return reportMarkdown(reports, today);
    case 'json':
      return reportJson(reports, today);
  }
}

async function makeCalls(
  order: Extract<Order, { what: 'calls' }>,
  { now }: Circumstances,
): Promise<string> {
  // Fonts and a browser's driver take a second to load: only who wants a sheet waits for them.
  const { writeCalls } = await import('./calls/write-calls.ts');
  const files = await writeCalls(openDirectory(folderOf(order)), order, now);
  return files.length === 0
    ? 'Everybody there was asked in the last six months: nobody to call.\n'
    : `Wrote ${files.join(' and ')}. Open it in a browser and print it; do not publish it.\n`;
}

function folderOf({ content }: { content?: string }): string {
  return content === undefined ? contentFolder() : resolve(content);
}
