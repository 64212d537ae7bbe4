// Ships to the browser. Each word counts as it is, as the beginning of one, and with one letter wrong.
import lunr from 'lunr';
import type { Query } from 'lunr';
import type { Search } from '../../page/page.ts';
import { foldToken } from './fold-token.ts';

export function open(text: string): Search {
  lunr.Pipeline.registerFunction(foldToken, 'fold');
  const parts = JSON.parse(text) as { index: object; rows: Record<string, [string, string]> };
  const index = lunr.Index.load(parts.index);
  return (query, show) => {
    const found = index.query(asking(query)).slice(0, 5);
    show(
      found.map(({ ref: id }) => {
        const [title, summary] = parts.rows[id] ?? ['', ''];
        return { id, title, summary };
      }),
    );
    return Promise.resolve();
  };
}

function asking(query: string): (builder: Query) => void {
  return (builder) => {
    for (const token of lunr.tokenizer(query)) {
      const term = token.toString();
      builder.term(term, { boost: 10 });
      builder.term(term, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, boost: 3 });
      if (term.length > 3) builder.term(term, { editDistance: 1 });
    }
  };
}
