// Ships to the browser.
import { deleteDatabase } from './database.ts';
import { databaseNames, draftName, idOnDevice, listDrafts, oldDraftName } from './draft-name.ts';
import type { DraftPlace } from './draft-place.ts';
import { tellForgotten } from './tab-message.ts';

/**
 * Deletes one draft without opening it, also one that this version cannot read, and empties it in other tabs.
 * True only when the browser confirmed it, or when nothing lay there.
 */
export async function forgetDraft(place: DraftPlace, id: string): Promise<boolean> {
  return forget(place, [draftName(place.network, idOnDevice(place.storage, id))]);
}

/** Deletes every draft and every copy of a network, of every version; true only when the browser confirmed each. */
export async function forgetAllDrafts(place: DraftPlace): Promise<boolean> {
  const { storage, network } = place;
  const ids = new Set(await listDrafts(storage, network)).add(idOnDevice(storage, ''));
  return forget(place, [...[...ids].map((id) => draftName(network, id)), oldDraftName(network)]);
}

async function forget({ storage, channel }: DraftPlace, names: string[]): Promise<boolean> {
  for (const name of names) tellForgotten(channel(name));
  if (!storage) return true;
  const here = await databaseNames(storage);
  const erased = await Promise.all(
    names
      .filter((name) => here?.includes(name) ?? true)
      .map((name) => deleteDatabase(storage, name)),
  );
  return erased.every(Boolean);
}
