import { armor } from 'age-encryption';

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
const LINE = 64;

/** The header of an age file, line by line: version, one stanza or more, the header's own seal (C2SP age, v1). */
const HEADER =
  /^age-encryption\.org\/v1\n(?:-> [!-~]+(?: [!-~]+)*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+--- [A-Za-z0-9+/]{43}\n/;
/** What follows the header at the least: a nonce, and the seal of an empty text. */
const SHORTEST_PAYLOAD = 32;

/** True when a text claims to be an age file in its text form, whole or not. */
export function looksArmored(text: string): boolean {
  return text.trimStart().startsWith(BEGIN);
}

/**
 * The age file inside an armor, or nothing when it is none. It has a header and something sealed;
 * whether it can be opened, only a key tells.
 */
export function readArmor(text: string): Uint8Array | undefined {
  const file = decode(text);
  return file && isAgeFile(file) ? file : undefined;
}

/**
 * True for exactly the texts that `readArmor` reads, in a fraction of its time: for a service that must refuse what is no
 * sealed letter and cannot open what is one.
 */
export function isArmored(text: string): boolean {
  const lines = text.trim().replaceAll('\r\n', '\n').split('\n');
  if (lines.shift() !== BEGIN || lines.pop() !== END) return false;
  const last = lines.pop();
  if (!last || last.length > LINE || lines.some(({ length }) => length !== LINE)) return false;
  const encoded = lines.join('') + last;
  const file = decodeBase64(encoded);
  // `atob` skips spaces and forgives bits that are left over; another text than this one would then be the same file.
  return file !== undefined && btoa(file) === encoded && isAgeText(file);
}

/** True for bytes that begin with a whole age header and have something sealed after it. */
export function isAgeFile(file: Uint8Array): boolean {
  return isAgeText(new TextDecoder('latin1').decode(file));
}

/** The same for bytes as characters. */
function isAgeText(file: string): boolean {
  const header = HEADER.exec(file)?.[0];
  return header !== undefined && file.length >= header.length + SHORTEST_PAYLOAD;
}

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

function decode(text: string): Uint8Array | undefined {
  try {
    return armor.decode(text);
  } catch {
    // Every flaw of an armor means the same: these are not the bytes that were sealed.
    return undefined;
  }
}
