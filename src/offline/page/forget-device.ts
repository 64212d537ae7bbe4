// Ships to the browser, on the page about copies.
import { deleteDatabase } from '../../draft/database.ts';
import { databaseNames } from '../../draft/draft-name.ts';
import { tellForgotten } from '../../draft/tab-message.ts';
import { openTabLine } from '../../storage/tab-line.ts';
import { dropCopies } from './drop-copies.ts';

const OURS = 'patchwork-';
const DESK = 'patchwork-desk';
const DRAFT = 'patchwork-draft';

/** Whether a desk keeps something on this device; true too where the browser cannot say. */
export async function hasDesk(): Promise<boolean> {
  const names = await databaseNames(databases());
  return names?.some((name) => name.startsWith(DESK)) ?? true;
}

/**
 * Deletes everything this site keeps in this browser: copies and workers, choices, the sheet, drafts, letters. What the desk
 * keeps goes only when `desk` is true. True when the browser confirmed all of it.
 * @param known databases to delete where the browser cannot list them (Firefox before 2024).
 */
export async function forgetDevice(known: readonly string[], desk: boolean): Promise<boolean> {
  const isMeant = (name: string) => name.startsWith(OURS) && (desk || !name.startsWith(DESK));
  forgetKeys(isMeant);
  const storage = databases();
  const names = ((await databaseNames(storage)) ?? known).filter(isMeant);
  // Other tabs let go of a draft that is being deleted, and empty their forms.
  for (const name of names) if (name.startsWith(DRAFT)) tellForgotten(openTabLine(name));
  const gone = await Promise.all([
    dropCopies(window, desk),
    ...names.map((name) => storage !== undefined && deleteDatabase(storage, name)),
  ]);
  return gone.every(Boolean);
}

function forgetKeys(isMeant: (name: string) => boolean): void {
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage).filter(isMeant)) storage.removeItem(key);
  } catch {
    // A storage that is closed holds nothing.
  }
}

/** Nothing where this site's storage is blocked. */
function databases(): IDBFactory | undefined {
  return (window as { indexedDB?: IDBFactory }).indexedDB;
}
