// Ships to the browser, on the navigators' desk only.

/** Base32 in small letters (RFC 4648): no 0, 1, 8 or 9, so that nothing looks like a letter. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
export const ID_LENGTH = 10;
/** 5 bits each: 260 random bits. */
export const SECRET_LENGTH = 52;
const CHECK_LENGTH = 4;

/** Length of a whole token. */
export const TOKEN_LENGTH = 'pw__'.length + ID_LENGTH + SECRET_LENGTH + CHECK_LENGTH;

const SHAPE = /^pw_([a-z2-7]{10})_([a-z2-7]{52})([a-z2-7]{4})$/;

/** The parts of a text that has the shape of a token, or nothing. Whether it is whole, `spellCheck` of its hash tells. */
export function splitToken(text: string): TokenParts | undefined {
  const [, id, secret, check] = SHAPE.exec(text) ?? [];
  if (id === undefined || secret === undefined || check === undefined) return undefined;
  return { id, secret, check };
}

/** What the check of a token is made from, by SHA-256. */
export function checkedText(id: string, secret: string): string {
  return `pw_${id}_${secret}`;
}

/** The last letters of a token: they tell whether it is whole and say nothing that the rest does not. */
export function spellCheck(hash: Uint8Array): string {
  return spell(hash.subarray(0, CHECK_LENGTH));
}

/** 5 bits of each byte: 256 is a multiple of 32, so every letter is as likely as any other. */
export function spell(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('');
}

interface TokenParts {
  readonly id: string;
  readonly secret: string;
  readonly check: string;
}
