// Ships to the browser.
import { DRAFT_VERSION } from './answers.ts';

/** The database that holds a network's draft: one draft for all languages of the site. */
export function draftName(network: string): string {
  return `patchwork-draft-${DRAFT_VERSION}:${network}`;
}

/**
 * True when a draft lies on this device. It reads the list of databases only: opening one would make it.
 * Browsers without that list (before 2024) say no, and find the draft once the device question is answered.
 */
export async function hasDraft(storage: IDBFactory | undefined, network: string): Promise<boolean> {
  try {
    const databases = (await storage?.databases()) ?? [];
    return databases.some(({ name }) => name === draftName(network));
  } catch {
    // Storage is blocked, so nothing can lie there.
    return false;
  }
}
