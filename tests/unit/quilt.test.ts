import { expect, test } from 'vitest';
import { BLOCK_PATTERNS } from '../../src/quilt/block-patterns.ts';
import type { BlockName } from '../../src/quilt/block-patterns.ts';
import { piece } from '../../src/quilt/cut-patches.ts';
import { drawBlock } from '../../src/quilt/draw-block.ts';
import { drawBorder } from '../../src/quilt/draw-border.ts';
import { drawWordmark } from '../../src/quilt/draw-wordmark.ts';
import { findSeams, joinLines, seamLength } from '../../src/quilt/find-seams.ts';
import { layHatch } from '../../src/quilt/lay-hatch.ts';
import { lineWeightAt } from '../../src/quilt/line-weight.ts';
import { openMiddle } from '../../src/quilt/open-middle.ts';
import { BLOCK_SIDE, edgesOf } from '../../src/quilt/patch.ts';
import type { Patch, Point } from '../../src/quilt/patch.ts';
import { closedPath, strokePath } from '../../src/quilt/path-data.ts';
import { seededBlock } from '../../src/quilt/seeded-block.ts';
import { TURNS, turnColours, turnOf } from '../../src/quilt/turn-colours.ts';

const SIZES = [40, 100, 200, 334];
const SEEDED_NEEDS = ['safety', 'immigration', 'work', 'care', 'repair'];
const named = Object.entries(BLOCK_PATTERNS);
const names = named
  .map(([name]) => name)
  .filter((name): name is BlockName => name in BLOCK_PATTERNS);
const seeded = [
  ...SEEDED_NEEDS,
  ...Array.from({ length: 40 }, (_, index) => `need-${String(index)}`),
].map((seed): [string, Patch[]] => [seed, seededBlock(seed)]);
const opened = TURNS.map((turn): [string, Patch[]] => [
  `open middle, turn ${String(turn)}`,
  openMiddle(turnColours(BLOCK_PATTERNS['sawtooth-star'], turn)),
]);
const every = [...named, ...seeded, ...opened];

test('there are sixteen named blocks', () => {
  expect(names).toHaveLength(16);
});

test.each(every)('%s covers the whole square', (_, patches) => {
  expect(patches.reduce((sum, patch) => sum + areaOf(patch), 0)).toBe(BLOCK_SIDE ** 2);
});

test.each(every)('%s has one patch at each place', (_, patches) => {
  // Odd steps keep the samples off the edges, where two patches rightly meet.
  const steps = Array.from({ length: 61 }, (_step, index) => 0.37 + index * 1.953);
  const crowded = steps
    .flatMap((x) => steps.map((y): Point => [x, y + x / 997]))
    .filter((point) => patches.filter((patch) => holds(patch, point)).length !== 1);
  expect(crowded).toEqual([]);
});

test.each(every)('%s has corners at whole units', (_, patches) => {
  expect(patches.flatMap(({ corners }) => corners.flat()).every(Number.isInteger)).toBe(true);
});

test.each(every)('%s keeps every hatch line inside its patch', (_, patches) => {
  for (const patch of patches) {
    for (const [[x1, y1], [x2, y2]] of SIZES.flatMap((size) =>
      layHatch(patch, lineWeightAt(size)),
    )) {
      expect(Math.abs(x2 - x1)).toBeCloseTo(Math.abs(y2 - y1));
      for (const part of [0.002, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.998]) {
        const point: Point = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
        // On an edge counts as inside: a line may cross the cut of a ring, or touch the corner of its hollow.
        const near = [0, 1e-6, -1e-6].some((nudge) =>
          holds(patch, [point[0] + nudge, point[1] + nudge / 2]),
        );
        expect(near).toBe(true);
      }
    }
  }
});

test('every hatch patch in a named block has at least one line at 40 px', () => {
  const bare = named
    .flatMap(([, patches]) => patches)
    .filter(
      (patch: Patch) => patch.fill === 'hatch' && layHatch(patch, lineWeightAt(40)).length === 0,
    );
  expect(bare).toEqual([]);
});

test('hatch mirrors across the middle', () => {
  const left = layHatch(piece('hatch', 0, 0, 40, 0, 40, 40, 0, 40), lineWeightAt(100));
  const right = layHatch(piece('hatch', 80, 0, 120, 0, 120, 40, 80, 40), lineWeightAt(100));
  const mirrored = left.map(([[x1, y1], [x2, y2]]) => [
    [BLOCK_SIDE - x2, y2],
    [BLOCK_SIDE - x1, y1],
  ]);
  expect(new Set(right.map(String))).toEqual(new Set(mirrored.map(String)));
});

test('hatch jumps over a hollow and runs on across the cut of a ring', () => {
  const ring = piece(
    'hatch',
    0,
    0,
    40,
    0,
    40,
    40,
    0,
    40,
    0,
    0,
    10,
    10,
    10,
    30,
    30,
    30,
    30,
    10,
    10,
    10,
  );
  const lines = layHatch(ring, lineWeightAt(100));
  expect(lines.map(([from, to]) => `${String(from)} to ${String(to)}`)).toEqual([
    '0,10 to 10,0',
    '0,20 to 20,0',
    '0,30 to 10,20',
    '20,10 to 30,0',
    '0,40 to 10,30',
    '30,10 to 40,0',
    '10,40 to 20,30',
    '30,20 to 40,10',
    '20,40 to 40,20',
    '30,40 to 40,30',
  ]);
});

test.each(every)('the six turns of %s all differ', (_, patches) => {
  expect(new Set(TURNS.map((turn) => JSON.stringify(turnColours(patches, turn)))).size).toBe(6);
});

