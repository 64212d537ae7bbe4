import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../schema/vocabulary.ts';
import { withoutPdfLinks } from './pdf-links.ts';
import { withoutBase } from './site-file.ts';

const FONT_FILE = /url\(["']?([^"')]+\.woff2)["']?\)/g;

/**
 * Makes a function that says what a sheet is printed from, in 64 hexadecimal digits: its page as built (with all its
 * styles, words and facts), the font files the page names, and the paper. Each font is read once.
 * @param site folder of the built site.
 * @param base folder the site lives in at its address: "/" or "/patchwork/".
 */
export function createInputHash(
  site: string,
  base: string,
): (html: string, paper: Paper) => string {
  const fonts = new Map<string, string>();
  const fontHash = (address: string): string => {
    const known = fonts.get(address);
    if (known !== undefined) return known;
    const hash = createHash('sha256')
      .update(readFont(site, base, address))
      .digest('hex');
    fonts.set(address, hash);
    return hash;
  };
  return (html, paper) => {
    const hash = createHash('sha256').update(paper).update(withoutPdfLinks(html));
    const addresses = new Set([...html.matchAll(FONT_FILE)].map(([, address = '']) => address));
    for (const address of [...addresses].sort()) hash.update(fontHash(address));
    return hash.digest('hex');
  };
}

/** A font that is not there prints nothing; its page shows the system's in its place, as `npm test` would tell. */
function readFont(site: string, base: string, address: string): Uint8Array {
  try {
    return readFileSync(join(site, withoutBase(address, base)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return new Uint8Array();
    throw error;
  }
}
