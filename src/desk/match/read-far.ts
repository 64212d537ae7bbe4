// Ships to the browser, on the navigators' desk only.
import { fold } from '../../search/language/fold.ts';

/** Road miles that somebody would go for what they call "not far". */
const NOT_FAR = 6;
/** Minutes on our roads, in miles. */
const MILES_A_MINUTE = 0.6;
const KILOMETER = 0.62;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  five: 5,
  cinco: 5,
  ten: 10,
  diez: 10,
  fifteen: 15,
  quince: 15,
  twenty: 20,
  veinte: 20,
  thirty: 30,
  treinta: 30,
};

/** Road miles somebody would go: "10 miles", "15 millas", "media hora", "not far". Nothing when it does not say. */
export function readFar(text: string): number | undefined {
  const plain = fold(text).replaceAll(/[a-z]+/g, (word) => String(NUMBER_WORDS[word] ?? word));
  if (
    /\b(?:anywhere|any distance|no limit|donde sea|cualquier (?:distancia|parte|lugar)|sin limite)\b/.test(
      plain,
    )
  )
    return Infinity;
  const [, number, unit] =
    /(\d{1,3})\s*(?:or so\s*)?(miles?|mi|millas?|km|kilometers?|kilometros?|minutes?|min|minutos?)\b/.exec(
      plain,
    ) ?? [];
  if (number !== undefined && unit !== undefined) return Number(number) * milesOf(unit);
  if (/\b(?:half an hour|media hora)\b/.test(plain)) return 30 * MILES_A_MINUTE;
  if (
    /\b(?:not (?:very |too |so )?far|close by|nearby|no (?:muy |tan )?lejos|cerca|my town|mi pueblo|in town)\b/.test(
      plain,
    )
  )
    return NOT_FAR;
  const [bare] = /^\s*\d{1,3}\s*$/.exec(plain) ?? [];
  return bare === undefined ? undefined : Number(bare);
}

function milesOf(unit: string): number {
  if (unit.startsWith('k')) return KILOMETER;
  return unit.startsWith('min') ? MILES_A_MINUTE : 1;
}
