import { EDITOR_ANSWERS } from '../schema/editor.ts';

/**
 * The content policy of the editors' form at `/edit/`: its own bundled scripts, and the one place that keeps the files; no
 * pictures, statistics or news from anywhere. Styles are written into the page by the form's library.
 */
export const EDITOR_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  `connect-src 'self' blob: data: ${EDITOR_ANSWERS}`,
  "form-action 'none'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Headers of the form's pages. @param signsIn true when a window of the network's own sign-in service reports back: with
 * `same-origin` the browser would part the two.
 */
export function editorHeaders(signsIn: boolean): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': `${EDITOR_POLICY}; frame-ancestors 'none'`,
    ...(signsIn && { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' }),
  };
}
