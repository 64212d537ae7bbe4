import sharp from 'sharp';
import { nearestColour } from './palette.ts';
import type { Points } from './points.ts';

/** Blocks are drawn in six turns: a site shows about a hundred, of 123 kB each. */
const MOST_HELD = 150;

/** Draws SVG of the quilt to points of the palette, each drawing once. */
export type DrawnParts = (svg: string, width: number, height: number) => Promise<Points>;

export function openDrawnParts(): DrawnParts {
  const held = new Map<string, Promise<Points>>();
  return (svg, width, height) => {
    const known = held.get(svg);
    if (known !== undefined) return known;
    const drawn = drawPoints(svg, width, height);
    if (held.size >= MOST_HELD) held.clear();
    held.set(svg, drawn);
    return drawn;
  };
}

async function drawPoints(svg: string, width: number, height: number): Promise<Points> {
  const rgb = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const bytes = new Uint8Array((width * height) / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = (pointAt(rgb, at * 6) << 4) | pointAt(rgb, at * 6 + 3);
  }
  return { bytes, width, height };
}

function pointAt(rgb: Buffer, at: number): number {
  return nearestColour(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
}
