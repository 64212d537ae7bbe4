// Ships to the browser.

/** Longest words that go along, in characters; a search is short. */
export const MOST_CARRIED = 300;

/**
 * Address of the request form with a search's words, for the list of what would help. They stand in the part of an
 * address that no browser sends; the form takes them out of it at once. Not for words of danger: those go nowhere.
 * @param request address of the form's page. @param need id of the need they were taken for.
 */
export function requestAddress(request: string, words: string, need?: string): string {
  const said = tidy(words);
  if (said === '') return request;
  return `${request}#${new URLSearchParams({ say: said, ...(need && { need }) }).toString()}`;
}

/** The words that a fragment brings (`#say=…`), tidied and cut; nothing when it brings none. */
export function carriedIn(fragment: string): Carried | undefined {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const words = tidy(given.get('say') ?? '');
  return words === '' ? undefined : { words, need: given.get('need') ?? '' };
}

function tidy(words: string): string {
  const said = words.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  // A sign of two halves at the end is not cut in half.
  return said
    .slice(0, MOST_CARRIED)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** Words of a search and the need that it took them for, which may be empty or one that nobody knows. */
export type Carried = { words: string; need: string };
