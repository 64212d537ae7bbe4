/**
 * The text of a file and how it was written: UTF-8, UTF-16 (with or without its mark) or, when it is none of these,
 * windows-1252, which Excel writes and in which every byte is a letter.
 */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]))
    return { text: decode(bytes, 'utf-8'), encoding: 'UTF-8' };
  if (startsWith(bytes, [0xff, 0xfe]) || isWide(bytes, 1))
    return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (startsWith(bytes, [0xfe, 0xff]) || isWide(bytes, 0))
    return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  try {
    return { text: decode(bytes, 'utf-8'), encoding: 'UTF-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

/** A letter that was read in the wrong encoding before it came here: "Womanâ€™s", "JosÃ©". */
export const GARBLED = /â€[™œ\u009d“”˜¦]|Ã[\u0080-\u00bf¡-¿]|\ufffd/u;

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Latin letters in two bytes each have a zero in every second place. */
function isWide(bytes: Uint8Array, zeroAt: 0 | 1): boolean {
  const start = bytes.subarray(0, 200);
  const zeros = start.filter((byte, at) => byte === 0 && at % 2 === zeroAt).length;
  return start.length >= 8 && zeros > start.length / 4;
}
