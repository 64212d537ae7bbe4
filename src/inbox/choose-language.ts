import { defaultMatch } from 'hono/accepts';
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
  const exact = spoken.find((code) => code === wished);
  if (exact) return exact;
  const accepted = parseAccept(acceptLanguage ?? '').flatMap((range) => [
    range,
    { ...range, type: range.type.split('-')[0] ?? range.type },
  ]);
  return defaultMatch(accepted, { supports: [...spoken], default: spoken[0], header: 'Accept-Language' });
}
