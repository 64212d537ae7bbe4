/** The connection broke off before the whole body had come. */
export class BrokenOffError extends Error {
  override readonly name = 'BrokenOffError';
}

/**
 * The body of a request as bytes, or nothing as soon as it is longer than the limit. What counts is what
 * arrives: a Content-Length may be missing or wrong. Rejects with a BrokenOffError when the connection
 * breaks off.
 */
export async function readBody(
  request: Request,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  const declared = request.headers.get('content-length');
  if (Number(declared ?? 0) > mostBytes) return undefined;
  // HTTP lets in no more bytes than were declared, and Node reads those without making a stream.
  if (declared !== null) return checked(await request.arrayBuffer().catch(brokenOff), mostBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(brokenOff);
    if (!chunk || chunk.done) return Buffer.concat(chunks);
    size += chunk.value.byteLength;
    if (size > mostBytes) {
      // Not cancelled: workerd would cut the connection, and the sender would never read the answer.
      reader?.releaseLock();
      return undefined;
    }
    chunks.push(chunk.value);
  }
}

/** For a platform that would not hold a sender to the length they declared. */
function checked(body: ArrayBuffer, mostBytes: number): Uint8Array | undefined {
  return body.byteLength > mostBytes ? undefined : new Uint8Array(body);
}

/** Nothing of the stream's own error goes on. */
function brokenOff(): never {
  throw new BrokenOffError('the body broke off');
}
