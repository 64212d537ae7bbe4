/** One thing in a feed. Texts are plain: whatever looks like a tag in them is words. */
export type AtomEntry = {
  /** A tag URI (RFC 4151): the same for as long as it is the same news. */
  readonly id: string;
  readonly title: string;
  /** Language of title and summary. */
  readonly language: string;
  readonly updated: Date;
  /** Address of the page it is about. */
  readonly page: string;
  readonly summary: string;
  readonly categories: readonly { readonly term: string; readonly label: string }[];
};

/** A feed in one language. */
export type AtomFeed = {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly rights: string;
  /** Address of the feed itself, of the page it belongs to, and of the same feed in other languages. */
  readonly self: string;
  readonly page: string;
  readonly others: readonly { readonly language: string; readonly feed: string }[];
  readonly updated: Date;
  readonly entries: readonly AtomEntry[];
};

const ATOM = 'application/atom+xml';

/**
 * An Atom feed (RFC 4287). Not by the package `feed` (6.0.0, measured): it names no language, calls every title HTML, and
 * a text with two "]]>" or a control character makes its file one that no program can read.
 */
export function writeAtom(feed: AtomFeed): string {
  const others = feed.others.map(({ language, feed: href }) =>
    element('link', { rel: 'alternate', type: ATOM, hreflang: language, href }),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.language)}">`,
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.subtitle),
    element('updated', {}, instant(feed.updated)),
    `<author>${element('name', {}, feed.author)}</author>`,
    element('rights', {}, feed.rights),
    element('link', { rel: 'self', type: ATOM, href: feed.self }),
    page(feed.language, feed.page),
    ...others,
    ...feed.entries.map((entry) => writeEntry(entry, feed.language)),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(entry: AtomEntry, language: string): string {
  const lang: Attributes = entry.language === language ? {} : { 'xml:lang': entry.language };
  return [
    '<entry>',
    element('id', {}, entry.id),
    element('title', lang, entry.title),
    element('updated', {}, instant(entry.updated)),
    page(language, entry.page),
    ...entry.categories.map(({ term, label }) => element('category', { term, label })),
    element('summary', lang, entry.summary),
    '</entry>',
  ].join('\n');
}

function page(language: string, href: string): string {
  return element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href });
}

function element(name: string, attributes: Attributes, text = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const start = `<${name}${written.join('')}`;
  return text === '' ? `${start}/>` : `${start}>${escape(text)}</${name}>`;
}

type Attributes = Readonly<Record<string, string>>;

/** RFC 3339, to the second. */
function instant(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Text that may stand anywhere in XML 1.0: what it does not allow at all (§2.2) is left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
