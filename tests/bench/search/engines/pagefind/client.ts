// Ships to the browser. Pagefind as its documentation shows it.
import { openPage } from '../../page/page.ts';

const ROWS = 5;

openPage(async (script) => {
  const address = new URL(script, location.href).href;
  const pagefind = (await import(address)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  return async (query, show) => {
    const { results } = await pagefind.search(query);
    const found = await Promise.all(results.slice(0, ROWS).map((result) => result.data()));
    show(
      found.map(({ url, meta }) => ({
        id: url.slice(1, -1),
        title: meta['title'] ?? '',
        summary: meta['summary'] ?? '',
      })),
    );
  };
});

type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string) => Promise<{
    results: { data: () => Promise<{ url: string; meta: Readonly<Record<string, string>> }> }[];
  }>;
};
