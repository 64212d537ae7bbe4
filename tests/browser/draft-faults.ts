import type { Page } from 'playwright-core';

/**
 * What browsers do to a page's storage, the same for y-indexeddb alone and for the form.
 * The scripts are for `context.addInitScript`: they run before the page's own code.
 */
export const REFUSES_TO_OPEN = `
  IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'SecurityError');
  };`;

export const NEVER_ANSWERS = 'IDBFactory.prototype.open = () => ({});';

/** As in Firefox with storage switched off: even asking for it throws. */
export const THROWS_WHEN_ASKED = `
  Object.defineProperty(window, 'indexedDB', {
    get() {
      throw new DOMException('no', 'SecurityError');
    },
  });`;

/** As in the private windows of some browsers. */
export const IS_MISSING = `Object.defineProperty(window, 'indexedDB', { value: undefined });`;

/** Remembers every connection, so that `loseConnections` can take it away. */
export const REMEMBERS_CONNECTIONS = `
  window.connections = [];
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...named) {
    const opening = open.apply(this, named);
    opening.addEventListener('success', () => window.connections.push(opening.result));
    return opening;
  };`;

/** Closes every connection under its owner, as Safari does; `told` says so with a "close" event, as it may. */
export async function loseConnections(page: Page, { told }: { told: boolean }): Promise<void> {
  await page.evaluate(`
    for (const db of window.connections.splice(0)) {
      db.close();
      if (${told}) db.dispatchEvent(new Event('close'));
    }`);
}

/** Lets the page's site store `bytes` and no more; without a number, as much as there is. */
export async function setQuota(page: Page, bytes?: number): Promise<void> {
  const { origin } = new URL(page.url());
  const devtools = await page.context().newCDPSession(page);
  const quota = bytes === undefined ? {} : { quotaSize: bytes };
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
}

/** Deletes the site's databases as the browser's own settings do. */
export async function clearSiteData(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

/** Deletes every database from within a page, and waits until the browser has confirmed it. */
export async function deleteDatabases(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      });
    }
  });
}

/** Holds a database open in a page, and wants it deleted: nobody else can open it until that page is closed. */
export async function blockDatabase(page: Page, name: string): Promise<void> {
  await page.evaluate(async (held) => {
    const opening = indexedDB.open(held);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const deleting = indexedDB.deleteDatabase(held);
    await new Promise((resolve) => (deleting.onblocked = resolve));
  }, name);
}
