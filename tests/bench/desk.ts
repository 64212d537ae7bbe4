import { openMatcher } from '../../src/desk/match/open-matcher.ts';
import { openReader } from '../../src/desk/match/read-item.ts';
import { makeDesk } from '../desk/make-desk.ts';
import type { MadeDesk } from '../desk/make-desk.ts';
import { measureQuality, ourRanker, sameNeed, sameNeedNearest } from '../desk/measure-quality.ts';
import type { Quality, Ranker } from '../desk/measure-quality.ts';
import { describeMachine, versionOf } from './describe-machine.ts';
import { benchDeskOpening } from './desk-opening.ts';
import { median } from './median.ts';
import { writeReport } from './write-report.ts';

const LETTERS = 5000;
/** The first is the seed that tests use; nothing was chosen by the results of the others. */
const SEEDS = [1, 2, 3, 4, 5, 6];
const RUNS = 200;
/** So many of them are each asked for as the first of a new matcher. */
const FIRSTS = 25;
const REPORT = 'docs/benchmarks/desk.md';

/** How good and how quick suggestions are among 5,000 letters, and how long opening letters takes. */
export async function benchDesk(): Promise<void> {
  const lines = [
    "# The navigators' desk, measured",
    '',
    'Written by `npm run bench desk`; do not edit.',
    describeMachine([versionOf('playwright-core'), versionOf('age-encryption')]),
    'Times are of this machine; ratios speak across machines.',
    '',
    ...reportQuality(),
    '',
    ...reportSpeed(makeDesk(LETTERS, SEEDS[0] ?? 1)),
    '',
    ...(await reportOpening()),
  ];
  await writeReport(REPORT, lines);
}

function reportQuality(): string[] {
  const rows = SEEDS.flatMap((seed) => {
    const desk = makeDesk(LETTERS, seed);
    const rankers: readonly (readonly [string, Ranker])[] = [
      ['ours', ourRanker(desk)],
      ['same need', sameNeed(desk)],
      ['same need, nearest town first', sameNeedNearest(desk)],
    ];
    return rankers.map(([name, rank]) => rowOf(seed, name, measureQuality(desk, rank)));
  });
  return [
    '## What could fit',
    '',
    `${said(LETTERS)} generated letters of two items each (\`tests/desk\`). First people are planned who could really help each other, and others who`,
    'differ from them in one point: far away, at another time, in another language, with nothing left, with another form or thing,',
    'for a neighboring need. Then each writes a letter in their own words: English or Spanish, towns with slips, hours as free text,',
    'one in ten of them so vague that nobody could read it. Who could really help is reckoned from the plan, over all letters.',
    '',
    'Only asks that at least three could help count. **precision@3**: how many of the first three could. **recall@10**: how many of',
    'those who could are among the first ten, or out of ten where there are more. Generated letters are kinder than real ones: the',
    'figures say that the parts work together, not how often a navigator will agree.',
    '',
    '| seed | list | asks | precision@3 | recall@10 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
}

function rowOf(seed: number, name: string, { asks, precision, recall }: Quality): string {
  return `| ${seed} | ${name} | ${said(asks)} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`;
}

/** The desk reads free text ahead, in small turns; whoever is quicker than that waits for what their letter could fit. */
function reportSpeed(desk: MadeDesk): string[] {
  const asks = [...desk.good.keys()].slice(0, RUNS);
  const unread = asks
    .slice(0, FIRSTS)
    .map((ask) => timed(() => openMatcher(desk.items, desk.world).suggest(ask)));
  const read = openReader(desk.world);
  const reading = timed(() => {
    desk.items.forEach(read);
  });
  const firsts = asks
    .slice(0, FIRSTS)
    .map((ask) => timed(() => openMatcher(desk.items, desk.world, read).suggest(ask)));
  const matcher = openMatcher(desk.items, desk.world, read);
  for (const ask of asks) matcher.suggest(ask);
  const later = asks.map((ask) => timed(() => matcher.suggest(ask)));
  const nearest = sameNeedNearest(desk);
  for (const ask of asks) nearest(ask);
  const plain = median(asks.map((ask) => timed(() => nearest(ask))));
  return [
    '## How long suggestions for one letter take',
    '',
    `Among ${said(LETTERS)} letters, by ${RUNS} asks (${FIRSTS} of them as the first). The plain list is "same need, nearest town first" of the same run;`,
    'its median counts. Free text is read once, and the desk does that ahead in turns of 8 ms while the list is looked at.',
    '',
    '| | time | beside the plain list |',
    '| --- | --- | --- |',
    ...[
      ['every other letter, median', median(later)] as const,
      ['every other letter, the slowest', Math.max(...later)] as const,
      ['the first, with opening the matcher, median', median(firsts)] as const,
      ['the first, the slowest', Math.max(...firsts)] as const,
      ['the first before anything was read, median', median(unread)] as const,
      ['the first before anything was read, the slowest', Math.max(...unread)] as const,
      ['reading all letters at once, as the desk never does', reading] as const,
    ].map(([name, time]) => `| ${name} | ${time.toFixed(1)} ms | ${(time / plain).toFixed(1)} × |`),
  ];
}

async function reportOpening(): Promise<string[]> {
  const times = await benchDeskOpening();
  return [
    '## How long opening letters takes',
    '',
    'As the last of four keys, in Chromium, in the workers of the desk; beside them the same letters opened one after the other in Node.',
    '',
    '| letters | the desk | one by one | the desk beside it |',
    '| --- | --- | --- | --- |',
    ...times.map(
      ({ letters, desk, oneByOne, ratio }) =>
        `| ${said(letters)} | ${Math.round(desk)} ms | ${Math.round(oneByOne)} ms | ${ratio.toFixed(2)} |`,
    ),
  ];
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function said(count: number): string {
  return count.toLocaleString('en');
}
