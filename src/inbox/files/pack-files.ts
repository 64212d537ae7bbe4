import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';

export type Encoding = 'br' | 'gzip';
type Bytes = Uint8Array<ArrayBuffer>;

/** Packed files stay in memory up to this many bytes; after that each is packed again. */
const MOST_BYTES_KEPT = 64 * 1024 * 1024;
/** Below this, packing saves no packet. */
const LEAST_BYTES = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best packing that an Accept-Encoding header takes; nothing for files too small to gain. */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  size: number,
): Encoding | undefined {
  if (size < LEAST_BYTES) return undefined;
  const accepted = parseAccept(acceptEncoding ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.toLowerCase());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

/** What is packed how. A new version takes the place of the one before. */
export interface Packing {
  readonly path: string;
  readonly version: string;
  readonly encoding: Encoding;
}

/** Packs bytes; the second time the same packing is asked for, it answers from memory. */
export type Packer = (packing: Packing, read: () => Promise<Bytes>) => Promise<Bytes>;

export function createPacker(): Packer {
  const kept = new Map<string, { readonly version: string; readonly packed: Bytes }>();
  let size = 0;
  return async ({ path, version, encoding }, read) => {
    const key = `${encoding} ${path}`;
    const known = kept.get(key);
    if (known?.version === version) return known.packed;
    const packed = await pack(await read(), encoding);
    const grown = packed.byteLength - (kept.get(key)?.packed.byteLength ?? 0);
    if (size + grown <= MOST_BYTES_KEPT) {
      kept.set(key, { version, packed });
      size += grown;
    }
    return packed;
  };
}

function pack(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'gzip') return zip(bytes, { level: 9 });
  // 9 of 11: nearly as small, and the first visitor does not wait.
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
