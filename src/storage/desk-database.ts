// Ships to the browser.

/** The database that holds what a navigators' desk keeps on this device, all of it sealed. */
export function deskDatabase(network: string): string {
  return `patchwork-desk-1:${network}`;
}

/** The database that holds a navigator's key on this device, locked by a passkey. */
export function deskKeyDatabase(network: string): string {
  return `patchwork-desk-key-1:${network}`;
}
