import { createHash } from 'node:crypto';
import type { SiteFile } from './find-page.ts';

/** The policy of one page; `read` is called only when the file is not known as it is now. */
export type PolicyOf = (
  pathname: string,
  file: SiteFile,
  read: () => Promise<Uint8Array>,
) => Promise<string>;

/** Only the search runs WebAssembly: Pagefind's, where a browser lets no worker run it. */
const SEARCH_PAGE = /\/search\/(?:index\.html)?$/;

/**
 * A content policy for every page of a built site: scripts of this site and exactly the inline ones that stand in the
 * file, answers from this site and from a form service elsewhere, and nothing else. The hashes come from the file
 * that is sent, so they fit every network's content, and are kept until the file changes.
 * @param service origin of a form service elsewhere.
 */
export function contentPolicies(service: string | undefined): PolicyOf {
  const known = new Map<string, { readonly version: string; readonly hashes: string }>();
  return async (pathname, file, read) => {
    const version = `${file.size} ${file.modified}`;
    let found = known.get(file.path);
    if (found?.version !== version) {
      found = { version, hashes: hashScripts(new TextDecoder().decode(await read())) };
      known.set(file.path, found);
    }
    return policy(found.hashes, SEARCH_PAGE.test(pathname), service);
  };
}

function policy(hashes: string, searches: boolean, service: string | undefined): string {
  const answers = service === undefined ? "'self'" : `'self' ${service}`;
  return [
    "default-src 'none'",
    `script-src 'self'${searches ? " 'wasm-unsafe-eval'" : ''}${hashes}`,
    // Flyers and quilts carry their measures in style attributes, which have no hash.
    "style-src 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src ${answers}`,
    `form-action ${answers}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The hash of each inline script, with a space before it. */
function hashScripts(html: string): string {
  // A browser reads each line end as LF before it hashes (HTML, 13.2.3.5).
  const inline = html
    .replaceAll(/\r\n?/g, '\n')
    .matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi);
  const hashes = new Set([...inline].map(([, code = '']) => ` 'sha256-${sha256(code)}'`));
  return [...hashes].join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
