// Ships to the browser: every device and every form service gives the same request the same code.

/**
 * Short plain words that an English and a Spanish speaker both read aloud and recognise, eight a line.
 * Their order is part of every code that was given out: never change it.
 */
export const CODE_WORDS = `
  MAPLE MANGO PAPAYA BANANA PIANO RADIO PATIO SOFA
  METRO PANDA KOALA LLAMA PUMA DELTA OPERA AROMA
  ARENA BANJO ALPACA KIWI YOYO DOMINO CACTUS MELON
  COLOR CORAL CEREAL VIOLIN LAVA MARINA NECTAR OASIS
  OREGANO PASTA PLAZA POLAR ROBOT SALMON TENOR TUBA
  VISTA ALBUM BALSA BISON CAFE CONDOR COYOTE GALA
  GUAVA IGUANA IRIS JAGUAR KAYAK MAGNOLIA MOTOR MURAL
  ORCA SAFARI SIERRA TUNDRA YUCA SATIN KILO POLEN`
  .trim()
  .split(/\s+/);

const SMALLEST_NUMBER = 1000;
const NUMBERS = 9000;

/**
 * A receipt code that can be said on the phone, like MAPLE-4127. It comes from the random id alone (a UUID),
 * so the same id has the same code everywhere, and a code tells nothing about what was asked.
 * @param attempt counts up from 0 when the codes before it belong to other requests.
 */
export function receiptCode(id: string, attempt = 0): string {
  const digits = id.replaceAll('-', '').toLowerCase();
  const [first, second] = [0, 1].map((half) => hash(`${half}${digits}#${attempt}`));
  const word = CODE_WORDS[(first ?? 0) % CODE_WORDS.length] ?? '';
  return `${word}-${SMALLEST_NUMBER + ((second ?? 0) % NUMBERS)}`;
}

/** FNV-1a with a final mix, 32 bits: spreads well, and no secret depends on it. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return (sum ^ (sum >>> 13)) >>> 0;
}
