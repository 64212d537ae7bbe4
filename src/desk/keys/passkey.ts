// Ships to the browser, on the navigators' desk only.
import { Decrypter, Encrypter, webauthn } from 'age-encryption';
import * as z from 'zod/mini';
import type { PasskeyShelf, ShelvedKey } from './passkey-shelf.ts';

/** Why a passkey did not lock or open a key. Each has words in `words.desk.door.passkeyFaults`. */
export type PasskeyFault =
  /** This browser, or this page's address, has no passkeys. */
  | 'no-passkeys'
  /** There are passkeys, but they give no secret to lock with (WebAuthn's PRF). */
  | 'no-prf'
  /** The person said no, took too long, or the passkey is gone: browsers do not tell which. */
  | 'cancelled'
  /** A passkey answered that did not lock this key. */
  | 'another-passkey'
  /** No key lies here any more. */
  | 'removed'
  /** The browser cannot keep anything, or what lay there is damaged. */
  | 'storage';

export type KeptWithPasskey =
  { readonly kind: 'kept' } | { readonly kind: 'not-kept'; readonly fault: PasskeyFault };

export type OpenedWithPasskey =
  | { readonly kind: 'open'; readonly identities: string[]; readonly keyName: string }
  | { readonly kind: 'closed'; readonly fault: PasskeyFault };

/** What a passkey locks. The name of a key file may be somebody's name, so it is locked too. */
const Content = z.object({
  identities: z.array(z.string()).check(z.minLength(1)),
  keyName: z.string(),
});
type Content = z.infer<typeof Content>;

/** False where it is known beforehand that keeping a key would fail, so that nobody is asked in vain. */
export async function canUsePasskeys(): Promise<boolean> {
  return (await faultBefore()) === undefined;
}

/**
 * Makes a passkey, locks a key with it and puts it on the shelf. The person is asked twice: for making the passkey and
 * for using it. Must begin with a press. Never throws.
 * @param label what the browser calls the passkey; other people who use the device can see it.
 */
export async function keepWithPasskey(
  content: Content,
  label: string,
  shelf: PasskeyShelf,
): Promise<KeptWithPasskey> {
  const before = await faultBefore();
  if (before) return { kind: 'not-kept', fault: before };
  let kept: ShelvedKey;
  try {
    const passkey = await webauthn.createCredential({ keyName: label });
    const encrypter = new Encrypter();
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }));
    kept = { passkey, sealed: await encrypter.encrypt(JSON.stringify(content)) };
  } catch (error) {
    return { kind: 'not-kept', fault: faultOf(error) };
  }
  try {
    await shelf.put(kept);
    return { kind: 'kept' };
  } catch {
    return { kind: 'not-kept', fault: 'storage' };
  }
}

/** Opens the key on the shelf. Must begin with a press. Never throws. */
export async function openWithPasskey(shelf: PasskeyShelf): Promise<OpenedWithPasskey> {
  let kept: ShelvedKey | undefined;
  try {
    kept = await shelf.get();
  } catch {
    return { kind: 'closed', fault: 'storage' };
  }
  if (!kept) return { kind: 'closed', fault: 'removed' };
  const before = await faultBefore();
  if (before) return { kind: 'closed', fault: before };
  return unlock(kept);
}

async function unlock({ passkey, sealed }: ShelvedKey): Promise<OpenedWithPasskey> {
  // What fails around the passkey is a flaw of what lay on the shelf.
  let fault: PasskeyFault = 'storage';
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    async unwrapFileKey(stanzas) {
      const identity = new webauthn.WebAuthnIdentity({ identity: passkey });
      try {
        const fileKey = await identity.unwrapFileKey(stanzas);
        if (!fileKey) fault = 'another-passkey';
        return fileKey;
      } catch (error) {
        fault = faultOf(error);
        throw error;
      }
    },
  });
  try {
    const content = Content.parse(JSON.parse(await decrypter.decrypt(sealed, 'text')));
    return { kind: 'open', ...content };
  } catch {
    return { kind: 'closed', fault };
  }
}

async function faultBefore(): Promise<PasskeyFault | undefined> {
  if (!globalThis.isSecureContext || !('PublicKeyCredential' in globalThis)) return 'no-passkeys';
  // Asked first, because a passkey that is made and of no use stays in the person's list.
  const { getClientCapabilities } = PublicKeyCredential as Partial<typeof PublicKeyCredential>;
  const can = await getClientCapabilities?.call(PublicKeyCredential).catch(() => undefined);
  return can?.['extension:prf'] === false ? 'no-prf' : undefined;
}

/** The browser fails with DOMExceptions; the age library throws its own error when no PRF came. */
function faultOf(error: unknown): PasskeyFault {
  if (!(error instanceof DOMException)) return 'no-prf';
  return error.name === 'NotAllowedError' || error.name === 'AbortError'
    ? 'cancelled'
    : 'no-passkeys';
}
