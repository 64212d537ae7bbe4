// Ships to the browser, and the build uses it too: both must stem alike.
import { stem } from './stem.ts';
import { tokensOf } from './tokens.ts';

/** Stems of a text's words in its order; one word may come twice. */
export function stemsOf(text: string): string[] {
  return tokensOf(text).map(stem);
}
