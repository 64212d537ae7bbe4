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
 * What a page says of itself when it may be found: one with an address of its own that does not say `noindex`. The pages
 * themselves are asked, so that the sitemap never says something else than they do.
 */
export function indexablePageOf(html: string): IndexablePage | undefined {
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
