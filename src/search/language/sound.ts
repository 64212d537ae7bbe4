// Ships to the browser.
import { stem } from './stem.ts';

/** A word's stem as an ear that knows English and Spanish may write it: "suiside" and "suicide" are the same. */
export function sound(word: string): string {
  return stem(word)
    .replace(/ph/g, 'f')
    .replace(/(?<![cst])h/g, '')
    .replace(/[cz](?=[eiy])|z/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/qu(?=[ei])|[cq](?!h)/g, 'k')
    .replace(/v/g, 'b')
    .replace(/y/g, 'i');
}
