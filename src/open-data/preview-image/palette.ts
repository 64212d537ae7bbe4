import { COLOURS } from './picture-measures.ts';

/**
 * The sixteen colours of every link picture: paper, the steps from it to ink and to brick that soften edges, and the
 * steps between those two. Paper is 0, so that empty points are.
 */
export const PALETTE: readonly Colour[] = [
  rgbOf(COLOURS.paper),
  ...steps(COLOURS.paper, COLOURS.ink, 7),
  ...steps(COLOURS.paper, COLOURS.brick, 5),
  ...steps(COLOURS.ink, COLOURS.brick, 4).slice(0, -1),
];

/** Places in the palette from paper to a full colour. */
export const RAMPS = {
  ink: [0, 1, 2, 3, 4, 5, 6, 7],
  brick: [0, 8, 9, 10, 11, 12],
} as const satisfies Record<string, readonly number[]>;
export type Ink = keyof typeof RAMPS;

/** The place in the palette of what comes nearest to a colour. */
export function nearestColour(red: number, green: number, blue: number): number {
  const key = (red << 16) | (green << 8) | blue;
  const known = nearest.get(key);
  if (known !== undefined) return known;
  const distances = PALETTE.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  const found = distances.indexOf(Math.min(...distances));
  nearest.set(key, found);
  return found;
}

/** Mixtures of three colours: some thousands at most. */
const nearest = new Map<number, number>();

function steps(from: string, to: string, count: number): Colour[] {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  const mix = (index: 0 | 1 | 2, part: number) =>
    Math.round(a[index] + (b[index] - a[index]) * part);
  return Array.from({ length: count }, (_, step) => {
    const part = (step + 1) / count;
    return [mix(0, part), mix(1, part), mix(2, part)] as const;
  });
}

/** Of "#8a2a17". */
function rgbOf(colour: string): Colour {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 0xff, number & 0xff];
}

type Colour = readonly [red: number, green: number, blue: number];
