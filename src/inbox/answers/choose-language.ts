import { parseAccept } from 'hono/utils/accept';

/**
 * The language to answer in: the wished one when it can be spoken, else the best of an Accept-Language
 * header ("es-MX" is content with "es"), else the first that can be spoken.
 */
export function chooseLanguage(
  spoken: readonly [string, ...string[]],
  wished: string | undefined,
  acceptLanguage: string | undefined,
): string {
  const accepted = parseAccept(acceptLanguage ?? '')
    .filter(({ q }) => q > 0)
    .sort((left, right) => right.q - left.q)
    .map(({ type }) => type);
  for (const range of [wished ?? '', ...accepted]) {
    const found =
      spoken.find((code) => same(code, range)) ?? spoken.find((code) => same(code, primary(range)));
    if (found) return found;
  }
  return spoken[0];
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function primary(range: string): string {
  return range.split('-')[0] ?? range;
}
