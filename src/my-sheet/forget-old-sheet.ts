// Ships to the browser, written into pages as text: it may use nothing from outside of itself.

/** Deletes the kept sheet `key` when its last change is `patience` milliseconds ago, or when it is none. */
export function forgetOldSheet(key: string, patience: number): void {
  try {
    const kept = localStorage.getItem(key);
    if (kept === null) return;
    const { changed } = JSON.parse(kept) as { changed: number };
    if (!(Date.now() - changed < patience)) localStorage.removeItem(key);
  } catch {
    // Storage is blocked, or what lies there is no sheet: the sheet's own page throws that away.
  }
}
