// Ships to the browser.
/**
 * The locale whose dates and numbers a language uses here: day before month in English, as in Spanish and on
 * our flyers; Spanish numbers as in the Americas (2.5, not 2,5). Intl does not know Haitian Creole (`kreyol.ts`).
 */
export function localeOf(language: string): string {
  return { en: 'en-GB', es: 'es-US', ht: 'fr' }[language] ?? language;
}
