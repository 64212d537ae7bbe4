// Ships to the browser.
import { create, load, search } from '@orama/orama';
import type { Row, Search } from '../../page/page.ts';
import { SETTINGS } from './settings.ts';

export function open(text: string): Search {
  const index = create(SETTINGS);
  load(index, JSON.parse(text) as Parameters<typeof load>[1]);
  return async (query, show) => {
    const { hits } = await search(index, {
      term: query,
      tolerance: 1,
      boost: { title: 3, summary: 2 },
      limit: 5,
    });
    show(hits.map(({ document }) => document as unknown as Row));
  };
}
