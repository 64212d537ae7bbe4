// Ships to the browser, inside the worker: how pages lie in packs.

/**
 * A piece of a page: its own words as they are, or a number that stands for words other pages have too: from 0 up in the
 * frame of its language, from -1 down among the shared words of its pack. Two numbers are a row's first and last.
 */
export type Piece = string | number | readonly [first: number, last: number];

/** Pages that stand next to each other, by their path without the site's base: "es/towns/lee/". */
export type Pack = {
  shared: readonly string[];
  pages: Readonly<Record<string, readonly Piece[]>>;
};

/**
 * What most pages of a kind have: styles, header, footer. An entry more or less, or the day of the build, changes none
 * of its numbers, so packs stay as they are when only such things change.
 */
export type Frame = readonly string[];

/**
 * The page as it was built.
 * @throws {Error} when a number leads nowhere: then frame and pack are of two versions.
 */
export function unpackPage(
  page: readonly Piece[],
  shared: readonly string[],
  frame: Frame,
): string {
  const wordsAt = (place: number): string => {
    const words = place < 0 ? shared[-1 - place] : frame[place];
    if (words === undefined) throw new Error('The pack has another frame.');
    return words;
  };
  return page
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (typeof piece === 'number') return wordsAt(piece);
      const [first, last] = piece;
      const step = Math.sign(last - first);
      const length = Math.abs(last - first) + 1;
      return Array.from({ length }, (_none, place) => wordsAt(first + place * step)).join('');
    })
    .join('');
}
