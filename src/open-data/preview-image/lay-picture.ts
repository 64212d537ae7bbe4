import { CAPITAL, columnOf } from './column.ts';
import type { Column } from './column.ts';
import type { Placed } from './fill-outlines.ts';
import { firstInOneLine } from './fit-words.ts';
import type { Letters } from './letters.ts';
import { BLOCK, COLUMN, EDGE, MARK, PICTURE } from './picture-measures.ts';
import type { Picture } from './picture.ts';

/** A link picture with everything in its place: the block at one side, the words at the other. */
export type LaidPicture = {
  blocks: Picture['blocks'];
  quiltLeft: number;
  /** Letters and rules. */
  words: readonly Placed[];
  /** Upper left end of the word mark, where the network is named. */
  mark: { x: number; y: number } | undefined;
};

const KICKER = { width: COLUMN, most: 34, least: 27 } as const;
const RULE = { above: 16, height: 6, below: 36 } as const;
const MARK_GAP = 16;
const NETWORK = { width: COLUMN - MARK - MARK_GAP, most: 42, least: 0 } as const;
/** Largest sizes of the title and of the second voice under it. */
const MOST = { title: 172, text: 50 } as const;
/** The part of the room that a title takes at most where a text stands under it. */
const TITLE_PART = 0.62;

export function layPicture(picture: Picture, letters: Letters): LaidPicture {
  const { blocks, direction } = picture;
  // Without fonts for its words the block stands alone: the app writes the title beside the picture.
  if (!letters.has(picture.title + picture.text))
    return { blocks, quiltLeft: (PICTURE.width - BLOCK) / 2, words: [], mark: undefined };
  const column = columnOf(picture, letters);
  const named = letters.has(picture.network);
  return {
    blocks,
    quiltLeft: direction === 'ltr' ? EDGE : PICTURE.width - EDGE - BLOCK,
    words: [
      ...layWords(picture, letters, column),
      ...(named ? layNetwork(picture.network, column) : []),
    ],
    mark: named ? { x: column.start(MARK), y: EDGE + BLOCK - MARK } : undefined,
  };
}

/** From the top: the kicker and its rule, the title, the second voice. */
function layWords(picture: Picture, letters: Letters, column: Column): Placed[] {
  const kickers = picture.kickers.filter((kicker) => letters.has(kicker));
  const kicker = kickers.length === 0 ? undefined : layKicker(kickers, column);
  const top = kicker?.end ?? EDGE;
  const height = EDGE + BLOCK - MARK - 30 - top;
  const title = column.fit(picture.title, {
    height: picture.text === '' ? height : height * TITLE_PART,
    most: MOST.title,
  });
  const below = top + column.height(title) + 18;
  const text = column.fit(picture.text, { height: top + height - below, most: MOST.text });
  return [
    ...(kicker?.laid ?? []),
    ...column.lines(title, top, 'ink'),
    ...column.lines(text, below, 'brick'),
  ];
}

/** What this is, over a thick rule, as at the head of a flyer. */
function layKicker(kickers: readonly string[], column: Column): { laid: Placed[]; end: number } {
  const { size, text } = firstInOneLine(kickers, KICKER, (line) => column.width(line, 'text-700'));
  const y = EDGE + CAPITAL['text-700'] * KICKER.most;
  const rule = Math.round(y + RULE.above);
  return {
    laid: [
      ...column.line(text, { face: 'text-700', size, y, ink: 'ink' }),
      {
        outline: ruleOf(COLUMN, RULE.height),
        ink: 'ink',
        x: column.start(COLUMN),
        y: rule,
        scale: 1,
      },
    ],
    end: y + RULE.above + RULE.height + RULE.below,
  };
}

function layNetwork(network: string, column: Column): Placed[] {
  const { size } = firstInOneLine([network], NETWORK, (line) => column.width(line, 'head-800'));
  const y = EDGE + BLOCK - MARK + (MARK + CAPITAL['head-800'] * size) / 2;
  return column.line(network, { face: 'head-800', size, y, ink: 'ink', indent: MARK + MARK_GAP });
}

/** A filled bar that hangs from its origin. */
function ruleOf(width: number, height: number): Placed['outline'] {
  return [
    { command: 'moveTo', args: [0, 0] },
    { command: 'lineTo', args: [width, 0] },
    { command: 'lineTo', args: [width, -height] },
    { command: 'lineTo', args: [0, -height] },
    { command: 'closePath', args: [] },
  ];
}
