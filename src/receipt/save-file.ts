// Ships to the browser.

/** How long the browser may take to start reading what it saves. */
const HELD_FOR = 60_000;

/** Lets the browser save a file. The name shows in its list of downloads, so it says nothing private. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, HELD_FOR);
}
