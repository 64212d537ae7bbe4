/** What `read` gives, read when it is first asked for and then kept. */
export function once<T>(read: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}
