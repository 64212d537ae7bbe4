import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { shortCodeOf } from '../../src/schema/short-code.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import { SizeFigures, totalOf } from '../bench/build/figures.ts';
import type { ToolFigures } from '../bench/build/figures.ts';
import { measureCommand } from '../bench/build/measure-command.ts';
import type { Command } from '../bench/build/measure-command.ts';
import { middleOf } from '../bench/build/measure-tool.ts';
import { exponentOf, reachedIn } from '../bench/build/reach.ts';
import { readSizes } from '../bench/build/read-sizes.ts';
import { weighFolder, weighKinds } from '../bench/build/weigh-output.ts';
import { writeNetwork } from '../bench/build/write-network.ts';
import { parseStat } from '../bench/process-stat.ts';

const NOW = new Date('2026-11-22T15:00:00Z');
const ENTRIES = 60;
const isLinux = process.platform === 'linux';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patchwork-bench-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the generated network is a content folder without a mistake, with one file an entry', () => {
  const { ids } = writeNetwork(ENTRIES, folder);
  const { content, problems } = readContent(folder, [], NOW);
  expect(problems).toEqual([]);
  expect(content?.entries).toHaveLength(ENTRIES);
  expect(new Set(content?.entries.map(({ kind, slug }) => `${kind}/${slug}`))).toEqual(
    new Set(ids),
  );
});

test('two entries whose short addresses would be the same get different ones', () => {
  // At this size the seed gives one such pair.
  const { ids } = writeNetwork(1000, folder);
  const codes = ids.map((id) => {
    const [, short] = /^short: (.+)$/m.exec(readFileSync(join(folder, `${id}.md`), 'utf8')) ?? [];
    const [kind, slug = ''] = id.split('/');
    return short ?? shortCodeOf(KINDS.find((one) => one === kind) ?? 'guides', slug);
  });
  expect(new Set(codes)).toHaveProperty('size', ids.length);
});

test('the same network is written every time', () => {
  const { ids } = writeNetwork(ENTRIES, join(folder, 'one'));
  expect(writeNetwork(ENTRIES, join(folder, 'other')).ids).toEqual(ids);
  const textOf = (place: string, id: string) =>
    readFileSync(join(folder, place, `${id}.md`), 'utf8');
  for (const id of ids) expect(textOf('other', id)).toBe(textOf('one', id));
});

test('a process is told by its line, whatever its name is', () => {
  const line =
    '77 (a (b) c) d) S 12 77 77 0 -1 4194560 9000 8000 0 0 150 50 1000 250 20 0 11 0 12345 6 7';
  expect(parseStat(line)).toEqual({ parent: 12, ownSeconds: 2, endedSeconds: 12.5 });
});

test.runIf(isLinux)('what a program starts counts as its own', async () => {
  const busy = `const held = Buffer.alloc(200e6, 1); const until = performance.now() + 600;
    while (performance.now() < until) held.reverse();`;
  const starts = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const cost = await measureCommand(node(starts));
  expect(cost.memory).toBeGreaterThan(200e6);
  expect(cost.cpuSeconds).toBeGreaterThan(0.25);
  expect(cost.seconds).toBeGreaterThan(0.6);
});

test('a program that fails is told with what it said', async () => {
  const fails = `console.error('no such page'); process.exit(3)`;
  await expect(measureCommand(node(fails))).rejects.toThrow('no such page');
  await expect(
    measureCommand({ program: join(folder, 'nobody'), words: [], folder }),
  ).rejects.toThrow('ENOENT');
});

test('a build takes all its steps, and the memory of the greediest', () => {
  const total = totalOf([
    { name: 'one', seconds: 2, cpuSeconds: 3, memory: 500 },
    { name: 'two', seconds: 1, cpuSeconds: 4, memory: 200 },
  ]);
  expect(total).toEqual({ seconds: 3, cpuSeconds: 7, memory: 500 });
  expect(totalOf([]).cpuSeconds).toBeNaN();
});

test('what a system does not tell stays unknown in the file', () => {
  const size = sizeOf(100, [figuresOf('Patchwork', Number.NaN)]);
  const [tool] = SizeFigures.parse(JSON.parse(JSON.stringify(size))).tools;
  expect(tool?.cold[0]?.cpuSeconds).toBeNaN();
});

test('the middle of the runs is kept, each step by itself', () => {
  const run = (cpu: number) => ({ ...figuresOf('Hugo', cpu), rebuild: [] });
  const middle = middleOf('Hugo', [run(9), run(1), run(2)]);
  expect(middle.cold.map(({ cpuSeconds }) => cpuSeconds)).toEqual([2]);
  expect(middle.rebuild).toEqual([]);
});

test('ten times the time for ten times the entries is an exponent of one', () => {
  expect(exponentOf(3, 30)).toBeCloseTo(1);
  expect(exponentOf(3, 300)).toBeCloseTo(2);
  expect(exponentOf(1, 5, 5)).toBeCloseTo(1);
});

test('what is to be reached is told as it is, and nothing of a size nobody measured', () => {
  const large = [figuresOf('Astro + Pagefind', 30), figuresOf('Patchwork', 61)];
  const small = sizeOf(1000, [figuresOf('Patchwork', 6.1)]);
  expect(reachedIn([small])).toEqual([]);
  const reached = reachedIn([small, sizeOf(10_000, large)]);
  expect(reached.map(({ measured, reached: is }) => `${measured} ${is}`)).toEqual([
    '2.03 false',
    '2.03 false',
    '2.03 false',
    '2.03 false',
    '0.00 GB true',
    '1.00 true',
  ]);
});

test('every file that was written counts once, as what it is', () => {
  write('resources/pantry/index.html', 'resources/2/index.html', 'es/resources/pantry/index.html');
  write('resources/pantry/wrong/index.html', 'r/abcd/index.html', 'favicon.svg');
  const kinds = weighKinds(folder, { ids: ['resources/pantry'], languages: ['en', 'es'] });
  expect(Object.fromEntries(kinds.map(({ name, files }) => [name, files]))).toEqual({
    'pages of entries': 2,
    'correction pages': 1,
    'pages of needs, towns, areas and lists': 1,
    'short addresses': 1,
    'everything else': 1,
  });
  expect(weighFolder(folder)).toEqual({ files: 6, bytes: 18 });
});

test('sizes are numbers of entries, the smallest first; nothing means the usual ones', () => {
  expect(readSizes([])).toEqual([100, 1000, 10_000]);
  expect(readSizes(['--size', '50000', '1000'])).toEqual([1000, 50_000]);
  expect(() => readSizes(['all'])).toThrow(RangeError);
  expect(() => readSizes(['3'])).toThrow('npm run bench build 1000');
});

function node(script: string): Command {
  return { program: process.execPath, words: ['-e', script], folder };
}

function figuresOf(tool: string, cpuSeconds: number): ToolFigures {
  const step = { name: tool, seconds: cpuSeconds, cpuSeconds, memory: 1000 };
  return { tool, cold: [step], rebuild: [step], output: { files: 1, bytes: 1 }, kinds: [] };
}

function sizeOf(entries: number, tools: ToolFigures[]): SizeFigures {
  return { entries, runs: 1, machine: '', tools };
}

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'abc');
  }
}
