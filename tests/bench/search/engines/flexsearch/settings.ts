// Ships to the browser, and the build uses it too.
import type { DocumentOptions } from 'flexsearch';
import type { SearchDocument } from '../search-document.ts';

/** Accents are folded by the default encoder; "forward" finds beginnings of words. */
export const SETTINGS: DocumentOptions<SearchDocument> = {
  tokenize: 'forward',
  document: { id: 'id', index: ['title', 'summary', 'body'], store: ['id', 'title', 'summary'] },
};
