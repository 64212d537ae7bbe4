import { createHash } from 'node:crypto';

/**
 * The content policy of a page on which people write, as a `<meta>` element for its head: scripts of this site
 * and exactly the inline ones the build put there, answers from this site and the form service, and nothing else.
 * Whoever smuggles a line into the page gets it neither run nor answered. `frame-ancestors` cannot stand here
 * (CSP 3, 6.4.2): the server sends it.
 * @param service where requests are posted, when that is not this site; an origin.
 */
export function policyFor(html: string, service: string | undefined): string {
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = new Set(inline.map(([, code = '']) => `'sha256-${sha256(code)}'`));
  const answers = ["'self'", ...(service === undefined ? [] : [service])].join(' ');
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...hashes].join(' ')}`,
    // The form's shadow root clones the page's own style elements.
    "style-src 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    `connect-src ${answers}`,
    `form-action ${answers}`,
    "base-uri 'none'",
  ].join('; ');
  return `<meta http-equiv="content-security-policy" content="${policy}">`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
