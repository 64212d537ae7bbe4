import { drawBorder } from '../../quilt/draw-border.ts';
import { drawWordmark } from '../../quilt/draw-wordmark.ts';
import { CAPITAL, columnOf } from './column.ts';
import type { Column } from './column.ts';
import { firstInOneLine } from './fit-words.ts';
import type { Letters } from './letters.ts';
import { BLOCK, BORDER, COLOURS, COLUMN, EDGE, PICTURE } from './picture-measures.ts';
import type { Picture } from './picture.ts';

const { paper, ink, brick } = COLOURS;
/** What src/quilt/quilt.css says on pages. */
const STYLE = [
  `.quilt{stroke:${ink};stroke-linejoin:round}`,
  `.qp{fill:${paper}}.ql{fill:none;stroke-linecap:round}.qb{fill:${brick}}.qi{fill:${ink}}`,
].join('');

const KICKER = { width: COLUMN, most: 34, least: 27 } as const;
const RULE = { above: 16, height: 6, below: 36 } as const;
const MARK = 54;
const MARK_GAP = 16;
const NETWORK = { width: COLUMN - MARK - MARK_GAP, most: 42, least: 0 } as const;
/** Largest sizes of the title and of the second voice under it. */
const MOST = { title: 172, text: 50 } as const;
/** The part of the room that a title takes at most where a text stands under it. */
const TITLE_PART = 0.62;

/** A link picture as SVG: the block at one side, the words at the other, a border of patchwork under both. */
export function drawPicture(picture: Picture, letters: Letters): string {
  // Without fonts for its words the block stands alone: the app writes the title beside the picture.
  const hasWords = letters.has(picture.title + picture.text);
  const side = picture.direction === 'ltr' ? EDGE : PICTURE.width - EDGE - BLOCK;
  const { width, height } = PICTURE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<style>${STYLE}</style><path fill="${paper}" d="M0 0h${width}v${height}H0z"/>`,
    drawQuilt(picture.blocks, hasWords ? side : (width - BLOCK) / 2),
    laid(drawBorder(), { x: 0, y: height - BORDER, width, height: BORDER }),
    hasWords ? drawWords(picture, letters) : '',
    '</svg>',
  ].join('');
}

function drawQuilt(blocks: Picture['blocks'], left: number): string {
  const side = BLOCK / Math.max(1, blocks.length);
  return blocks
    .flatMap((row, y) =>
      row.map((block, x) =>
        laid(block, { x: left + x * side, y: EDGE + y * side, width: side, height: side }),
      ),
    )
    .join('');
}

/** From the top: the kicker and its rule, the title, the second voice; and the network at the foot. */
function drawWords(picture: Picture, letters: Letters): string {
  const column = columnOf(picture, letters);
  const kickers = picture.kickers.filter((kicker) => letters.has(kicker));
  const kicker = kickers.length === 0 ? undefined : drawKicker(kickers, column);
  const top = kicker?.end ?? EDGE;
  const height = EDGE + BLOCK - MARK - 30 - top;
  const title = column.fit(picture.title, {
    height: picture.text === '' ? height : height * TITLE_PART,
    most: MOST.title,
  });
  const below = top + column.height(title) + 18;
  const text = column.fit(picture.text, { height: top + height - below, most: MOST.text });
  return [
    kicker?.drawn ?? '',
    column.lines(title, top, 'ink'),
    column.lines(text, below, 'brick'),
    letters.has(picture.network) ? drawNetwork(picture.network, column) : '',
  ].join('');
}

/** What this is, over a thick rule, as at the head of a flyer. */
function drawKicker(kickers: readonly string[], column: Column): { drawn: string; end: number } {
  const { size, text } = firstInOneLine(kickers, KICKER, (line) => column.width(line, 'text-700'));
  const y = EDGE + CAPITAL['text-700'] * KICKER.most;
  const rule = y + RULE.above;
  const line = column.line(text, { face: 'text-700', size, y, colour: 'ink' });
  return {
    drawn: `${line}<path d="M${column.start(COLUMN)} ${rule}h${COLUMN}v${RULE.height}h-${COLUMN}z"/>`,
    end: rule + RULE.height + RULE.below,
  };
}

function drawNetwork(network: string, column: Column): string {
  const { size } = firstInOneLine([network], NETWORK, (line) => column.width(line, 'head-800'));
  const top = EDGE + BLOCK - MARK;
  const y = top + (MARK + CAPITAL['head-800'] * size) / 2;
  const indent = MARK + MARK_GAP;
  return [
    laid(drawWordmark(), { x: column.start(MARK), y: top, width: MARK, height: MARK }),
    column.line(network, { face: 'head-800', size, y, colour: 'ink', indent }),
  ].join('');
}

/** An SVG of the quilt in its place inside another. */
function laid(
  svg: string,
  place: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): string {
  const attributes = Object.entries(place).map(([name, value]) => `${name}="${value}"`);
  return svg.replace('<svg', `<svg ${attributes.join(' ')}`);
}
