// Ships to the browser.

/** Version 0.9 had a worker for each of these pages. */
const OLD = /\/(?:search|sheet)\/$/;

/** Ends the workers of single pages, which the language's own has taken the place of. Their copies go with its first visit. */
export async function dropOldWorkers(workers: ServiceWorkerContainer): Promise<void> {
  const found = await workers.getRegistrations();
  await Promise.all(found.filter(({ scope }) => OLD.test(scope)).map((old) => old.unregister()));
}
