/** What a link in an entry may open: pages, and the apps for mail, calls and text messages. */
const SCHEMES = ['https', 'http', 'mailto', 'tel', 'sms'];
const CODE = ['javascript', 'vbscript', 'data', 'file', 'blob'];

/** Why an address in a text cannot be a link, and what to write; nothing when it can. */
export function sayAddress(address: string): { message: string; fix: string } | undefined {
  const plain = withoutTricks(address);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined && CODE.includes(scheme)) {
    return {
      message: `A link that begins with ${scheme}: runs code or opens a file.`,
      fix: 'link to a page, with an address that starts with https://',
    };
  }
  if (scheme !== undefined && SCHEMES.includes(scheme)) return undefined;
  if (scheme !== undefined) {
    return {
      message: `No page has an address that begins with ${scheme}:`,
      fix: 'write the whole address, starting with https://',
    };
  }
  if (plain === '') {
    return { message: 'This link has no address.', fix: 'write it like [words](https://address).' };
  }
  if (/^(?:\/(?!\/)|#|\?|\.\.?\/)/.test(plain)) return undefined;
  if (/^[^\s/@]+@[^\s/]+$/.test(plain)) {
    return { message: 'This link is an email address.', fix: `write mailto:${plain}` };
  }
  if (/^[+\d][\d().\s-]{6,}$/.test(plain)) {
    return { message: 'This link is a phone number.', fix: `write tel:${plain}` };
  }
  return {
    message: `"${plain}" is not a whole address.`,
    fix: 'write it starting with https:// (or with / for a page of this site).',
  };
}

/** Browsers skip blanks and control characters in an address, also when they are written as %09. */
function withoutTricks(address: string): string {
  let plain = address;
  try {
    plain = decodeURIComponent(address);
  } catch {
    // A stray % is no trick.
  }
  return plain.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
}
