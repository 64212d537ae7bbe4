import type { D1Database } from '../store/d1/d1-database.ts';

/** What `wrangler.jsonc` gives the Worker. Nothing is certain: the file is its operator's. */
export interface Bindings {
  /** Where the letters are kept. */
  readonly INBOX_DB?: D1Database;
  /** The built site, when it is served beside the inbox. */
  readonly ASSETS?: Assets;
  /** Without ASSETS: where the built site is, like "https://example.org". Its `inbox.json` is read there. */
  readonly PATCHWORK_SITE?: string;
  /** Posts a minute from one address before a puzzle is asked; "off" for no limit. */
  readonly PATCHWORK_LIMIT?: string;
}

/** Workers Static Assets (developers.cloudflare.com/workers/static-assets/binding). */
export interface Assets {
  fetch(request: Request): Promise<Response>;
}
