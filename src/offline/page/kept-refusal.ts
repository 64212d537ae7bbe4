// Ships to the browser.

/** Under this name a "no" is kept. "Leave now" deletes everything that begins with "patchwork-". */
const REFUSAL_KEY = 'patchwork-offline';
const NO = 'no';

/** Whether somebody said on this device that no copy is to be kept. Where storage is blocked, nothing was said. */
export function hasRefused(): boolean {
  try {
    return localStorage.getItem(REFUSAL_KEY) === NO;
  } catch {
    return false;
  }
}

/** Keeps the "no", or forgets it. Where storage is blocked it lasts as long as the page, and no worker is there either. */
export function keepRefusal(refused: boolean): void {
  try {
    if (refused) localStorage.setItem(REFUSAL_KEY, NO);
    else localStorage.removeItem(REFUSAL_KEY);
  } catch {
    // Nothing can be kept here.
  }
}
