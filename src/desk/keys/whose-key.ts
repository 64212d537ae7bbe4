// Ships to the browser, on the navigators' desk only.
import { identityToRecipient } from 'age-encryption';
import type { DeskSeal } from '../desk-props.ts';

/**
 * Whose key it is. `name` is empty for the recovery key, which belongs to nobody. Not `listed`: the key was taken out
 * of the network's list, or is of another network. It opens only what was sealed while it stood there.
 */
export type KeyHolder =
  | { readonly listed: true; readonly name: string; readonly recovery: boolean }
  | { readonly listed: false };

/** Compares public halves with the network's list. With several keys, one of a navigator counts first. */
export async function whoseKey(
  identities: readonly string[],
  seal: DeskSeal | undefined,
): Promise<KeyHolder> {
  const recipients = await Promise.all(identities.map(publicHalf));
  const mine = seal?.navigators.find(({ key }) => recipients.includes(key));
  if (mine) return { listed: true, name: mine.name, recovery: false };
  return seal?.recovery !== undefined && recipients.includes(seal.recovery)
    ? { listed: true, name: '', recovery: true }
    : { listed: false };
}

/** Nothing for a kind of key whose cipher this network's site leaves out: then it is not in the list either. */
async function publicHalf(identity: string): Promise<string | undefined> {
  try {
    return await identityToRecipient(identity);
  } catch {
    return undefined;
  }
}
