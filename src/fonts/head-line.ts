const SCRIPTS: Readonly<Record<string, number>> = {
  Arab: 1.3,
  Hebr: 1.15,
  Hans: 1.15,
  Hant: 1.15,
  Jpan: 1.15,
  Kore: 1.15,
};

/** Height of a line of a heading as a share of its size: tight, and wider for scripts with tall letters. */
export function headLine(language: string): number {
  return SCRIPTS[new Intl.Locale(language).maximize().script ?? ''] ?? 0.98;
}
