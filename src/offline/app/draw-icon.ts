import sharp from 'sharp';
import { drawWordmark } from '../../quilt/draw-wordmark.ts';

const PAPER = '#fbf8f1';
/** Colours of paper, ink and brick by day: an icon does not know what is behind it. */
const STYLE =
  '<style>.quilt{stroke:#141414;stroke-linejoin:round}.qp{fill:#fbf8f1}.ql{fill:none;stroke-linecap:round}.qb{fill:#8a2a17}.qi{fill:#141414}</style>';

/**
 * What a phone does with an icon: shows it as it is (`any`), cuts a shape of its own out of it (`maskable`: all within 40% of the
 * middle stays, W3C App Manifest), or rounds its corners (`apple`).
 */
export type IconPurpose = 'any' | 'maskable' | 'apple';

/** The block of the wordmark as a square PNG, on paper from edge to edge unless it is shown as it is. */
export async function drawIcon(purpose: IconPurpose, size: number): Promise<Buffer> {
  const block = drawWordmark()
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('>', `>${STYLE}`);
  // The corners of the block must be within the circle: 0.8 / √2 of the width.
  const width = { any: 1, maskable: 0.56, apple: 0.8 }[purpose];
  const drawn = Math.round(size * width);
  const edge = Math.floor((size - drawn) / 2);
  const rest = size - drawn - edge;
  const picture = sharp(Buffer.from(block), { density: (72 * drawn) / 124 }).resize(drawn, drawn);
  // Phones paint what is see-through black.
  return (purpose === 'any' ? picture : picture.flatten({ background: PAPER }))
    .extend({ top: edge, left: edge, bottom: rest, right: rest, background: PAPER })
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}
