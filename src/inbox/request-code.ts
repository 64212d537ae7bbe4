import { createHash } from 'node:crypto';

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
 * A receipt code that can be said on the phone, like MAPLE-4127. It comes from the SHA-256 of the id,
 * so the same id has the same code everywhere, and a code tells nothing about what was asked.
 * @param attempt counts up from 0 when the codes before it belong to other requests.
 */
export function requestCode(id: string, attempt = 0): string {
  const digest = createHash('sha256')
    .update(attempt === 0 ? id : `${id}#${attempt}`)
    .digest();
  const word = CODE_WORDS[digest.readUInt32BE(0) % CODE_WORDS.length] ?? '';
  return `${word}-${SMALLEST_NUMBER + (digest.readUInt32BE(4) % NUMBERS)}`;
}
