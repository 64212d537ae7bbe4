import { table } from '../search/note/table.ts';
import { totalOf } from './figures.ts';
import type { SizeFigures, StepCost, ToolFigures } from './figures.ts';
import type { Cost } from './measure-command.ts';
import { OURS } from './peers/patchwork.ts';
import { PLAIN } from './peers/plain-astro.ts';
import { exponentOf, reachedIn } from './reach.ts';

export const NOTE = 'docs/benchmarks/build.md';

/** The note of everything that was measured so far. */
export function sayNote(sizes: readonly SizeFigures[]): string[] {
  return [
    '# Builds, measured',
    'Written by `npm run bench build`; do not edit. The figures themselves are in [build.json](build.json).',
    sayMachines(sizes),
    '## What is compared',
    COMPARED,
    '## What it is to reach',
    table([
      ['ours', 'wanted', 'measured', ''],
      ...reachedIn(sizes).map(({ what, wanted, measured, reached }) => [
        what,
        wanted,
        measured,
        reached ? 'reached' : '**falls short**',
      ]),
    ]),
    ...sizes.flatMap(saySize),
    ...(sizes.length > 1 ? ['## From size to size', GROWTH, sayGrowth(sizes)] : []),
    ...sayKinds(sizes),
  ].flatMap((paragraph) => [paragraph, '']);
}

const COMPARED = `One generated network for all: seeded, the same in every run, one Markdown file an entry (front matter and
about two hundred words), 70% in English and 30% in Spanish, untranslated; one entry in eight is a group, of the others one in
five is an event and the rest are resources. It is a content folder that \`npm run check\` passes.

**Hugo**, **Eleventy** and **Astro** each make one page an entry (title, summary, needs, place, hours, phone, text), one unpaged
list for each of 48 needs, and a front page: templates of a few lines, as in their own guides (\`tests/bench/build/peers\`).
**Astro + Pagefind** adds Pagefind's index over the built pages, with its defaults; that one is what ours stands beside.

**Patchwork** makes everything it makes of a real network, in one language here, because the others make one page an entry; each
further language takes about as much again. For every entry that is its page, a correction page, a sheet to print with QR codes, a
link picture, contact cards in two versions, a short address, and open data in three formats; besides these the check itself,
towns, areas, needs, lists, calendars, two search indexes, a copy of everything for the time without signal, the form, the desk, a content
policy in every page. The table at the end counts the files. "Beside" is therefore no judgment of Astro, which ours is built
with: **per entry** divides what the whole takes (the same entries stand under both), **per file** what one written file takes.

Cold: a folder with nothing built and nothing kept. One entry changed: a sentence is added to one resource and the same
command runs again in the same folder; Hugo and Eleventy then build everything again, as their commands do, and Astro every page. Every
tool's pages are counted after the first build, and the sentence is looked for after the second. CPU is user and system time of all
processes; memory is the most that all processes held at once (RSS). Medians of the runs, the tools taking turns. Times are of
this machine; the columns "beside" speak across machines. Above 10,000 entries ours builds alone, once, and only cold.`;

const GROWTH = `The power of the number of entries that the CPU of a cold build grows with: 1.00 is ten times the time for ten
times the entries.`;

function sayMachines(sizes: readonly SizeFigures[]): string {
  const same = Map.groupBy(sizes, ({ machine }) => machine);
  return [...same]
    .map(
      ([machine, its]) =>
        `${its.map(({ entries }) => number(entries)).join(' and ')} entries: ${machine}`,
    )
    .join('\n\n');
}

function saySize({ entries, runs, tools }: SizeFigures): string[] {
  const plain = tools.find(({ tool }) => tool === PLAIN);
  return [
    `## ${number(entries)} entries, ${runs === 1 ? 'one run' : `${runs} runs`}`,
    table([
      [
        'cold build',
        'time',
        'CPU',
        'memory',
        'files',
        'written',
        'CPU beside, per entry',
        'CPU beside, per file',
      ],
      ...tools.flatMap((one) => [
        ...partsOf(one).map((step) => [step.name, ...sayCost(step), '', '', '', '']),
        rowOf(one, plain),
      ]),
    ]),
    ...(tools.some(({ rebuild }) => rebuild.length > 0) ? [sayRebuilds(tools, plain)] : []),
  ];
}

