// Ships to the browser, on the navigators' desk only.
// Ships to the browser, on the navigators' desk only.
/** A short mark of a set of keys, in any order: other keys have another. It cannot be turned back into them. */
export async function keysMark(recipients: readonly string[]): Promise<string> {
  const text = [...new Set(recipients)].sort().join(' ');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
