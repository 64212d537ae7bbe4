import { format, resolveConfig } from 'prettier';
import { STOCK } from '../engines/engines.ts';
import { qualityByClass, qualityOf } from '../queries/score.ts';
import { reachedIn } from './reach.ts';
import type { BuildReport, QualityReport, Report, SpeedReport } from './report.ts';
import { kilobytes, megabytes, milliseconds, part, seconds, times } from './say-figure.ts';
import { table } from './table.ts';

export const NOTE = 'docs/benchmarks/search.md';

/** The note of one run, as Markdown that `npm test` takes for formatted. */
export async function writeNote(report: Report): Promise<string> {
  const text = [
    '# Search, measured',
    sayMachine(report),
    '## What it is to reach',
    sayReached(report),
    ...(report.qualities.length > 0 ? ['## Quality', QUALITY] : []),
    ...report.qualities.map(sayQuality),
    ...(report.speeds.length > 0 ? ['## Speed', SPEED] : []),
    ...report.speeds.map(saySpeed),
    ...(report.builds.length > 0 ? ['## Build', BUILD] : []),
    ...report.builds.map(sayBuild),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(NOTE)), parser: 'markdown' });
}

const QUALITY = `recall@5: how many of the relevant entries stand among the first five, of as many as could stand there. MRR: one
divided by the place of the first relevant one among the five, on average. Every query was typed on the page of its
language in a real browser. All engines but ours are given title, summary, text, town, ZIP, group and phone numbers of
each entry; "+ synonyms" also the words of its needs, which ours has too. In the invented networks relevant is every
entry of the service (and in the town), whatever its language; "held-out words" stand in no list. Who wrote the content
and the queries also wrote ours: its lead is a lead, not proof.`;

const SPEED = `A bare page with a field and a list of five, the same for all, on http://localhost, files packed with brotli, nothing
cached. Nothing is loaded before the first key; then a whole query is typed at once. "First five" ends when five titles
stand in the laid-out page, "whole" when their summaries do too. kB and requests are what the server gave from the first
key until the page was whole, headers and workers included. Keys: 30 queries letter by letter with everything
loaded, until the first rows stand there; "settled" waits for what comes after (the full text). Medians of the runs, the
engines taking turns. Chromium slows the network of workers but not their processor: "CPU / 4" flatters Pagefind, which
searches in one.`;

const BUILD = `Files of one language, made in a process of its own after the network was made. CPU and memory are those of all
processes it started; the network itself is among the memory. Ours keeps Pagefind behind the dictionary for the words
of the texts, so a site pays for both.`;

function sayMachine({ command, machine }: Report): string {
  return `Written by \`${command}\`; do not edit. ${machine}

Times are of this machine; the ratios speak across machines.`;
}

function sayReached(report: Report): string {
  return table([
    ['ours', 'wanted', 'measured', ''],
    ...reachedIn(report).map(({ what, wanted, measured, reached }) => [
      what,
      wanted,
      measured,
      reached ? 'reached' : '**falls short**',
    ]),
  ]);
}

/** Engines beside each other, classes below each other. */
function sayQuality({ content, queries, scores }: QualityReport): string {
  const engines = [...scores.values()];
  const classes = [...qualityByClass(engines[0] ?? [])];
  return [
    `### ${content}: recall@5 of ${queries} queries`,
    table([
      ['', 'queries', ...scores.keys()],
      ...classes.map(([name, quality]) => [
        name,
        String(quality.queries),
        ...engines.map((its) => part(qualityByClass(its).get(name)?.recall ?? Number.NaN)),
      ]),
      ['**all**', String(queries), ...engines.map((its) => `**${part(qualityOf(its).recall)}**`)],
      ['MRR', String(queries), ...engines.map((its) => part(qualityOf(its).rank))],
    ]),
  ].join('\n\n');
}

function saySpeed({ count, slowness, cold, keys }: SpeedReport): string {
  const stock = cold.get(STOCK);
  return [
    `### ${count.toLocaleString('en')} entries, ${slowness}`,
    table([
      SPEED_COLUMNS,
      ...[...cold].map(([name, { runs, five, last, requests, bytes }]) => {
        const typed = keys.get(name);
        return [
          name,
          kilobytes(bytes),
          String(requests),
          milliseconds(five),
          milliseconds(last),
          times(five / (stock?.five ?? Number.NaN)),
          String(runs),
          ...(typed
            ? [typed.p50, typed.p95, typed.settledP95].map(milliseconds).concat(String(typed.keys))
            : ['', '', '', '']),
        ];
      }),
    ]),
  ].join('\n\n');
}

const SPEED_COLUMNS = [
  'engine',
  'weight',
  'requests',
  'first five',
  'whole',
  'beside Pagefind',
  'runs',
  'key p50',
  'key p95',
  'settled p95',
  'keys',
];

function sayBuild({ count, costs }: BuildReport): string {
  const stock = costs.get(STOCK)?.seconds ?? Number.NaN;
  return [
    `### ${count.toLocaleString('en')} entries`,
    table([
      ['engine', 'time', 'CPU', 'memory', 'beside Pagefind'],
      ...[...costs].map(([name, cost]) => [
        name,
        seconds(cost.seconds),
        seconds(cost.cpuSeconds),
        megabytes(cost.memory),
        times(cost.seconds / stock),
      ]),
    ]),
  ].join('\n\n');
}
