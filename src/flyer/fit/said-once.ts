/** A piece of text on a sheet in two languages; `second` ones are printed in brick. */
export type Said = { text: string; language: string; direction: 'ltr' | 'rtl'; second: boolean };

/**
 * What the voices of a sheet say about one thing. Nothing is said twice: a text that is the same in both languages (a
 * number, a street) stands once, and empty ones are left out.
 */
export function saidOnce<Voice extends { language: string; direction: 'ltr' | 'rtl' }>(
  voices: readonly Voice[],
  pick: (voice: Voice) => string | undefined,
): Said[] {
  const all = voices.map((voice, index) => ({
    text: pick(voice) ?? '',
    language: voice.language,
    direction: voice.direction,
    second: index > 0,
  }));
  return all.filter(
    ({ text }, index) => text !== '' && all.findIndex((other) => other.text === text) === index,
  );
}
