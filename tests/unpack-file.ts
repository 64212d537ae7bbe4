import { gunzipSync, inflateSync } from 'node:zlib';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Everything that can be read in a file: as it stands, unpacked, with folded lines put together, and with what HTML, JSON
 * and addresses write in another way.
 */
export function unpackFile(bytes: Buffer): string {
  const inside = unpacked(bytes).map((part) => part.toString('utf8'));
  const unfolded = inside.map((text) => text.replace(/\r?\n[ \t]/g, ''));
  return [...inside, ...unfolded].flatMap((text) => [text, plainly(text)]).join('\n');
}

function unpacked(bytes: Buffer): Buffer[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  if (bytes.subarray(0, PNG.length).equals(PNG)) return [bytes, ...pngTexts(bytes)];
  return [bytes];
}

/** What a picture says beside its points: chunks tEXt, and packed zTXt and iTXt (PNG 11.3.3). */
function pngTexts(bytes: Buffer): Buffer[] {
  const texts: Buffer[] = [];
  for (let at = PNG.length; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    // The packed part follows names that end in zeros; where it begins shows by trying.
    if (type === 'zTXt' || type === 'iTXt')
      texts.push(...chunk.keys().flatMap((start) => inflated(chunk.subarray(start))));
    at += 12 + length;
  }
  return texts;
}

function inflated(bytes: Buffer): Buffer[] {
  try {
    return [inflateSync(bytes)];
  } catch {
    return [];
  }
}

function plainly(text: string): string {
  return text
    .replace(/\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/gi, (_, long?: string, short?: string) =>
      letter(Number.parseInt(long ?? short ?? '', 16)),
    )
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => letter(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/\\(?=[,;"\\/])/g, '');
}

function letter(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
