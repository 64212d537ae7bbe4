import { edgesOf } from './patch.ts';
import type { Fill, Line, Patch, Point } from './patch.ts';

/** A stretch of edge that two patches share, and the fill on each side of it. */
export interface Seam {
  readonly line: Line;
  readonly sides: readonly [Fill, Fill];
}

/** Every seam between two patches, T-joins included. A patch never has a seam with itself. */
export function findSeams(patches: readonly Patch[]): Seam[] {
  const seams: Seam[] = [];
  for (const edges of edgesByLine(patches).values()) {
    edges.forEach((edge, index) => {
      for (const other of edges.slice(index + 1)) {
        const from = edge.start >= other.start ? edge : other;
        const to = edge.end <= other.end ? edge : other;
        if (edge.patch === other.patch || from.start >= to.end) continue;
        seams.push({ line: [from.from, to.to], sides: [edge.patch.fill, other.patch.fill] });
      }
    });
  }
  return seams;
}

/** How many units of seam have one of these fills on one side and the other on the other. */
export function seamLength(seams: readonly Seam[], one: Fill, other: Fill): number {
  return seams
    .filter(({ sides: [a, b] }) => (a === one && b === other) || (a === other && b === one))
    .reduce((sum, { line: [[x1, y1], [x2, y2]] }) => sum + Math.hypot(x2 - x1, y2 - y1), 0);
}

/** The same strokes with those that lie end to end on one straight line joined into one. */
export function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  const sorted = lines
    .map(placeOnLine)
    .sort((a, b) => (a.key === b.key ? a.start - b.start : a.key < b.key ? -1 : 1));
  let open: Placed | undefined;
  for (const next of sorted) {
    if (open?.key === next.key && next.start <= open.end) {
      if (next.end > open.end) open = { ...open, end: next.end, to: next.to };
    } else {
      if (open) joined.push([open.from, open.to]);
      open = next;
    }
  }
  return open ? [...joined, [open.from, open.to]] : joined;
}

function edgesByLine(patches: readonly Patch[]): Map<string, (Placed & { patch: Patch })[]> {
  const edges = patches.flatMap((patch) =>
    edgesOf(patch).map((edge) => ({ ...placeOnLine(edge), patch })),
  );
  return Map.groupBy(edges, ({ key }) => key);
}

/** Names the endless line a stroke lies on, and orders its ends along it. Exact, because corners are whole numbers. */
function placeOnLine([a, b]: Line): Placed {
  const divisor = greatestCommonDivisor(b[0] - a[0], b[1] - a[1]);
  let [dx, dy] = [(b[0] - a[0]) / divisor, (b[1] - a[1]) / divisor];
  const backwards = dx < 0 || (dx === 0 && dy < 0);
  if (backwards) [dx, dy] = [-dx, -dy];
  const [from, to] = backwards ? [b, a] : [a, b];
  const along = ([x, y]: Point): number => (dx === 0 ? y : x);
  return {
    key: `${dx},${dy},${dx * a[1] - dy * a[0]}`,
    from,
    to,
    start: along(from),
    end: along(to),
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}

interface Placed {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly start: number;
  readonly end: number;
}
