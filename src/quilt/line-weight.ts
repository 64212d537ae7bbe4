/** How heavily a block is drawn, in block units. */
export interface LineWeight {
  /** The width of every seam, and of the frame. */
  readonly seam: number;
  /** The width of a hatch line. */
  readonly hatch: number;
  /** The distance between two hatch lines, square to them. */
  readonly gap: number;
  /** What hatch lines are placed to: whole units draw shorter, tenths look even once a unit is over a pixel. */
  readonly snap: number;
}

/** The weight for the size a block is shown at, in CSS pixels: the smaller the block, the heavier and fewer its lines. */
export function lineWeightAt(size: number): LineWeight {
  if (size < 70) return { seam: 3.6, hatch: 2.1, gap: 11, snap: 1 };
  if (size < 150) return { seam: 2.2, hatch: 1.3, gap: 7, snap: 1 };
  if (size < 250) return { seam: 1.8, hatch: 1, gap: 5, snap: 0.1 };
  return { seam: 1.4, hatch: 0.8, gap: 3.6, snap: 0.1 };
}
