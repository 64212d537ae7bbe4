const SCRIPTS: Readonly<Record<string, number>> = {
  Arab: 1.3,
  Hebr: 1.15,
  Hans: 1.15,
  Hant: 1.15,
  Jpan: 1.15,
  Kore: 1.15,
};

/** By language: asking for its script takes longer than the rest of a heading. */
const heights = new Map<string, number>();

/** Height of a line of a heading as a share of its size: tight, and wider for scripts with tall letters. */
export function headLine(language: string): number {
  const known = heights.get(language);
  if (known !== undefined) return known;
  const height = SCRIPTS[new Intl.Locale(language).maximize().script ?? ''] ?? 0.98;
  heights.set(language, height);
  return height;
}
