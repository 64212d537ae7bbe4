import type { AstroIntegration } from 'astro';
import type { Directory } from '../../directory/directory.ts';
import { lettersWithout } from '../../fonts/letters-without.ts';
import { textOfSite } from '../frame/text-of-site.ts';

/** Says in the build's log which letters of the site no font of ours has: on paper they would look as they happen to. */
export function reportLetters(directory: Directory): AstroIntegration {
  return {
    name: 'patchwork-letters',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const letters = await lettersWithout(textOfSite(directory));
        if (letters.length > 0) logger.warn(sayLetters(letters));
      },
    },
  };
}

/** One sentence for the person who runs the build. */
export function sayLetters(letters: readonly string[]): string {
  const named = letters.map(
    (letter) =>
      `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
  );
  return `No font of the site has ${named.join(', ')}. Sheets print these in whatever font the computer has.`;
}