function rowOf(one: ToolFigures, plain: ToolFigures | undefined): string[] {
  const { files, bytes } = one.output;
  const cost = totalOf(one.cold);
  const theirs = plain && totalOf(plain.cold);
  const beside = cost.cpuSeconds / (theirs?.cpuSeconds ?? Number.NaN);
  const fewer = (plain?.output.files ?? Number.NaN) / files;
  return [
    `**${one.tool}**`,
    ...sayCost(cost),
    number(files),
    megabytes(bytes),
    ratio(beside),
    ratio(beside * fewer),
  ];
}

function sayRebuilds(tools: readonly ToolFigures[], plain: ToolFigures | undefined): string {
  const theirs = plain && totalOf(plain.rebuild);
  return table([
    ['one entry changed', 'time', 'CPU', 'memory', 'CPU beside', 'CPU beside its own cold build'],
    ...tools.map((one) => {
      const cost = totalOf(one.rebuild);
      return [
        `**${one.tool}**`,
        ...sayCost(cost),
        ratio(cost.cpuSeconds / (theirs?.cpuSeconds ?? Number.NaN)),
        ratio(cost.cpuSeconds / totalOf(one.cold).cpuSeconds),
      ];
    }),
  ]);
}

/** Each tool between neighboring sizes, as far as both were measured. */
function sayGrowth(sizes: readonly SizeFigures[]): string {
  const names = [...new Set(sizes.flatMap(({ tools }) => tools.map(({ tool }) => tool)))];
  const steps = sizes.slice(1).map((large, index) => ({ small: sizes[index] ?? large, large }));
  return table([
    [
      '',
      ...steps.map(({ small, large }) => `${number(small.entries)} to ${number(large.entries)}`),
    ],
    ...names.map((name) => [
      name,
      ...steps.map(({ small, large }) => {
        const factor = large.entries / small.entries;
        return ratio(exponentOf(cpuAt(small, name), cpuAt(large, name), factor));
      }),
    ]),
  ]);
}

function cpuAt({ tools }: SizeFigures, name: string): number {
  const found = tools.find(({ tool }) => tool === name);
  return found === undefined ? Number.NaN : totalOf(found.cold).cpuSeconds;
}

/** What ours writes, at the largest size at which it stood beside the others. */
function sayKinds(sizes: readonly SizeFigures[]): string[] {
  const size = sizes.findLast(({ tools }) => tools.length > 1);
  const found = size?.tools.find(({ tool }) => tool === OURS);
  if (size === undefined || found === undefined) return [];
  return [
    `## What ${OURS} writes of ${number(size.entries)} entries`,
    table([
      ['', 'files', 'written', 'files an entry'],
      ...found.kinds.map(({ name, files, bytes }) => [
        name,
        number(files),
        megabytes(bytes),
        (files / size.entries).toFixed(2),
      ]),
    ]),
  ];
}

/** The steps of a build that has more than one. */
function partsOf({ cold }: ToolFigures): readonly StepCost[] {
  return cold.length > 1 ? cold : [];
}

function sayCost({ seconds, cpuSeconds, memory }: Cost): string[] {
  return [`${figure(seconds)} s`, `${figure(cpuSeconds)} s`, megabytes(memory)];
}

function figure(value: number): string {
  if (Number.isNaN(value)) return '—';
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

function ratio(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(2);
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function megabytes(bytes: number): string {
  if (Number.isNaN(bytes)) return '—';
  return bytes < 1e7 ? `${(bytes / 1e6).toFixed(1)} MB` : `${number(Math.round(bytes / 1e6))} MB`;
}
