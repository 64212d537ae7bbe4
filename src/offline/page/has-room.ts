// Ships to the browser, inside `keep.js`.

/** A copy lies unpacked on the device: pages are mostly words that repeat. */
const UNPACKED = 8;

/**
 * Whether the browser says that a copy of so many packed bytes fits. On a full device a copy that can never become whole
 * would be tried on every page. A browser that says nothing is tried.
 */
export async function hasRoom(
  { storage }: { readonly storage?: StorageManager },
  bytes: number,
): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = (await storage?.estimate()) ?? {};
  return quota - usage > bytes * UNPACKED;
}
