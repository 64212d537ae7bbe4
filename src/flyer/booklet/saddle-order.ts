/** One printed side of a booklet sheet: the page on its left and the one on its right, absent where it stays empty. */
export type Spread = { left: number | undefined; right: number | undefined };

/**
 * Pages of a booklet, counted from 0, on the sides to print: front and back of the outermost sheet first. Folded in
 * the middle and stacked they read 0, 1, 2 … The last page always ends outside: what is missing to a multiple of four
 * stays empty before it. Languages read from right to left are bound on the right.
 */
export function saddleOrder(pages: number, direction: 'ltr' | 'rtl' = 'ltr'): Spread[] {
  const places = Math.ceil(pages / 4) * 4;
  const pageAt = (place: number): number | undefined => {
    if (place === places - 1) return pages - 1;
    return place < pages - 1 ? place : undefined;
  };
  return Array.from({ length: places / 2 }, (_, side) => {
    const outer = pageAt(places - 1 - side);
    const inner = pageAt(side);
    const innerOnRight = (side % 2 === 0) === (direction === 'ltr');
    return innerOnRight ? { left: outer, right: inner } : { left: inner, right: outer };
  });
}
