// Ships to the browser.

/** The registration of exactly this scope: a browser asked for "/es/" answers with that of "/" when there is no other. */
export async function findRegistration(
  workers: ServiceWorkerContainer,
  scope: string,
): Promise<ServiceWorkerRegistration | undefined> {
  const found = await workers.getRegistration(scope);
  return found && new URL(found.scope).pathname === scope ? found : undefined;
}
