// Ships to the browser.
import { Document } from 'flexsearch';
import type { Row, Search } from '../../page/page.ts';
import { SETTINGS } from './settings.ts';

export function open(text: string): Search {
  const index = new Document(SETTINGS);
  for (const [key, part] of JSON.parse(text) as [string, string][]) index.import(key, part);
  return (query, show) => {
    const found = index.search(query, { limit: 5, suggest: true, enrich: true, merge: true });
    show(found.flatMap(({ doc }) => (doc ? [doc as unknown as Row] : [])));
    return Promise.resolve();
  };
}
