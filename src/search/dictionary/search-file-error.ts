// Ships to the browser.

/** A file of the search that could not be had, or is not what this page was built for. Asking again may work. */
export class SearchFileError extends Error {
  override name = 'SearchFileError';
}
