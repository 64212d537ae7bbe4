// Ships to the browser, on the navigators' desk only.

/**
 * A text to look at whose numbers stay with the word beside them: "10 am", "November 24". A dot between two facts stays
 * with the first of them.
 */
export function keepTogether(text: string): string {
  return text
    .replace(/(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d)/gu, '\u00a0')
    .replaceAll(' · ', '\u00a0· ');
}
