// Ships to the browser, and the build uses it too.
import type { Token } from 'lunr';
import { fold } from '../../../../../src/search/language/fold.ts';

export function foldToken(token: Token): Token {
  return token.update(fold);
}
