// Ships to the browser, on my sheet only.

/** The codes leave the address, so that they stay neither on the screen nor in what is reloaded. */
export function clearAddress(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
}
