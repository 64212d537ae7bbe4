// Ships to the browser. Words on their way from a search box to the search page, before anybody knows whether they
// mean danger: an address would tell them to the server and to the history, a window's name stays in its tab.

const MARK = 'patchwork-search:';

/** Goes to the search page of a form with the words in its field, which stand in no address. */
export function handWords(form: HTMLFormElement, words: string): void {
  window.name = MARK + words;
  location.assign(form.action);
}

/** The words that were handed to this page; only once. Nothing when none were. */
export function takeHandedWords(): string {
  if (!window.name.startsWith(MARK)) return '';
  const words = window.name.slice(MARK.length);
  window.name = '';
  return words;
}
