// Ships to the browser, as the service worker of a language or of the desk.
import type { WorkerSettings } from '../copy-plan.ts';
import { ASKED, KEEP_FILE, LIGHT, MEND, STATE, STOP, TAKE_OVER } from '../worker-orders.ts';
import { answerFile, answerPage, LEAVING } from './answer-page.ts';
import { openCopy } from './open-copy.ts';
import { openPages } from './open-pages.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Written in by the build. */
declare const SETTINGS: WorkerSettings;

/** Pages come first: nobody's first answers wait for a copy. */
const QUIET_MS = 2000;
/** Folders and files that pages load from: nothing else that they ask for is looked at. */
const OF_PAGES =
  /^(?:_astro|fonts|icons|search-data|sheet-data|desk-data|pagefind)\/|^(?:[\w-]+\/)?(?:favicon\.svg|manifest\.webmanifest)$/;

const copy = openCopy(SETTINGS, self.caches);
const pages = openPages(copy, SETTINGS);
const light = self.location.search === LIGHT;
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS));
/** Ends the quiet before the first copy: somebody waits for it, or wants none. */
let hurry: (() => void) | undefined;
const hurried = new Promise<void>((resolve) => {
  hurry = resolve;
});
/** On a line that may cost money, only for those who said yes. */
const mayLoad = (): boolean => {
  const { connection } = self.navigator;
  const metered = connection?.saveData === true || connection?.type === 'cellular';
  return !light && (!metered || self.location.search === ASKED);
};
let isLoading = false;
const mend = async (): Promise<void> => {
  if (isLoading || !mayLoad()) return;
  isLoading = true;
  await quiet();
  // Without signal, or with a full disk, a later visit tries.
  await copy.mend().catch(() => undefined);
  isLoading = false;
};
const fill = async (): Promise<void> => {
  isLoading = true;
  await Promise.race([quiet(), hurried]);
  await copy.fill().finally(() => {
    isLoading = false;
  });
};

/** The page that "Leave now" goes to also asks for it in a header, which browsers may pass over when a worker answers. */
const forget = async (): Promise<void> => {
  await copy.deleteAll();
  await self.registration.unregister();
};

// A new version waits until no page of the old one is open, so that no page gets files of two.
self.addEventListener('install', (event) => {
  if (light) event.waitUntil(copy.fillFromLoaded());
  else if (mayLoad()) event.waitUntil(fill());
  else event.waitUntil(Promise.reject(new Error('Nobody was asked if this line may be used.')));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      copy.dropOthers().catch(() => undefined),
      self.clients.claim(),
      self.registration.navigationPreload?.enable(),
    ]),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === MEND) event.waitUntil(mend());
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
  if (event.data === STOP) copy.stop();
  if (event.data === MEND || event.data === STOP) hurry?.();
  if (event.data === STATE)
    event.waitUntil(copy.state().then((state) => event.ports[0]?.postMessage(state)));
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  const { base, others, scope } = SETTINGS;
  if (method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(base)) return;
  if (pathname === scope + KEEP_FILE) {
    // It asks whether to keep what is kept already.
    event.respondWith(new Response('', { headers: { 'Content-Type': 'text/javascript' } }));
  } else if (mode === 'navigate') {
    if (!pathname.startsWith(scope) || others.some((other) => pathname.startsWith(other))) return;
    const answer = answerPage(event, copy, pages);
    event.respondWith(answer);
    event.waitUntil(LEAVING.test(pathname) ? answer.then(forget, forget) : mend());
  } else if (OF_PAGES.test(pathname.slice(base.length))) {
    event.respondWith(answerFile(event, copy));
  }
});
