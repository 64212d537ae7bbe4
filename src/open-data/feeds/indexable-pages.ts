import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page that search engines may show, as it speaks of itself. */
export type IndexablePage = {
  /** Its canonical address. */
  readonly url: string;
  /** The same page in each language, itself among them, and `x-default`. */
  readonly links: readonly { readonly lang: string; readonly url: string }[];
  /** The last day on which it said something new, when it knows. */
  readonly lastmod?: string;
};

/**
 * The pages of a built site that may be found, by address: those with an address of their own that do not say `noindex`.
 * The pages themselves are asked, so that the sitemap never says something else than they do.
 */
export function indexablePages(site: string): ReadonlyMap<string, IndexablePage> {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => readPage(readFileSync(join(site, file), 'utf8')) ?? []);
  return new Map(pages.map((page) => [page.url, page]));
}

function readPage(html: string): IndexablePage | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  const url = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  if (url === undefined || head.includes('<meta name="robots" content="noindex"')) return undefined;
  const day = /<meta name="dcterms.modified" content="([^"]+)"/.exec(head)?.[1];
  const links = head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  return {
    url,
    links: [...links].map(([, lang = '', address = '']) => ({ lang, url: address })),
    ...(day === undefined ? {} : { lastmod: day }),
  };
}
