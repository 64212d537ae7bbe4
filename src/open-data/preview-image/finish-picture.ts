import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { PictureCache } from './picture-cache.ts';

/**
 * Three colours and the steps between them at their edges. The little effort leaves files a tenth larger than the most,
 * and takes a third of the time.
 */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;
/** What makes the pictures: another version may draw another point. */
const MADE_BY = JSON.stringify([sharp.versions, PNG]);

/** A drawn picture as PNG, the same bytes for the same drawing; from the cache when that has it. */
export async function finishPicture(svg: string, cache: PictureCache): Promise<Buffer> {
  const name = createHash('sha256').update(MADE_BY).update(svg).digest('hex');
  const kept = await cache.find(name);
  if (kept !== undefined) return kept;
  const png = await sharp(Buffer.from(svg)).png(PNG).toBuffer();
  await cache.keep(name, png);
  return png;
}
