import { createHash } from 'node:crypto';
import { FACE_NAMES } from './face-name.ts';
import type { FaceName } from './face-name.ts';
import { HAN_ADJUST, scriptOf } from './scripts.ts';
import type { Script } from './scripts.ts';

/** A font file for letters that the site's own faces do not have. */
export type SheetFont = {
  face: FaceName;
  /** Its address is fonts/<file>.woff2. */
  file: string;
  /** The letters it is for, as CSS writes them: "U+400-45f,U+2116". */
  range: string;
  /** Size beside the site's own letters, 1 = the same. */
  adjust: number;
  cut: { script: Script } | { han: string };
};

/** What scripts other than the site's own begin with (`scripts.ts`). */
const BEYOND_LATIN = /[^\0-\xff]/gu;

/**
 * The fonts a text needs beside the site's own faces, in the order in which CSS must name them. `groups` are the
 * Chinese letters of the whole site; of each, the ranges name only what the text has.
 */
export function sheetFonts(text: string, groups: readonly string[]): SheetFont[] {
  // A page is mostly letters that stand in the site's own faces: those need not be looked at one by one.
  const letters = new Set(text.match(BEYOND_LATIN));
  const scripts = new Set([...letters].flatMap((letter) => scriptOf(letter) ?? []));
  const inScripts = [...scripts].flatMap((script) =>
    FACE_NAMES.map((face) => ({
      face,
      file: `${face}-${script.id}`,
      range: rangeOf(script.ranges),
      adjust: script.adjust[face],
      cut: { script },
    })),
  );
  const inGroups = groups.flatMap((han, index) => {
    const used = Array.from(han).filter((letter) => letters.has(letter));
    if (used.length === 0) return [];
    return FACE_NAMES.map((face) => ({
      face,
      // A file in somebody's cache must not miss the letters that were added since.
      file: `${face}-han-${index + 1}-${hashOf(han)}`,
      range: rangeOf(runsOf(used)),
      adjust: HAN_ADJUST[face],
      cut: { han },
    }));
  });
  return [...inScripts, ...inGroups];
}

function runsOf(letters: readonly string[]): (readonly [number, number])[] {
  const points = letters.map((letter) => letter.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  return runs;
}

function rangeOf(runs: readonly (readonly [number, number])[]): string {
  const hex = (point: number): string => point.toString(16);
  return runs
    .map(([from, until]) => `U+${hex(from)}${from === until ? '' : `-${hex(until)}`}`)
    .join(',');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
