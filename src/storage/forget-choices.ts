// Ships to the browser.

/** Deletes what the pages keep outside of databases: the sheet of chosen entries and the text size. */
export function forgetChoices(): void {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (key.startsWith('patchwork-')) storage.removeItem(key);
      }
    }
  } catch {
    // A storage that is closed holds nothing.
  }
}
