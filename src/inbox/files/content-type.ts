import { getMimeType } from 'hono/utils/mime';

/** Feeds are XML by the end of their name, and more by its beginning. */
const FEED = /(?:^|[/\\])feed\.xml$/;

/** What the site has beside the types that Hono knows. Pagefind's files are packed already. */
const MORE_TYPES: Readonly<Record<string, string>> = {
  geojson: 'application/geo+json',
  gpx: 'application/gpx+xml',
  json: 'application/json',
  kml: 'application/vnd.google-earth.kml+xml',
  md: 'text/markdown; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  rss: 'application/rss+xml; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  yaml: 'application/yaml',
};

/** The Content-Type of a file by the end of its name; bytes of no known kind otherwise. */
export function contentType(path: string): string {
  if (FEED.test(path)) return 'application/atom+xml; charset=utf-8';
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return MORE_TYPES[extension] ?? getMimeType(path) ?? 'application/octet-stream';
}

/** True for types that get much smaller when packed: text, and WebAssembly. */
export function isPackable(type: string): boolean {
  return /^text\/|[/+](?:json|x-ndjson|xml|javascript|yaml|wasm)\b|\/manifest\+json/.test(type);
}
