import { hashInline } from './hash-inline.ts';
import { hasTrustScript } from './trust-script.ts';

/** What pages look like on paper stands in a file of this site. */
const PRINT_FILE = /<link rel="stylesheet"/;
/** The page's start script, or the page itself, brings the worker that keeps the directory. */
const KEEPS = /\bimport\("[^"]*\/keep\.js"\)|\sdata-keep=/;
/** Only the search runs WebAssembly: Pagefind's, where a browser lets no worker run it. */
const SEARCH_PAGE = /(?:^|\/)search\/(?:index\.html)?$/;

/**
 * The content policy of one built page: scripts of this site and exactly the inline ones that stand in it, the styles that
 * stand in it, answers from this site and the form service, and nothing else. Whoever smuggles a line into the page gets
 * it neither run nor answered. Header and `<meta>` element say the same; only the header can add `frame-ancestors`
 * (CSP 3, 6.4.2).
 * @param path where the page is, from the site's root or from its folder.
 * @param service where requests are posted, when that is not this site; an origin.
 */
export function policyOf(html: string, path: string, service: string | undefined): string {
  const { scripts, styles, attributes } = hashInline(html);
  const answers = ["'self'", ...(service === undefined ? [] : [service])];
  const wasm = SEARCH_PAGE.test(path) ? ["'wasm-unsafe-eval'"] : [];
  return [
    ["default-src 'none'"],
    ["script-src 'self'", ...wasm, ...scripts],
    styles.length === 0 ? [] : ['style-src', ...ownFiles(html), ...styles],
    // The measures of paper: the very values that the build wrote, and no others.
    attributes.length === 0 ? [] : ["style-src-attr 'unsafe-hashes'", ...attributes],
    ["font-src 'self'"],
    ["img-src 'self' data: blob:"],
    ["media-src 'self' blob:"],
    ["manifest-src 'self'"],
    ['connect-src', ...answers],
    ['form-action', ...answers],
    ["base-uri 'none'"],
    ["require-trusted-types-for 'script'"],
    ['trusted-types', ...trustedNames(html)],
  ]
    .filter((words) => words.length > 0)
    .map((words) => words.join(' '))
    .join('; ');
}

function ownFiles(html: string): string[] {
  return PRINT_FILE.test(html) ? ["'self'"] : [];
}

/** Without scripts of its own a page makes one Trusted Types policy at most, which knows the worker's address and nothing else. */
function trustedNames(html: string): string[] {
  if (hasTrustScript(html)) return ['default'];
  return KEEPS.test(html) ? ['offline'] : ["'none'"];
}
