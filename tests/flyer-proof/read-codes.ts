import decodeQr from 'qr/decode.js';
import type { FinderPoints } from 'qr/decode.js';
import type { Raster } from './raster.ts';

/** A QR code as a phone reads it from paper, with its width in inches, quiet zone included. */
export type ReadCode = { address: string; inches: number };

/** The quiet zone of four modules on each side, which the standard asks for. */
const QUIET = 8;
const MILLISECONDS = 2000;

/** Reads all QR codes of a side: finds one, wipes it out, and looks again. */
export function readCodes(raster: Raster): ReadCode[] {
  const { width, height, perInch } = raster;
  const data = toRgb(raster.dots);
  const codes: ReadCode[] = [];
  for (;;) {
    let found: FinderPoints | undefined;
    let modules = 0;
    const options = {
      format: 'RGB' as const,
      effort: 10,
      timeLimit: MILLISECONDS,
      pointsOnDetect: (points: FinderPoints) => {
        found = points;
      },
      imageOnResult: (image: { width: number }) => {
        modules = image.width;
      },
    };
    try {
      const address = decodeQr({ width, height, data }, options);
      if (found === undefined) return codes;
      const box = found.boundingBox;
      codes.push({ address, inches: (box.width * (modules + QUIET)) / modules / perInch });
      wipe(data, width, height, box);
    } catch {
      // The reader's way to say that there is none.
      return codes;
    }
  }
}

function toRgb(dots: Uint8Array): Uint8Array {
  const data = new Uint8Array(dots.length * 3);
  dots.forEach((dot, index) => data.fill(dot, index * 3, index * 3 + 3));
  return data;
}

function wipe(
  data: Uint8Array,
  width: number,
  height: number,
  box: { x: number; y: number; width: number; height: number },
): void {
  const left = Math.max(0, Math.floor(box.x) - 2);
  const right = Math.min(width, Math.ceil(box.x + box.width) + 2);
  const last = Math.min(height - 1, Math.ceil(box.y + box.height) + 2);
  for (let y = Math.max(0, Math.floor(box.y) - 2); y <= last; y++)
    data.fill(255, (y * width + left) * 3, (y * width + right) * 3);
}
