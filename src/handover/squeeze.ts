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
  const squeezed = await readAll(streamOf(bytes).pipeThrough(new CompressionStream(FORMAT)));
  return new Uint8Array([SQUEEZED, ...squeezed]);
}

/**
 * The text that `squeeze` was given.
 * @throws {Error} when these bytes were not made by it, when they are too many, or where the browser cannot.
 */
export async function unsqueeze(bytes: Uint8Array): Promise<string> {
  const whole =
    bytes[0] === SQUEEZED
      ? await readAll(
          streamOf(new Uint8Array(bytes.subarray(1))).pipeThrough(new DecompressionStream(FORMAT)),
        )
      : bytes;
  return new TextDecoder('utf-8', { fatal: true }).decode(whole);
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream();
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const bytes: number[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (bytes.length + part.value.length > MOST_BYTES) {
      await reader.cancel();
      throw new Error('This is longer than any draft');
    }
    for (const byte of part.value) bytes.push(byte);
  }
  return new Uint8Array(bytes);
}
