// Ships to the browser, as types only: of a service worker no more than ours uses (the DOM's types are a page's).

export type WorkerScope = {
  readonly location: Location;
  readonly caches: CacheStorage;
  readonly clients: { claim: () => Promise<void> };
  readonly registration: {
    readonly navigationPreload?: { enable: () => Promise<void> };
    unregister: () => Promise<boolean>;
  };
  readonly navigator: { readonly connection?: { saveData?: boolean; type?: string } };
  skipWaiting: () => Promise<void>;
  addEventListener: <Type extends keyof WorkerEvents>(
    type: Type,
    listener: (event: WorkerEvents[Type]) => void,
  ) => void;
};

type WorkerEvents = {
  install: Lasting;
  activate: Lasting;
  message: Lasting & { readonly data: unknown; readonly ports: readonly MessagePort[] };
  fetch: FetchEvent;
};

type Lasting = { waitUntil: (work: Promise<unknown>) => void };

export type FetchEvent = Lasting & {
  readonly request: Request;
  /** The page's answer when the browser asked for it while this worker woke up. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Response | Promise<Response>) => void;
};
