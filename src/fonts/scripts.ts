import type { FaceName } from './face-name.ts';

/** A script that sheets print in a font of ours, beside the site's own Latin letters. */
export type Script = {
  id: ScriptName;
  /** Its letters, as first and last code points. What several scripts hold is taken from the last of them. */
  ranges: readonly (readonly [from: number, until: number])[];
  files: Readonly<Record<FaceName, FontFile>>;
  /** Size beside the site's own letters, so that both look equally large and fill the same lines. */
  adjust: Readonly<Record<FaceName, number>>;
  /** True when its letters change with their neighbours: their widths follow only from shaping whole words. */
  joins: boolean;
};

export type FontFile = { file: string; axes?: Readonly<Record<string, number>> };

const ATKINSON =
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext';
const BRICOLAGE = '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque';
const NOTO = '@fontsource-variable/noto-sans/files/noto-sans';
const NOTO_ARABIC = '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic';
/** The one instance of Bricolage Grotesque the site uses. */
const HEAD = { wdth: 76, wght: 800, opsz: 96 } as const;

const NONE: Record<FaceName, number> = { 'text-400': 1, 'text-700': 1, 'head-800': 1 };
/** Noto Sans stands as high as Atkinson (x-height 0.536 of the size against 0.496) and Bricolage. */
const AS_HIGH: Record<FaceName, number> = { 'text-400': 0.93, 'text-700': 0.93, 'head-800': 0.96 };

/** The scripts we bring, but for Chinese, which is cut to the letters of each site (`han-letters.ts`). */
export const SCRIPTS: readonly Script[] = [
  {
    id: 'latin-ext',
    ranges: [
      [0x100, 0x2ba],
      [0x2bd, 0x2c5],
      [0x2c7, 0x2cc],
      [0x1e00, 0x1e9f],
      [0x1ef2, 0x1eff],
      [0x20a0, 0x20ac],
    ],
    files: {
      'text-400': { file: `${ATKINSON}-400-normal.woff2` },
      'text-700': { file: `${ATKINSON}-700-normal.woff2` },
      'head-800': { file: `${BRICOLAGE}-latin-ext-standard-normal.woff2`, axes: HEAD },
    },
    adjust: NONE,
    joins: false,
  },
  {
    id: 'vietnamese',
    ranges: [
      [0x1a0, 0x1a1],
      [0x1af, 0x1b0],
      [0x300, 0x301],
      [0x303, 0x304],
      [0x308, 0x309],
      [0x323, 0x323],
      [0x1ea0, 0x1ef9],
    ],
    files: {
      ...noto('vietnamese'),
      'head-800': { file: `${BRICOLAGE}-vietnamese-standard-normal.woff2`, axes: HEAD },
    },
    adjust: { ...AS_HIGH, 'head-800': 1 },
    joins: false,
  },
  {
    id: 'cyrillic',
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
    files: noto('cyrillic'),
    adjust: AS_HIGH,
    joins: false,
  },
  {
    id: 'greek',
    ranges: [[0x370, 0x3ff]],
    files: noto('greek'),
    adjust: AS_HIGH,
    joins: false,
  },
  {
    id: 'devanagari',
    ranges: [
      [0x900, 0x97f],
      [0x20b9, 0x20b9],
      [0xa8e0, 0xa8ff],
    ],
    files: noto('devanagari'),
    adjust: { 'text-400': 0.96, 'text-700': 0.96, 'head-800': 0.86 },
    joins: true,
  },
  {
    id: 'arabic',
    ranges: [
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x200c, 0x200e],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
    files: {
      'text-400': { file: `${NOTO_ARABIC}-standard-normal.woff2`, axes: { wdth: 100, wght: 400 } },
      'text-700': { file: `${NOTO_ARABIC}-standard-normal.woff2`, axes: { wdth: 100, wght: 700 } },
      'head-800': { file: `${NOTO_ARABIC}-standard-normal.woff2`, axes: { wdth: 84, wght: 800 } },
    },
    adjust: { 'text-400': 1, 'text-700': 1, 'head-800': 0.85 },
    joins: true,
  },
];

/** How large Chinese letters stand: they fill their squares, and need air between lines. */
export const HAN_ADJUST: Readonly<Record<FaceName, number>> = {
  'text-400': 0.95,
  'text-700': 0.95,
  'head-800': 0.9,
};
/** Chinese letters and the signs that are as wide as they are, with the shapes (◆ ◇) that only their font has. */
export const HAN =
  /[\u25a0-\u25ff\u2605\u2606\u2e80-\u2fdf\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{2ffff}]/u;

/** The script a letter belongs to; nothing for the site's own letters, Chinese, and what we do not have. */
export function scriptOf(letter: string): Script | undefined {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x100) return undefined;
  return SCRIPTS.findLast(({ ranges }) =>
    ranges.some(([from, until]) => point >= from && point <= until),
  );
}

/** Every letter a script's ranges name. */
export function lettersOf({ ranges }: Pick<Script, 'ranges'>): string {
  return ranges
    .flatMap(([from, until]) =>
      Array.from({ length: until - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .join('');
}

function noto(subset: string): Record<FaceName, FontFile> {
  const file = `${NOTO}-${subset}-${subset === 'devanagari' ? 'wdth' : 'standard'}-normal.woff2`;
  return {
    'text-400': { file, axes: { wdth: 100, wght: 400 } },
    'text-700': { file, axes: { wdth: 100, wght: 700 } },
    'head-800': { file, axes: { wdth: 76, wght: 800 } },
  };
}

type ScriptName = 'latin-ext' | 'vietnamese' | 'cyrillic' | 'greek' | 'devanagari' | 'arabic';
