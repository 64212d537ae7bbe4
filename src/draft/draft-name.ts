// Ships to the browser.
import { within } from '../storage/patience.ts';

/** The id of the one draft in browsers that cannot list databases (before 2024). */
const ONLY = 'only';

/** The database that holds one draft; `id` is the id of the answers it was started with. */
export function draftName(network: string, id: string): string {
  return `patchwork-draft:${network}:${id}`;
}

/** The database in which version 1 of the form kept its one draft. */
export function oldDraftName(network: string): string {
  return `patchwork-draft-1:${network}`;
}

/** The ids of a network's drafts on this device; looking makes no database. None where they cannot be listed. */
export async function listDrafts(
  storage: IDBFactory | undefined,
  network: string,
): Promise<string[]> {
  return idsAmong((await databaseNames(storage)) ?? [], network);
}

/** True when a draft of any version lies on this device, as far as the browser tells. */
export async function hasDraft(storage: IDBFactory | undefined, network: string): Promise<boolean> {
  const names = (await databaseNames(storage)) ?? [];
  return names.includes(oldDraftName(network)) || idsAmong(names, network).length > 0;
}

/** Which databases lie here; nothing when this browser cannot tell. */
export async function databaseNames(
  storage: IDBFactory | undefined,
): Promise<string[] | undefined> {
  if (!storage) return [];
  if (!canList(storage)) return undefined;
  // Storage that is switched off throws or rejects: then nothing can lie there.
  const listing = new Promise<IDBDatabaseInfo[]>((resolve) => {
    resolve(storage.databases());
  }).catch(() => []);
  return (await within(listing, undefined))?.flatMap(({ name }) => name ?? []);
}

/**
 * The id under which a draft really lies. Where databases cannot be listed, a draft under its own id would
 * never be found again, neither to go on with nor to delete: there a network has one draft, whatever its id.
 */
export function idOnDevice(storage: IDBFactory | undefined, id: string): string {
  return storage && !canList(storage) ? ONLY : id;
}

function idsAmong(names: string[], network: string): string[] {
  const start = draftName(network, '');
  return names
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length))
    .filter((id) => id !== '' && !id.includes(':'));
}

function canList(storage: IDBFactory): boolean {
  return typeof (storage as Partial<IDBFactory>).databases === 'function';
}
