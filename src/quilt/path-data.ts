import type { Line, Point } from './patch.ts';

/** SVG path data for closed shapes, to a tenth of a unit. */
export function closedPath(shapes: readonly (readonly Point[])[]): string {
  return tracePath(shapes, 'z');
}

/** SVG path data for loose strokes, to a tenth of a unit. */
export function strokePath(lines: readonly Line[]): string {
  return tracePath(lines, '');
}

/**
 * Steps from where the pen is, never places: some are a digit longer, but they repeat from shape to shape and from block
 * to block, and a page of blocks weighs half a kilobyte less when it is packed.
 */
function tracePath(shapes: readonly (readonly Point[])[], end: 'z' | ''): string {
  let data = '';
  let pen: Point = [0, 0];
  for (const shape of shapes) {
    const [first, ...rest] = shape.map(roundPoint);
    if (!first) continue;
    data += `m${numbers(first[0] - pen[0], first[1] - pen[1])}`;
    // A move is followed by lines without naming them, and a command that repeats is not named again.
    let letter = 'l';
    pen = first;
    for (const to of rest) {
      const step = stepTo(pen, to);
      data += step.startsWith(letter) ? step.slice(1).replace(/^(?=[\d.])/, ' ') : step;
      letter = step.charAt(0);
      pen = to;
    }
    data += end;
    if (end === 'z') pen = first;
  }
  return data;
}

function stepTo([fromX, fromY]: Point, [x, y]: Point): string {
  const [dx, dy] = [tenth(x - fromX), tenth(y - fromY)];
  if (dy === 0) return `h${numbers(dx)}`;
  return dx === 0 ? `v${numbers(dy)}` : `l${numbers(dx, dy)}`;
}

function numbers(...values: number[]): string {
  return values
    .map((value) => String(tenth(value)).replace(/^(-?)0\./, '$1.'))
    .reduce((text, next) => (next.startsWith('-') ? text + next : `${text} ${next}`));
}

function roundPoint([x, y]: Point): Point {
  return [tenth(x), tenth(y)];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
