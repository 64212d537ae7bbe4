// Ships to the browser.
import { encode } from 'uqr';
import { maskPenalty } from './mask-penalty.ts';

/** A QR code without its quiet zone: rows of modules, true = dark. */
export type QrCode = { readonly rows: readonly (readonly boolean[])[]; readonly size: number };

const MASKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
/** Codes of one page are asked for several times, one after the other. */
const MOST_HELD = 50;
const held = new Map<string, QrCode>();
/** What the other masks change in a code of mask 0, by version. There are forty versions. */
const changes = new Map<number, readonly Uint8Array[]>();

/**
 * A text as a QR code with error correction M and the mask that cameras read best: the code that `encode` of uqr gives,
 * in a tenth of its time.
 * @throws {RangeError} for a text too long for any code.
 */
export function encodeQr(text: string): QrCode {
  const known = held.get(text);
  if (known !== undefined) return known;
  const code = encodeAnew(text);
  if (held.size >= MOST_HELD) held.clear();
  held.set(text, code);
  return code;
}

function encodeAnew(text: string): QrCode {
  const { data, size, version } = encode(text, { ecc: 'M', border: 0, maskPattern: MASKS[0] });
  const plain = flat(data);
  const masked = new Uint8Array(plain.length);
  let best: Uint8Array | undefined;
  let least = Infinity;
  for (const change of changesOf(version)) {
    for (let at = 0; at < masked.length; at += 1) masked[at] = (plain[at] ?? 0) ^ (change[at] ?? 0);
    const penalty = maskPenalty(masked, size);
    if (penalty < least) [best, least] = [change, penalty];
  }
  const rows = data.map((row, y) => row.map((dark, x) => dark !== (best?.[y * size + x] === 1)));
  return { rows, size };
}

/** Masks change the same modules of every code of a version: the difference of two empty codes tells which. */
function changesOf(version: number): readonly Uint8Array[] {
  const known = changes.get(version);
  if (known !== undefined) return known;
  const [plain, ...others] = MASKS.map((maskPattern) =>
    flat(
      encode('', { ecc: 'M', border: 0, minVersion: version, maxVersion: version, maskPattern })
        .data,
    ),
  );
  const all = [plain, ...others].map((masked = new Uint8Array()) =>
    masked.map((module, at) => module ^ (plain?.[at] ?? 0)),
  );
  changes.set(version, all);
  return all;
}

function flat(rows: readonly (readonly boolean[])[]): Uint8Array {
  const modules = new Uint8Array(rows.length ** 2);
  let at = 0;
  for (const row of rows) {
    for (const dark of row) {
      modules[at] = dark ? 1 : 0;
      at += 1;
    }
  }
  return modules;
}
