// Ships to the browser, loaded when something is handed over.

/** Stands before squeezed bytes. A JSON text never begins with it. */
const SQUEEZED = 0;
const FORMAT = 'deflate-raw';
/** A draft is a few kilobytes. More comes from somebody who wants this page to choke. */
const MOST_BYTES = 256 * 1024;

/** A text as few bytes, or as its plain bytes where the browser cannot squeeze (Safari before 16.4). */
export async function squeeze(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  if (!('CompressionStream' in globalThis)) return bytes;
  const squeezed = await readAll(
    streamOf(bytes).pipeThrough(new CompressionStream(FORMAT)),
    Infinity,
  );
  const marked = new Uint8Array(1 + squeezed.length).fill(SQUEEZED, 0, 1);
  marked.set(squeezed, 1);
  return marked;
}

/**
 * The text that `squeeze` was given.
 * @param most bytes that the text may have.
 * @throws {Error} when these bytes were not made by it, when they are too many, or where the browser cannot.
 */
export async function unsqueeze(bytes: Uint8Array, most: number = MOST_BYTES): Promise<string> {
  const whole =
    bytes[0] === SQUEEZED
      ? await readAll(
          streamOf(new Uint8Array(bytes.subarray(1))).pipeThrough(new DecompressionStream(FORMAT)),
          most,
        )
      : bytes;
  return new TextDecoder('utf-8', { fatal: true }).decode(whole);
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream();
}

async function readAll(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('This is longer than any draft');
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
