import type { Line, Point } from './patch.ts';

/** The shortest SVG path data for closed shapes, to a tenth of a unit. */
export function closedPath(shapes: readonly (readonly Point[])[]): string {
  return tracePath(shapes, 'z');
}

/** The shortest SVG path data for loose strokes, to a tenth of a unit. */
export function strokePath(lines: readonly Line[]): string {
  return tracePath(lines, '');
}

function tracePath(shapes: readonly (readonly Point[])[], end: 'z' | ''): string {
  let data = '';
  let pen: Point = [0, 0];
  for (const shape of shapes) {
    const [first, ...rest] = shape.map(roundPoint);
    if (!first) continue;
    const move = shortest(
      `m${numbers(first[0] - pen[0], first[1] - pen[1])}`,
      `M${numbers(...first)}`,
    );
    let letter = move.startsWith('M') ? 'L' : 'l';
    data += move;
    pen = first;
    for (const to of rest) {
      const step = shortest(...stepsTo(pen, to));
      // A move is followed by lines without naming them, and a command that repeats is not named again.
      const repeats = step.startsWith(letter);
      data += repeats ? step.slice(1).replace(/^(?=[\d.])/, ' ') : step;
      letter = step.charAt(0);
      pen = to;
    }
    data += end;
    if (end === 'z') pen = first;
  }
  return data;
}

function stepsTo([fromX, fromY]: Point, [x, y]: Point): [string, ...string[]] {
  const [dx, dy] = [tenth(x - fromX), tenth(y - fromY)];
  if (dy === 0) return [`h${numbers(dx)}`, `H${numbers(x)}`];
  if (dx === 0) return [`v${numbers(dy)}`, `V${numbers(y)}`];
  return [`l${numbers(dx, dy)}`, `L${numbers(x, y)}`];
}

/** The first of the shortest, so that relative steps win a draw: they repeat from shape to shape and compress. */
function shortest(...candidates: [string, ...string[]]): string {
  return candidates.reduce((best, next) => (next.length < best.length ? next : best));
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
