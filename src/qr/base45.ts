// Ships to the browser.

/** The characters of a QR code's alphanumeric mode, in the order of RFC 9285. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = 45;

/** Bytes as Base45 (RFC 9285): a QR code holds these letters in 5.5 bits each. */
export function writeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    let number = low === undefined ? high : high * 256 + low;
    for (let letters = low === undefined ? 2 : 3; letters > 0; letters -= 1) {
      text += ALPHABET.charAt(number % BASE);
      number = Math.floor(number / BASE);
    }
  }
  return text;
}

/** The bytes of a Base45 text; nothing when it is not one. */
export function readBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const values = Array.from(text.slice(at, at + 3), (letter) => ALPHABET.indexOf(letter));
    const number = values.reduce((sum, value, place) => sum + value * BASE ** place, 0);
    const isShort = values.length === 2;
    if (values.includes(-1) || number > (isShort ? 0xff : 0xffff)) return undefined;
    bytes.push(...(isShort ? [number] : [number >> 8, number & 0xff]));
  }
  return new Uint8Array(bytes);
}
