// Ships to the browser, on the desk only.
import { LIGHT, MEND, WORKER_FILE } from './worker-orders.ts';

/** After the page has loaded, so that nobody's first answer waits for this. */
const QUIET_MS = 2000;

/**
 * Keeps the desk in the browser, so that it works without signal from the next visit on. Not while developing. A browser
 * that asks to save data keeps what it has loaded anyway, and is asked for no more. Where the browser refuses, the page works
 * as before.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => setTimeout(() => void register(), QUIET_MS);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

async function register(): Promise<void> {
  try {
    const address = WORKER_FILE + (savesData() ? LIGHT : '');
    // The browser's own cache must never hold back a new version.
    const options = { updateViaCache: 'none' } as const;
    const { active } = await navigator.serviceWorker.register(address, options);
    active?.postMessage(MEND);
  } catch {
    // Storage is blocked or full, or the signal went: the desk goes on with the network.
  }
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
