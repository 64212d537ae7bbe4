// Ships to the browser, on the pages that say when the signal is gone.
import { dropOldWorkers } from './drop-old-workers.ts';

/** Tells when the signal is gone and when it is back; at once when it is gone already. */
export function tellOffline(onOffline: (offline: boolean) => void): void {
  const tell = () => {
    onOffline(!navigator.onLine);
  };
  addEventListener('offline', tell);
  addEventListener('online', tell);
  if (!navigator.onLine) tell();
  // These pages had workers of their own, which answer them until they are ended.
  if ('serviceWorker' in navigator)
    void dropOldWorkers(navigator.serviceWorker).catch(() => undefined);
}
