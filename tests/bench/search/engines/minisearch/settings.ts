// Ships to the browser, and the build uses it too.
import type { Options } from 'minisearch';
import { fold } from '../../../../../src/search/language/fold.ts';
import type { SearchDocument } from '../search-document.ts';

export const SETTINGS: Options<SearchDocument> = {
  fields: ['title', 'summary', 'body', 'synonyms'],
  storeFields: ['title', 'summary'],
  processTerm: fold,
  searchOptions: {
    boost: { title: 3, summary: 2, synonyms: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  },
};
