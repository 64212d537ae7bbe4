import { hanPoints } from './cut-han.ts';
import { cutScript, LETTERS } from './faces.ts';
import { openFont } from './join-fonts.ts';
import { HAN, SCRIPTS, scriptOf } from './scripts.ts';

/** Spaces, signs without a picture, and line ends need no font. */
const UNSEEN = /[\s\p{C}\p{Z}]/u;

/**
 * The letters of a text that no font of ours has: a sheet prints them in whatever the computer before the printer
 * holds, or as empty boxes. In order of code points, each once.
 */
export async function lettersWithout(text: string): Promise<string[]> {
  const letters = [...new Set(text)].filter((letter) => !UNSEEN.test(letter)).toSorted();
  const used = SCRIPTS.filter((script) => letters.some((letter) => scriptOf(letter) === script));
  const fonts = new Map(
    await Promise.all(
      used.map(async (script) => {
        const font = openFont(await cutScript(script, 'text-400', 'sfnt'));
        return [script, new Set(font.characterSet)] as const;
      }),
    ),
  );
  const han = letters.some((letter) => HAN.test(letter)) ? hanPoints() : new Set();
  return letters.filter((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    const script = scriptOf(letter);
    if (script !== undefined) return fonts.get(script)?.has(point) !== true;
    return HAN.test(letter) ? !han.has(point) : !LETTERS.includes(letter);
  });
}
