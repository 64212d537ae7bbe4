import { totalOf } from './figures.ts';
import type { SizeFigures, ToolFigures } from './figures.ts';
import { OURS } from './peers/patchwork.ts';
import { PLAIN } from './peers/plain-astro.ts';

/** What builds are to reach, and whether they do. */
export type Reached = { what: string; wanted: string; measured: string; reached: boolean };

const AT = 10_000;
const BELOW = 1000;
const AT_ALL = 50_000;
const COLD = 2;
const REBUILD = 0.35;
const MEMORY = 2e9;
const EXPONENT = 1;

/** Nothing is said of a size that was not measured. */
export function reachedIn(sizes: readonly SizeFigures[]): Reached[] {
  const [ours, plain] = [figuresOf(sizes, AT, OURS), figuresOf(sizes, AT, PLAIN)];
  const smaller = figuresOf(sizes, BELOW, OURS);
  const largest = figuresOf(sizes, AT_ALL, OURS);
  const entries = `${AT.toLocaleString('en')} entries`;
  return [
    ...(ours && plain ? besidePlain(ours, plain, entries) : []),
    ...(ours ? [below('memory (peak)', entries, totalOf(ours.cold).memory, MEMORY)] : []),
    ...(ours && smaller ? [grows(ours, smaller)] : []),
    ...(largest ? [buildsAtAll(largest)] : []),
  ];
}

/** The power of the number of entries that a cost grows with: 1 is ten times the cost for ten times the entries. */
export function exponentOf(small: number, large: number, factor = AT / BELOW): number {
  return Math.log(large / small) / Math.log(factor);
}

function besidePlain(ours: ToolFigures, plain: ToolFigures, entries: string): Reached[] {
  return (['cold', 'rebuild'] as const).flatMap((build) => {
    const [its, theirs] = [totalOf(ours[build]), totalOf(plain[build])];
    const most = build === 'cold' ? COLD : REBUILD;
    const name = build === 'cold' ? 'cold build' : 'one entry changed';
    return (['cpuSeconds', 'seconds'] as const).map((measure) => {
      const ratio = its[measure] / theirs[measure];
      return {
        what: `${name} beside ${PLAIN}'s, ${measure === 'seconds' ? 'time' : 'CPU'}, ${entries}`,
        wanted: `at most ${most.toFixed(2)}`,
        measured: ratio.toFixed(2),
        reached: ratio <= most,
      };
    });
  });
}

function below(what: string, entries: string, bytes: number, most: number): Reached {
  return {
    what: `${what}, ${entries}`,
    wanted: `under ${gigabytes(most)}`,
    measured: gigabytes(bytes),
    reached: bytes < most,
  };
}

function grows(large: ToolFigures, small: ToolFigures): Reached {
  const exponent = exponentOf(totalOf(small.cold).cpuSeconds, totalOf(large.cold).cpuSeconds);
  return {
    what: `exponent of CPU, ${BELOW.toLocaleString('en')} to ${AT.toLocaleString('en')} entries`,
    wanted: `at most ${EXPONENT.toFixed(2)}`,
    measured: exponent.toFixed(2),
    reached: exponent <= EXPONENT,
  };
}

function buildsAtAll({ cold }: ToolFigures): Reached {
  const { seconds, memory } = totalOf(cold);
  return {
    what: `${AT_ALL.toLocaleString('en')} entries`,
    wanted: 'build at all',
    measured: `${(seconds / 60).toFixed(0)} minutes, ${gigabytes(memory)}`,
    reached: true,
  };
}

function figuresOf(
  sizes: readonly SizeFigures[],
  entries: number,
  name: string,
): ToolFigures | undefined {
  return sizes.find((size) => size.entries === entries)?.tools.find(({ tool }) => tool === name);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
