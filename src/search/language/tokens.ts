// Ships to the browser, and the build uses it too: both must cut words alike.
import { fold } from './fold.ts';

/** Words of a text in its order, folded. Hyphens and dots part words, apostrophes do not: "people's" is "peoples". */
export function tokensOf(text: string): string[] {
  return (
    fold(text)
      .replace(/(\p{L})['’ʼ](?=\p{L})/gu, '$1')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
