/** The sheet in its own units: hundredths of its width of 7.3 inches. It is 130 of them high (9.5 in). */
export const SHEET = { width: 100, height: 130 } as const;

/** Points in one sheet unit: 0.073 inches of 72 points. */
export const POINT = 1 / 5.256;

/** Type sizes and spaces of a flyer that are the same on every one. FlyerLayout.astro sets them, the fit counts with them. */
export const SET = {
  /** 12 points, the least that clear print allows: evidence, labels. */
  small: 12 * POINT,
  smallLine: 1.22,
  head: 8,
  bodyLine: 1.3,
  /** Between paragraphs, as a share of the type size. */
  paragraphGap: 0.45,
  columnGap: 6,
  factLine: 1.2,
  factLabels: 14,
  factPadding: 1.1,
  reach: 14 * POINT,
  reachLine: 1.25,
  reachPadding: 1.5,
  reachGap: 4,
  /** Under the biggest number, and between the others. */
  numberGap: 0.9,
  numberLine: 0.92,
  alertLine: 1.2,
  alertPadding: 1,
  rule: 0.3,
  thickRule: 0.55,
  /** Above titles, second title, text, evidence, and under the last two. */
  aboveTitle: 2,
  aboveSecond: 0.8,
  aboveText: 1.6,
  belowText: 1.4,
  aboveEvidence: 1.2,
  belowEvidence: 1,
} as const;

/** The name of a size in CSS: "numberGap" is "number-gap". */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Width of one of the side-by-side texts. */
export function columnWidth(columns: number, width: number = SHEET.width): number {
  return (width - SET.columnGap * (columns - 1)) / columns;
}

/** Of something that stands in a unit that the reader does not see: two digits are enough. */
export function round(size: number): number {
  return Math.floor(size * 100) / 100;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
