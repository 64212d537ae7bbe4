import type { PathCommand } from 'fontkit';
import { RAMPS } from './palette.ts';
import type { Ink } from './palette.ts';
import { PICTURE } from './picture-measures.ts';
import { ROW } from './points.ts';

/** An outline in its own units, which grow upwards, and where its origin stands in a picture. */
export type Placed = {
  outline: readonly PathCommand[];
  ink: Ink;
  x: number;
  y: number;
  /** Points to a unit. */
  scale: number;
};

/** How far a curve may leave its straight pieces, in points. */
const FLAT = 0.08;

/** Fills outlines into pictures: every point as dark as the part of it that is covered. */
export type FillOutlines = (picture: Uint8Array, outlines: readonly Placed[]) => void;

/**
 * Each edge adds to the points it passes how much of them lies to its right; added up along a row, that is how much of
 * each point is covered. Outlines that overlap count once.
 */
export function openFillOutlines(): FillOutlines {
  const { width, height }: Record<'width' | 'height', number> = PICTURE;
  const row = width + 2;
  /** 3 MB, empty again after every filling. */
  const sums = new Float32Array(row * height);
  let top = height;
  let bottom = 0;
  let left = width;
  let right = 0;

  function edge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const down = toY > fromY;
    const lean = (toX - fromX) / (toY - fromY);
    const start = Math.max(0, down ? fromY : toY);
    const end = Math.min(height, down ? toY : fromY);
    if (start >= end) return;
    top = Math.min(top, Math.floor(start));
    bottom = Math.max(bottom, Math.ceil(end));
    for (let y = Math.floor(start); y < end; y += 1) {
      const upper = Math.max(start, y);
      const lower = Math.min(end, y + 1);
      const one = within(fromX + (upper - fromY) * lean);
      const other = within(fromX + (lower - fromY) * lean);
      cover(
        y * row,
        Math.min(one, other),
        Math.max(one, other),
        down ? lower - upper : upper - lower,
      );
    }
  }

  /** Shares the height of an edge in one row among the points from `from` to `to`. */
  function cover(start: number, from: number, to: number, tall: number): void {
    const wide = to - from;
    let column = Math.floor(from);
    if (column < left) left = column;
    if (to > right) right = Math.ceil(to);
    let at = from;
    do {
      const next = Math.min(to, column + 1);
      const part = wide > 0 ? (tall * (next - at)) / wide : tall;
      const beyond = part * ((at + next) / 2 - column);
      const place = start + column;
      sums[place] = (sums[place] ?? 0) + part - beyond;
      sums[place + 1] = (sums[place + 1] ?? 0) + beyond;
      at = next;
      column += 1;
    } while (at < to);
  }

  function pour(picture: Uint8Array, ramp: readonly number[]): void {
    const most = ramp.length - 1;
    for (let y = top; y < bottom; y += 1) {
      let sum = 0;
      let colour = 0;
      const start = y * row;
      for (let x = left; x < right; x += 1) {
        // Between two edges nothing changes.
        const change = sums[start + x] ?? 0;
        if (change !== 0) {
          sum += change;
          colour = ramp[Math.round(Math.min(1, Math.abs(sum)) * most)] ?? 0;
        }
        if (colour === 0) continue;
        const place = y * ROW + 1 + (x >> 1);
        const other = picture[place] ?? 0;
        picture[place] = x % 2 === 0 ? (other & 0x0f) | (colour << 4) : (other & 0xf0) | colour;
      }
      sums.fill(0, start + left, start + right + 2);
    }
    [top, bottom, left, right] = [height, 0, width, 0];
  }

  return (picture, outlines) => {
    for (const ink of ['brick', 'ink'] as const) {
      for (const outline of outlines) if (outline.ink === ink) trace(outline, edge);
      if (bottom > top) pour(picture, RAMPS[ink]);
    }
  };
}

/** What lies beside the picture counts at its edge. */
function within(x: number): number {
  return Math.max(0, Math.min(PICTURE.width, x));
}

/** The straight edges of an outline, in points. */
function trace({ outline, x, y, scale }: Placed, edge: Edge): void {
  let [startX, startY, penX, penY] = [x, y, x, y];
  const to = (nextX: number, nextY: number): void => {
    edge(penX, penY, nextX, nextY);
    penX = nextX;
    penY = nextY;
  };
  for (const { command, args } of outline) {
    const a = x + (args[0] ?? 0) * scale;
    const b = y - (args[1] ?? 0) * scale;
    const c = x + (args[2] ?? 0) * scale;
    const d = y - (args[3] ?? 0) * scale;
    switch (command) {
      case 'moveTo':
        [startX, startY, penX, penY] = [a, b, a, b];
        break;
      case 'lineTo':
        to(a, b);
        break;
      case 'quadraticCurveTo':
        curve(penX, penY, a, b, c, d, to);
        break;
      case 'bezierCurveTo':
        throw new TypeError('Our fonts are TrueType: their curves have one handle.');
      case 'closePath':
        to(startX, startY);
        break;
    }
  }
}

/** A curve with one handle in as many straight pieces as its bend needs. */
function curve(
  fromX: number,
  fromY: number,
  handleX: number,
  handleY: number,
  endX: number,
  endY: number,
  to: (x: number, y: number) => void,
): void {
  const bend = Math.hypot(fromX - 2 * handleX + endX, fromY - 2 * handleY + endY);
  const pieces = Math.ceil(Math.sqrt(bend / 4 / FLAT));
  for (let piece = 1; piece < pieces; piece += 1) {
    const part = piece / pieces;
    const rest = 1 - part;
    const [one, two, three] = [rest * rest, 2 * rest * part, part * part];
    to(one * fromX + two * handleX + three * endX, one * fromY + two * handleY + three * endY);
  }
  to(endX, endY);
}

type Edge = (fromX: number, fromY: number, toX: number, toY: number) => void;
