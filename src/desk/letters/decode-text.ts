// Ships to the browser, on the navigators' desk only.

/** What a file begins with that holds its text packed, where nobody can read it: ZIP (and Excel), gzip, PDF, SQLite. */
const PACKED = ['PK\u0003\u0004', '\u001f\u008b', '%PDF-', 'SQLite format 3\u0000'];
const LOOKED_AT = 4096;

/**
 * The text in a file's bytes, whatever program wrote it: UTF-8, UTF-16 with or without a mark, else what Windows
 * writes in Western languages. Nothing when it is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  if (PACKED.some((mark) => start.startsWith(mark))) return undefined;
  const wide = wideEncoding(bytes.subarray(0, LOOKED_AT));
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (start.includes('\u0000')) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // An older program's table. Letters are ASCII in it, so nothing of them depends on this guess.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 by its mark, else by where its zeros stand: most of what is in a table or an armor is ASCII. */
function wideEncoding(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const pairs = Math.floor(start.length / 2);
  if (pairs === 0) return undefined;
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}
