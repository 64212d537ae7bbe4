// Ships to the browser.
import Fuse from 'fuse.js/min';
import type { Row, Search } from '../../page/page.ts';

export function open(text: string): Search {
  const fuse = new Fuse(JSON.parse(text) as Row[], {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'summary', weight: 2 },
      { name: 'body', weight: 1 },
    ],
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.3,
    useTokenSearch: true,
  });
  return (query, show) => {
    show(fuse.search(query, { limit: 5 }).map(({ item }) => item));
    return Promise.resolve();
  };
}