test.each(named)('the bold turns of %s set little ink against brick', (_, patches) => {
  for (const turn of [2, 3] as const) {
    expect(seamLength(findSeams(turnColours(patches, turn)), 'ink', 'brick')).toBeLessThanOrEqual(
      200,
    );
  }
});

test('an entry keeps its turn, and entries share the six turns out', () => {
  expect(turnOf('amherst-survival-center')).toBe(turnOf('amherst-survival-center'));
  const ids = Array.from({ length: 600 }, (_, index) => `entry-${String(index)}`);
  const counts = TURNS.map((turn) => ids.filter((id) => turnOf(id) === turn).length);
  expect(Math.min(...counts)).toBeGreaterThan(70);
});

test('a seeded block is the same every time', () => {
  expect(seededBlock('repair')).toEqual(seededBlock('repair'));
});

test('the needs without a named block get five blocks of their own', () => {
  expect(new Set(SEEDED_NEEDS.map((need) => JSON.stringify(seededBlock(need)))).size).toBe(5);
});

test.each(seeded)(
  'the seeded block for %s has all four fills and looks the same after a quarter turn',
  (_, patches) => {
    expect(new Set(patches.map(({ fill }) => fill))).toEqual(
      new Set(['ink', 'brick', 'paper', 'hatch']),
    );
    const turned = patches.map(({ fill, corners }) =>
      cornerKey(
        fill,
        corners.map(([x, y]) => [BLOCK_SIDE - y, x]),
      ),
    );
    expect(new Set(turned)).toEqual(
      new Set(patches.map(({ fill, corners }) => cornerKey(fill, corners))),
    );
  },
);

test.each(names)('%s is small, hidden and well formed at every size and turn', (block) => {
  for (const size of SIZES) {
    for (const turn of TURNS) {
      const svg = drawBlock({ block, seed: block, turn, size });
      expect(svg).toMatch(
        /^<svg class="quilt" viewBox="[-\d. ]+" stroke-width="[\d.]+" aria-hidden="true" focusable="false">/,
      );
      expect(svg).not.toMatch(/NaN|undefined|Infinity|e-\d|\.\d\d|id=|style=/);
      expect(svg.length).toBeLessThan(2300);
    }
  }
});

test('the frame of a block lies inside its view box', () => {
  expect(drawBlock({ seed: 'care', size: 100 })).toContain(
    'viewBox="-1.1 -1.1 122.2 122.2" stroke-width="2.2"',
  );
});

test('the open middle is paper from a quarter to three quarters in every turn', () => {
  for (const [, patches] of opened) {
    expect(patches.filter((patch) => holds(patch, [59, 60]))).toEqual([
      piece('paper', 30, 30, 90, 30, 90, 90, 30, 90),
    ]);
  }
});

test('only the sawtooth star opens its middle', () => {
  expect(
    drawBlock({ block: 'sawtooth-star', seed: 'story-hour', size: 330, openMiddle: true }),
  ).toContain('<svg');
  expect(() => drawBlock({ block: 'basket', seed: 'food', size: 330, openMiddle: true })).toThrow(
    'Only sawtooth-star has an open middle, not basket.',
  );
  expect(() => drawBlock({ seed: 'care', size: 330, openMiddle: true })).toThrow('not care');
});

test('a piece with an odd count of numbers is refused', () => {
  expect(() => piece('ink', 0, 0, 40)).toThrow('A corner of this ink piece has no y: 0 0 40');
});

test('seams are found where edges only partly meet, and joined end to end', () => {
  const seams = findSeams([
    piece('paper', 0, 0, 40, 0, 40, 10, 0, 10),
    piece('hatch', 0, 10, 20, 10, 20, 20, 0, 20),
    piece('ink', 20, 10, 60, 10, 60, 20, 20, 20),
  ]);
  expect(seamLength(seams, 'hatch', 'paper')).toBe(20);
  expect(seamLength(seams, 'paper', 'ink')).toBe(20);
  expect(seamLength(seams, 'ink', 'hatch')).toBe(10);
  expect(joinLines(seams.map(({ line }) => line))).toHaveLength(2);
  expect(joinLines([])).toEqual([]);
});

test('path data takes steps from where it is and leaves out what repeats', () => {
  expect(
    closedPath([
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
      [
        [110, 100],
        [120, 110],
        [115, 119.96],
      ],
    ]),
  ).toBe('m10 0h10v10h-10zm100 100 10 10-5 10z');
  expect(
    strokePath([
      [
        [0, 0.5],
        [0.25, 0.75],
      ],
    ]),
  ).toBe('m0 .5 .3 .3');
  expect(closedPath([[]])).toBe('');
});

test('the border and the word mark are small and hidden', () => {
  for (const svg of [drawBorder(), drawBorder({ onDeep: true }), drawWordmark()]) {
    expect(svg).toContain('aria-hidden="true" focusable="false"');
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg.length).toBeLessThan(1300);
  }
  expect(drawBorder({ onDeep: true })).toContain('class="quilt-border on-deep"');
});

function areaOf({ corners }: Patch): number {
  return (
    Math.abs(
      edgesOf({ fill: 'ink', corners }).reduce(
        (sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1,
        0,
      ),
    ) / 2
  );
}

function holds(patch: Patch, [x, y]: Point): boolean {
  return (
    edgesOf(patch).filter(
      ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1),
    ).length %
      2 ===
    1
  );
}

function cornerKey(fill: string, corners: readonly Point[]): string {
  return [fill, ...corners.map(String).sort()].join(' ');
}
