// Ships to the browser.
import { STOP } from '../worker-orders.ts';

/** The desk's copy belongs to the navigator: its scope ends so, and its copies have it in their names. */
const DESK = /\/desk\/(?: |$)/;
/** A worker that was writing when it was told to stop has written by then. */
const LAST_WORD_MS = 1000;

/**
 * Deletes the copies of all languages with their workers, and the desk's too when `desk` is true. True when nothing of them
 * is left.
 */
export async function dropCopies(
  window: Pick<Window, 'navigator'> & { readonly caches?: CacheStorage },
  desk: boolean,
): Promise<boolean> {
  const isMeant = (name: string) => desk || !DESK.test(name);
  const { serviceWorker } = window.navigator as { serviceWorker?: ServiceWorkerContainer };
  const dropped = async (): Promise<boolean> => {
    const { caches } = window;
    if (!caches) return true;
    const names = await caches.keys();
    const meant = names.filter((name) => name.startsWith('patchwork-') && isMeant(name));
    await Promise.all(meant.map((name) => caches.delete(name)));
    return meant.length === 0;
  };
  try {
    const found = (await serviceWorker?.getRegistrations()) ?? [];
    const ends = found
      .filter(({ scope }) => isMeant(scope))
      .map((registration) => {
        const { active, waiting, installing } = registration;
        for (const worker of [active, waiting, installing]) worker?.postMessage(STOP);
        return registration.unregister();
      });
    await Promise.all(ends);
    if (await dropped()) return true;
    await new Promise((resolve) => setTimeout(resolve, LAST_WORD_MS));
    return (await dropped()) || (await dropped());
  } catch {
    return false;
  }
}
