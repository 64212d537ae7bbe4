import {
  box,
  dish,
  fourPatch,
  fourTurns,
  goosePair,
  halfTurns,
  leafTip,
  ninePatch,
  piece,
} from './cut-patches.ts';
import type { Patch } from './patch.ts';

/**
 * The sixteen named blocks as patches that tile the 120-unit square exactly, in their first turn of colour.
 *
 * Blocks on a 7 or 9 grid are cut at the nearest whole unit, the same from both sides (17, 34, 51, 69, 86, 103;
 * 13, 27, 40): at most a third of a unit from true, and the drawings stay in short whole numbers.
 */
export const BLOCK_PATTERNS = {
  /** Food. */
  basket: [
    piece('paper', 0, 0, 120, 0, 120, 60, 110, 60, 98, 23, 76, 8, 44, 8, 22, 23, 10, 60, 0, 60),
    piece(
      'ink',
      10,
      60,
      22,
      23,
      44,
      8,
      76,
      8,
      98,
      23,
      110,
      60,
      96,
      60,
      87,
      32,
      71,
      21,
      49,
      21,
      33,
      32,
      24,
      60,
    ),
    piece('paper', 24, 60, 33, 32, 49, 21, 71, 21, 87, 32, 96, 60, 78, 38, 42, 38),
    piece('hatch', 24, 60, 42, 38, 60, 60),
    piece('brick', 42, 38, 78, 38, 60, 60),
    piece('hatch', 78, 38, 96, 60, 60, 60),
    piece('paper', 0, 60, 30, 120, 0, 120),
    piece('ink', 0, 60, 40, 60, 30, 120),
    piece('brick', 40, 60, 60, 120, 30, 120),
    piece('ink', 40, 60, 80, 60, 60, 120),
    piece('brick', 80, 60, 90, 120, 60, 120),
    piece('ink', 80, 60, 120, 60, 90, 120),
    piece('paper', 120, 60, 120, 120, 90, 120),
  ],
  /** Hot meals. */
  'ohio-star': [
    ...fourTurns([
      box('paper', 0, 0, 40, 40),
      piece('paper', 40, 0, 80, 0, 60, 20),
      piece('ink', 40, 0, 60, 20, 40, 40),
      piece('ink', 80, 0, 80, 40, 60, 20),
      piece('brick', 60, 20, 80, 40, 40, 40),
    ]),
    box('hatch', 40, 40, 40, 40),
  ],
  /** Housing: logs laid round a hearth, each side its own cloth. */
  'log-cabin': [
    box('ink', 0, 0, 17, 103),
    box('paper', 17, 0, 86, 17),
    box('paper', 103, 0, 17, 103),
    box('ink', 0, 103, 120, 17),
    box('brick', 17, 17, 17, 86),
    box('hatch', 34, 17, 52, 17),
    box('hatch', 86, 17, 17, 69),
    box('brick', 34, 86, 69, 17),
    box('ink', 34, 34, 17, 52),
    box('paper', 51, 34, 18, 17),
    box('paper', 69, 34, 17, 35),
    box('ink', 51, 69, 35, 17),
    box('brick', 51, 51, 18, 18),
  ],
  /** Rides: one flock goes up, one comes down. */
  'flying-geese': [
    ...goosePair(0, 'ink', 'brick'),
    ...goosePair(30, 'brick', 'ink'),
    ...goosePair(60, 'ink', 'brick'),
    ...goosePair(90, 'brick', 'ink'),
  ],
  /** Health: a hand of friendship. */
  'bear-paw': [
    ...fourTurns([
      box('brick', 0, 0, 17, 17),
      ...[17, 34].flatMap((at) => [
        piece('paper', at, 0, at + 17, 0, at, 17),
        piece('ink', at + 17, 0, at + 17, 17, at, 17),
        piece('paper', 0, at, 17, at, 0, at + 17),
        piece('ink', 17, at, 17, at + 17, 0, at + 17),
      ]),
      box('ink', 17, 17, 34, 34),
      box('hatch', 51, 0, 18, 51),
    ]),
    box('brick', 51, 51, 18, 18),
  ],
  /** Someone to talk to. */
  'friendship-star': [
    ...fourTurns([
      box('hatch', 0, 0, 40, 40),
      piece('paper', 40, 0, 80, 0, 40, 40),
      piece('ink', 80, 0, 80, 40, 40, 40),
    ]),
    box('brick', 40, 40, 40, 40),
  ],
  /** Legal help. */
  'courthouse-steps': [
    ...halfTurns([
      box('hatch', 0, 0, 17, 120),
      box('ink', 17, 0, 86, 17),
      box('paper', 17, 17, 17, 86),
      box('brick', 34, 17, 52, 17),
      box('hatch', 34, 34, 17, 52),
      box('ink', 51, 34, 18, 17),
    ]),
    box('brick', 51, 51, 18, 18),
  ],
  /** Money and bills. */
  'double-nine-patch': [
    ...fourTurns([...ninePatch(0, 0), box('hatch', 40, 0, 40, 40)]),
    ...ninePatch(40, 40),
  ],
  /** Children and families. */
  pinwheel: fourTurns([
    piece('hatch', 0, 0, 60, 0, 30, 30),
    piece('brick', 60, 0, 60, 60, 30, 30),
    piece('ink', 0, 0, 60, 60, 0, 60),
  ]),
  /** Masks and supplies. */
  'churn-dash': [
    ...fourTurns([
      piece('paper', 0, 0, 40, 0, 0, 40),
      piece('ink', 40, 0, 40, 40, 0, 40),
      box('hatch', 40, 0, 40, 20),
      box('brick', 40, 20, 40, 20),
    ]),
    box('paper', 40, 40, 40, 40),
  ],
  /** Gardens. Paper round the leaf and a brick heart keep its outline clear at 40 px. */
  'maple-leaf': [
    ...leafTip(0, 0),
    ...leafTip(40, 0),
    box('hatch', 80, 0, 40, 40),
    box('ink', 0, 40, 40, 40),
    box('brick', 40, 40, 40, 40),
    ...leafTip(80, 40),
    piece('paper', 0, 80, 22, 80, 0, 102),
    piece('paper', 40, 98, 40, 120, 18, 120),
    piece('brick', 22, 80, 40, 80, 40, 98, 18, 120, 0, 120, 0, 102),
    box('ink', 40, 80, 40, 40),
    ...leafTip(80, 80),
  ],
  /** Paperwork. */
  'rail-fence': [
    box('ink', 0, 0, 60, 20),
    box('hatch', 0, 20, 60, 20),
    box('brick', 0, 40, 60, 20),
    box('ink', 60, 0, 20, 60),
    box('hatch', 80, 0, 20, 60),
    box('brick', 100, 0, 20, 60),
    box('ink', 0, 60, 20, 60),
    box('hatch', 20, 60, 20, 60),
    box('brick', 40, 60, 20, 60),
    box('ink', 60, 60, 60, 20),
    box('hatch', 60, 80, 60, 20),
    box('brick', 60, 100, 60, 20),
  ],
  /** Internet and phones. */
  hourglass: halfTurns([
    piece('ink', 0, 0, 60, 0, 30, 30),
    piece('paper', 60, 0, 60, 60, 30, 30),
    piece('ink', 60, 60, 0, 60, 30, 30),
    piece('paper', 0, 60, 0, 0, 30, 30),
    piece('hatch', 60, 0, 120, 0, 90, 30),
    piece('brick', 120, 0, 120, 60, 90, 30),
    piece('hatch', 120, 60, 60, 60, 90, 30),
    piece('brick', 60, 60, 60, 0, 90, 30),
  ]),
  /** Story hours and events. The ring is one patch, cut open from a corner to lie round the inner square. */
  'sawtooth-star': [
    ...fourTurns([
      box('paper', 0, 0, 30, 30),
      piece('brick', 30, 0, 60, 30, 30, 30),
      piece('hatch', 30, 0, 90, 0, 60, 30),
      piece('ink', 90, 0, 90, 30, 60, 30),
    ]),
    piece('paper', 30, 30, 90, 30, 90, 90, 30, 90, 30, 30, 45, 45, 45, 75, 75, 75, 75, 45, 45, 45),
    box('brick', 45, 45, 30, 30),
  ],
  /** All needs, A to Z. Whole hatch squares beside the ladder keep it clear at 40 px. */
  'jacobs-ladder': [
    ...halfTurns([
      ...fourPatch(0, 0),
      piece('paper', 40, 0, 80, 0, 40, 40),
      piece('ink', 80, 0, 80, 40, 40, 40),
      box('hatch', 80, 0, 40, 40),
      piece('paper', 0, 40, 40, 40, 0, 80),
      piece('ink', 40, 40, 40, 80, 0, 80),
    ]),
    ...fourPatch(40, 40),
  ],
  /** The word mark, and the spare. */
  'broken-dishes': halfTurns([...dish(0, 0, 'hatch', 'ink'), ...dish(60, 0, 'brick', 'paper')]),
} satisfies Record<string, readonly Patch[]>;

export type BlockName = keyof typeof BLOCK_PATTERNS;
