/** Enough pairs of triangles for a page 2,560 px wide at 20 px a triangle; past that the row grows and crops at the top. */
const PAIRS = 64;

/**
 * One row of half-square triangles, ink and brick by turns, as an `<svg>` string that fills any width from the left and
 * is cut off at the right. It is drawn, not a CSS background, so that it prints. `quilt.css` sets its height.
 *
 * With `onDeep` it takes the colours of the deep band it stands on and paints that band's ground behind itself.
 */
export function drawBorder({
  onDeep = false,
}: { readonly onDeep?: boolean | undefined } = {}): string {
  const triangles = 'l1-1v1h1'.repeat(PAIRS);
  return [
    `<svg class="quilt-border${onDeep ? ' on-deep' : ''}" viewBox="0 0 ${String(PAIRS * 2)} 1" `,
    'preserveAspectRatio="xMinYMax slice" aria-hidden="true" focusable="false">',
    `<path class="qi" d="M0 1${triangles}"/><path class="qb" d="M1 1${triangles}"/></svg>`,
  ].join('');
}
