import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deskDoor as en } from '../../src/words/en/desk-door.ts';
import {
  button,
  chooseFile,
  expectNoKeyIn,
  IDENTITY,
  keyFile,
  openedOn,
  useDeskDoor,
} from './use-desk-door.ts';

const { newPage, openDoor, show } = useDeskDoor();

test('a passkey keeps the key on this device and opens it again; removed, nothing is left', async () => {
  const page = await openDoor();
  await addPasskeys(page);
  await keepKey(page);
  await expectNoKeyIn(page);
  expect(await page.evaluate(() => window.deskDoor.stored())).toContain(
    'patchwork-desk-key-1:example',
  );
  await show(page);
  await button(page, en.passkey.open).click();
  await page.getByText(en.strip.open).waitFor();
  expect(await openedOn(page)).toEqual({ keys: 1, from: 'ana-marked.agekey' });
  expect(await page.evaluate(() => window.deskDoor.identities())).toEqual([IDENTITY]);
  await show(page);
  await button(page, en.passkey.remove).click();
  await page.getByText(en.passkey.removed).waitFor();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await show(page);
  expect(await button(page, en.passkey.open).count()).toBe(0);
});

test('a passkey that says no, another one and a key that is gone each say what to do', async () => {
  const page = await openDoor();
  // After a few refusals an authenticator refuses for good, so each has its own.
  const refusing = await addPasskeys(page, { isUserVerified: false });
  await chooseFile(page, await keyFile());
  await button(page, en.keep.button).click();
  await page.getByText(en.passkeyFaults.cancelled).waitFor();
  await refusing.cdp.send('WebAuthn.removeVirtualAuthenticator', {
    authenticatorId: refusing.authenticatorId,
  });
  const { cdp, authenticatorId } = await addPasskeys(page);
  await button(page, en.keep.button).click();
  await page.getByText(en.keep.kept).waitFor();
  const first = await page.evaluate(() => window.deskDoor.passkey());
  await button(page, en.passkey.remove).click();
  await page.getByText(en.passkey.removed).waitFor();
  await button(page, en.keep.button).click();
  await page.getByText(en.keep.kept).waitFor();

  await show(page);
  await page.evaluate((passkey) => window.deskDoor.swapPasskey(passkey), first);
  await button(page, en.passkey.open).click();
  await page.getByText(en.passkeyFaults['another-passkey']).waitFor();
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await button(page, en.passkey.open).click();
  await page.getByText(en.passkeyFaults.cancelled).waitFor();
  await page.evaluate(() => window.deskDoor.damage());
  await button(page, en.passkey.open).click();
  await page.getByText(en.passkeyFaults.storage).waitFor();
  await page.evaluate(() => window.deskDoor.remove());
  await button(page, en.passkey.open).click();
  await page.getByText(en.passkeyFaults.removed).waitFor();
  expect(await button(page, en.passkey.open).count()).toBe(0);
  expect(await openedOn(page)).toBeUndefined();
});

test('a deleted passkey, and passkeys that cannot lock, leave the key file as the way', async () => {
  const page = await openDoor();
  const { cdp, authenticatorId } = await addPasskeys(page);
  await keepKey(page);
  await cdp.send('WebAuthn.clearCredentials', { authenticatorId });
  await show(page);
  await button(page, en.passkey.open).click();
  await page.getByText(en.passkeyFaults.cancelled).waitFor();

  const other = await openDoor();
  await addPasskeys(other, { hasPrf: false });
  await chooseFile(other, await keyFile());
  await button(other, en.keep.button).click();
  await other.getByText(en.passkeyFaults['no-prf']).waitFor();
  expect(await other.evaluate(() => indexedDB.databases())).toEqual([]);

  const old = await newPage();
  await old.addInitScript(() => {
    Reflect.deleteProperty(window, 'PublicKeyCredential');
  });
  await show(old);
  await chooseFile(old, await keyFile());
  await old.getByText(en.strip.open).waitFor();
  expect(await button(old, en.keep.button).count()).toBe(0);
});

test('where nothing can be kept, the door works and says so', async () => {
  const page = await openDoor();
  await addPasskeys(page);
  await chooseFile(page, await keyFile());
  await button(page, en.keep.button).waitFor();
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await button(page, en.keep.button).click();
  await page.getByText(en.passkeyFaults.storage).waitFor();
});

/** An authenticator of the device that says yes to everything. */
async function addPasskeys(
  page: Page,
  more: { hasPrf?: boolean; isUserVerified?: boolean } = {},
): Promise<Passkeys> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
      ...more,
    },
  });
  return { cdp, authenticatorId };
}

interface Passkeys {
  cdp: CDPSession;
  authenticatorId: string;
}

async function keepKey(page: Page): Promise<void> {
  await chooseFile(page, await keyFile());
  await button(page, en.keep.button).click();
  await page.getByText(en.keep.kept).waitFor();
}
