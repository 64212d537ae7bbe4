// Ships to the browser, on the navigators' desk only.
import { identityToRecipient } from 'age-encryption';
import { openLetter } from '../../sealed/open-letter.ts';
import { pad, sealBytes } from '../../sealed/seal-letter.ts';
import { letterHash } from '../board/letter-hash.ts';
import { openNote, sealContent } from '../sharing/note-content.ts';

/** Characters of the longest board: tens of thousands of letters. A stranger cannot write rows on this device. */
const MOST_BOARD = 256 * 1024 * 1024;

/**
 * Everything on the device goes through here. The board and the letters are sealed to all navigators, so that another
 * of them can open the desk on the same device; settings to the own key only.
 * @param recipients of the network. When the own key is none of them any more, all is sealed to the own key.
 */
export async function deskSeal(
  recipients: readonly string[],
  identities: readonly string[],
): Promise<DeskSeal> {
  const own = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  const mine = own.slice(0, 1);
  const all = own.some((key) => recipients.includes(key)) ? recipients : mine;
  return {
    mark: letterHash(mine.join()),
    sealUpdate: (update) => sealContent({ update }, all),
    openUpdate: async (sealed) => {
      const opened = await openNote(sealed, identities, MOST_BOARD);
      return opened.kind === 'open' ? opened.content.update : undefined;
    },
    openNote: (sealed) => openNote(sealed, identities),
    sealJson: (value, whom) => sealBytes(pad(JSON.stringify(value)), whom === 'me' ? mine : all),
    openJson: async (sealed) => {
      try {
        return await openLetter(sealed, identities);
      } catch {
        // Whatever it is, this key does not open it.
        return undefined;
      }
    },
  };
}

export interface DeskSeal {
  /** Names the own key where it must not be written. */
  readonly mark: string;
  readonly sealUpdate: (update: Uint8Array) => Promise<Uint8Array>;
  /** Nothing when this key does not open it. */
  readonly openUpdate: (sealed: Uint8Array) => Promise<Uint8Array | undefined>;
  readonly openNote: (sealed: string) => ReturnType<typeof openNote>;
  readonly sealJson: (value: unknown, whom: 'me' | 'all') => Promise<Uint8Array>;
  /** Nothing when this key does not open it. */
  readonly openJson: (sealed: Uint8Array) => Promise<unknown>;
}
