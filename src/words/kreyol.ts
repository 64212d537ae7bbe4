// Ships to the browser.
/** Haitian Creole for the French that calendars and names of languages are made of. */
const WORDS: Readonly<Record<string, string>> = {
  janvier: 'janvye',
  février: 'fevriye',
  mars: 'mas',
  mai: 'me',
  juin: 'jen',
  juillet: 'jiyè',
  août: 'out',
  septembre: 'septanm',
  octobre: 'oktòb',
  novembre: 'novanm',
  décembre: 'desanm',
  dimanche: 'dimanch',
  lundi: 'lendi',
  mardi: 'madi',
  mercredi: 'mèkredi',
  jeudi: 'jedi',
  vendredi: 'vandredi',
  anglais: 'anglè',
  espagnol: 'panyòl',
  portugais: 'pòtigè',
  français: 'franse',
  créole: 'kreyòl',
  haïtien: 'ayisyen',
  russe: 'ris',
  arabe: 'arab',
  chinois: 'chinwa',
  simplifié: 'senplifye',
};

/**
 * The language whose dates and names Intl is asked for. Neither Node nor browsers know Haitian Creole and would answer
 * in the reader's system language; French, put into Creole word by word, is right.
 */
export function intlLanguage(language: string): string {
  return language === 'ht' ? 'fr' : language;
}

/** What Intl said for a language, in that language. */
export function inOwnWords(language: string, said: string): string {
  return language === 'ht' ? said.replaceAll(/\p{L}+/gu, (word) => WORDS[word] ?? word) : said;
}
