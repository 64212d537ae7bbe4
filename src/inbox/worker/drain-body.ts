const MOST_BYTES = 1024 * 1024;
const MOST_MILLISECONDS = 1000;

/**
 * Reads what nobody wanted of a post, so far as it comes soon: workerd cuts the connection of an answer that is given
 * before the post was read, and the sender, still writing, would never see why it was refused.
 */
export async function drainBody({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), MOST_MILLISECONDS);
  try {
    for (let size = 0; size <= MOST_BYTES;) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
    }
  } catch {
    // The sender left; nobody is there for the answer either.
  } finally {
    clearTimeout(timer);
  }
}
