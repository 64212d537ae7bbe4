/**
 * The body of a request as bytes, or nothing as soon as it is longer than the limit. What counts is what
 * arrives: a Content-Length may be missing or wrong. Rejects when the connection breaks off.
 */
export async function readBody(
  request: Request,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return Buffer.concat(chunks);
    size += chunk.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
}
