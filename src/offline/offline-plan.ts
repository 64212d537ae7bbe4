// Ships to the browser, inside the worker: what one page keeps for the time without signal.

/** The same for every visitor. It names files of the built site, never anything a person did. */
export type OfflinePlan = {
  /** Path of the page, which is also the worker's scope: "/es/search/". */
  page: string;
  /** Other bytes in any file, another version. */
  version: string;
  /** The page itself first. */
  files: readonly OfflineFile[];
};

export type OfflineFile = {
  /** Path with the site's base: "/_astro/search.BcF63MXg.js". */
  path: string;
  /** SHA-256 of its bytes, in base64: what has another one belongs to another version and is not kept. */
  sha256: string;
  /** True when every visit of the page loads it, whatever is searched for. */
  always: boolean;
};
