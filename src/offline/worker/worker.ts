// Ships to the browser, as the search page's service worker: it sees that page and the files it loads, nothing else.
import type { OfflinePlan } from '../offline-plan.ts';
import { LIGHT, MEND } from '../worker-orders.ts';
import { answerFile, answerPage } from './answer-page.ts';
import { openCopy } from './open-copy.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Written in by the build. */
declare const PLAN: OfflinePlan;

const copy = openCopy(PLAN, self.caches);
const light = self.location.search === LIGHT;

// A new version waits until no page of the old one is open, so that no page gets files of two.
self.addEventListener('install', (event) => {
  event.waitUntil(light ? copy.fillFromLoaded() : copy.fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      copy.dropOthers(),
      self.clients.claim(),
      self.registration.navigationPreload?.enable(),
    ]),
  );
});

self.addEventListener('message', (event) => {
  // What the browser threw away is fetched again; without signal, the next visit tries.
  if (event.data === MEND && !light) event.waitUntil(copy.fill().catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (mode === 'navigate') {
    if (pathname === PLAN.page) event.respondWith(answerPage(event, copy, pathname));
  } else if (copy.fileAt(pathname) || copy.isLasting(pathname)) {
    event.respondWith(answerFile(event, copy, pathname));
  }
});
