// Ships to the browser, on my sheet only.

/** What the part after # asks for. It never leaves the browser. */
export type Fragment =
  { does: 'add'; codes: string[] } | { does: 'show'; codes: string[] } | { does: 'nothing' };

const CODES = /^[a-z0-9]{3,12}(\.[a-z0-9]{3,12})*$/;

/** Reads "#+ab2c" (add to the sheet) and "#ab2c.xyz9" (show this one). Anything else asks for nothing. */
export function readFragment(hash: string): Fragment {
  // Mail programs and chats escape what they do not know.
  const text = decode(hash.replace(/^#/, ''));
  const adds = text.startsWith('+');
  const list = text.replace(/^\+/, '').toLowerCase();
  if (!CODES.test(list)) return { does: 'nothing' };
  return { does: adds ? 'add' : 'show', codes: [...new Set(list.split('.'))] };
}

/** The fragment that shows these entries; empty for none. */
export function writeFragment(codes: readonly string[]): string {
  return codes.length === 0 ? '' : `#${codes.join('.')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return '';
  }
}
