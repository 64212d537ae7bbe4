import { drawBorder } from '../../quilt/draw-border.ts';
import { drawWordmark } from '../../quilt/draw-wordmark.ts';
import type { DrawnParts } from './drawn-parts.ts';
import type { FillOutlines } from './fill-outlines.ts';
import type { LaidPicture } from './lay-picture.ts';
import { BLOCK, BORDER, COLOURS, MARK, PICTURE } from './picture-measures.ts';
import { layPoints, ROW } from './points.ts';
import { writePng } from './write-png.ts';

const { paper, ink, brick } = COLOURS;
/** What src/quilt/quilt.css says on pages. */
const STYLE = [
  `.quilt{stroke:${ink};stroke-linejoin:round}`,
  `.qp{fill:${paper}}.ql{fill:none;stroke-linecap:round}.qb{fill:${brick}}.qi{fill:${ink}}`,
].join('');

/** A laid picture as PNG, the same bytes for the same picture. */
export async function finishPicture(
  { blocks, quiltLeft, words, mark }: LaidPicture,
  { parts, fill }: { parts: DrawnParts; fill: FillOutlines },
): Promise<Buffer> {
  const { width, height } = PICTURE;
  const picture = new Uint8Array(ROW * height);
  const quilt = await parts(drawQuilt(blocks), BLOCK, BLOCK);
  layPoints(picture, quilt, quiltLeft, (height - BORDER - BLOCK) / 2);
  const border = laid(drawBorder(), { x: 0, y: 0, width, height: BORDER });
  layPoints(picture, await parts(svg(width, BORDER, border), width, BORDER), 0, height - BORDER);
  if (mark !== undefined) {
    const drawn = laid(drawWordmark(), { x: 0, y: 0, width: MARK, height: MARK });
    layPoints(picture, await parts(svg(MARK, MARK, drawn), MARK, MARK), mark.x, mark.y);
  }
  fill(picture, words);
  return writePng(picture);
}

/** The blocks in rows, as one square. */
function drawQuilt(blocks: LaidPicture['blocks']): string {
  const side = BLOCK / Math.max(1, blocks.length);
  const drawn = blocks.flatMap((row, y) =>
    row.map((block, x) => laid(block, { x: x * side, y: y * side, width: side, height: side })),
  );
  return svg(BLOCK, BLOCK, drawn.join(''));
}

function svg(width: number, height: number, drawn: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${STYLE}</style><path fill="${paper}" d="M0 0h${width}v${height}H0z"/>${drawn}</svg>`;
}

/** An SVG of the quilt in its place inside another. */
function laid(
  inner: string,
  place: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): string {
  const attributes = Object.entries(place).map(([name, value]) => `${name}="${value}"`);
  return inner.replace('<svg', `<svg ${attributes.join(' ')}`);
}
