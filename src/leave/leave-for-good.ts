// Ships to the browser, written into a page as text: it may use nothing from outside of itself.

/** Wipes this site's words once more, makes its other tabs leave too, and opens `to` in place of this page. */
export function leaveForGood(
  wipe: (known: string[], patience: number) => Promise<void>,
  known: string[],
  to: string,
): void {
  try {
    new BroadcastChannel('patchwork-leave').postMessage('');
  } catch {
    // Too old a browser, or one in which this site's data is blocked: nothing may stop this page.
  }
  void wipe(known, 250).then(() => {
    location.replace(to);
  });
}
