// Ships to the browser, and the build uses it too: both must stem alike.
import { fold } from './fold.ts';

/**
 * The part of a word that stays when its number or gender changes, in English and Spanish alike: nobody knows
 * which of them a word is. Pantry and pantries, bike and biking, niño and niñas, clinic and clínicas are the same.
 * Doubled consonants count once, as people mistype them most. What is not Latin is only folded.
 */
export function stem(word: string): string {
  const folded = fold(word);
  if (folded.length < 4 || !/^[a-z]+$/.test(folded)) return folded;
  return withoutVowel(withoutEnding(withoutPlural(folded))).replace(/([^aeiou])\1/g, '$1');
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -2);
  if (/..(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  const rest = /^(.*[aeiouy].*)(?:ing|(?<!e)ed)$/.exec(word)?.[1];
  if (rest === undefined || rest.length < 3) return word.replace(/(....)ion$/, '$1');
  // "biking" comes from "bike", "running" from "run": English doubles the consonant where no e was.
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(rest) ? `${rest}e` : rest;
}

function withoutVowel(word: string): string {
  return word.replace(/(...)(?:[ao]|(?<=....)e)$/, '$1').replace(/(..)y$/, '$1i');
}
