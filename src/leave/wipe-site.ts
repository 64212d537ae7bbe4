// Ships to the browser, written into pages as text: it may use nothing from outside of itself.

/**
 * Deletes every database of this site in the browser, its copies and their workers, the sheet of chosen entries and the text size, and from then on
 * lets this page open none and keep nothing, so that nothing half-done writes the words again. Answers when they are
 * gone or after `patience` milliseconds.
 * `known` are the names in browsers that cannot list databases (Firefox before 2024).
 */
export async function wipeSite(known: string[], patience: number): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  try {
    Storage.prototype.setItem = () => {
      throw new DOMException('This page is being left', 'InvalidStateError');
    };
    [localStorage, sessionStorage].forEach((storage) => {
      Object.keys(storage)
        .filter((key) => key.startsWith('patchwork-'))
        .forEach((key) => {
          storage.removeItem(key);
        });
    });
  } catch {
    // Blocked: nothing lies there, and the databases are deleted all the same.
  }
  // Workers are told to keep nothing more ("stop"), and end with the last page.
  const dropCopies = async () => {
    const found = await navigator.serviceWorker.getRegistrations();
    found.forEach((each) => {
      [each.active, each.waiting, each.installing].forEach((worker) => worker?.postMessage('stop'));
      void each.unregister();
    });
    const names = (await caches.keys()).filter((name) => name.startsWith('patchwork-'));
    await Promise.all(names.map((name) => caches.delete(name)));
  };
  // A browser that keeps no copies, or lets no page see them, has none to delete.
  const copies = dropCopies().catch(() => undefined);
  try {
    const list: Promise<{ name?: string }[]> =
      'databases' in indexedDB
        ? indexedDB.databases()
        : Promise.resolve(known.map((name) => ({ name })));
    IDBFactory.prototype.open = () => {
      throw new DOMException('This page is being left', 'InvalidStateError');
    };
    const gone = list.then((all) => {
      const ours = all.flatMap(({ name }) => (name?.startsWith('patchwork-') ? name : []));
      return Promise.all(
        ours.map(
          (name) =>
            new Promise((resolve) => {
              const deleting = indexedDB.deleteDatabase(name);
              deleting.onsuccess = deleting.onerror = resolve;
            }),
        ),
      );
    });
    await Promise.race([gone, late]);
  } catch {
    // Storage is switched off, so nothing lies there.
  }
  await Promise.race([copies, late]);
}
