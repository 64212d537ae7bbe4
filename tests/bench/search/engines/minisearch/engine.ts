// Ships to the browser.
import MiniSearch from 'minisearch';
import type { Row, Search } from '../../page/page.ts';
import { SETTINGS } from './settings.ts';

export function open(text: string): Search {
  const index = MiniSearch.loadJSON(text, SETTINGS);
  return (query, show) => {
    // It gives back what it was told to store.
    show(index.search(query) as unknown as readonly Row[]);
    return Promise.resolve();
  };
}
