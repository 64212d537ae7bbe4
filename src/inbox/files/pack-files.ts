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

/** Packs bytes; the second time the same name and encoding are asked for, it answers from memory. */
export type Packer = (
  name: string,
  encoding: Encoding,
  read: () => Promise<Bytes>,
) => Promise<Bytes>;

export function createPacker(): Packer {
  const kept = new Map<string, Bytes>();
  let size = 0;
  return async (name, encoding, read) => {
    const key = `${encoding} ${name}`;
    const known = kept.get(key);
    if (known) return known;
    const packed = await pack(await read(), encoding);
    if (!kept.has(key) && size + packed.byteLength <= MOST_BYTES_KEPT) {
      kept.set(key, packed);
      size += packed.byteLength;
    }
    return packed;
  };
}

function pack(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'gzip') return zip(bytes, { level: 9 });
  // 9 of 11: nearly as small, and the first visitor does not wait.
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
