// Ships to the browser.

/**
 * Where a person's words are.
 * - `nothing`: nothing was written yet.
 * - `saving`: written, not yet known to be on disk.
 * - `saved`: read back from the disk's own record after the write committed.
 * - `not-saved`: the last words are only on the screen. `full`: the browser's quota said no. `failed`: it
 *   stopped saving, and we keep trying. `wiped`: somebody deleted this site's data; the next word is saved again.
 * - `no-storage`: this browser keeps nothing for this page.
 * - `memory`: the person asked us to keep nothing.
 */
export type SaveState =
  | { kind: 'nothing' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'not-saved'; reason: 'full' | 'failed' | 'wiped' }
  | { kind: 'no-storage' }
  | { kind: 'memory' };
