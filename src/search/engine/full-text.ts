// Ships to the browser. The part of Pagefind's interface this site uses; the script itself is written by the build.

export type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string | null) => Promise<FoundText>;
};

export type FoundText = {
  results: { id: string; data: () => Promise<FoundEntry> }[];
};

/** `n` is the entry's number in the dictionary, `excerpt` HTML with the words that were met in `<mark>`. */
export type FoundEntry = { url: string; excerpt: string; meta: Readonly<Record<string, string>> };

/**
 * Loads the index of the page's language. Rejects when it cannot be fetched. `attempt` counts from 0: browsers
 * remember a module that failed to load and never ask for the same address again.
 */
export async function loadPagefind(base: string, attempt: number): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Records hold whole addresses already, with the site's folder in them.
  await pagefind.options({ baseUrl: '/' });
  return pagefind;
}
