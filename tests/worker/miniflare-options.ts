import type { MiniflareOptions } from 'miniflare';
import type { WorkerBundle } from './bundle-worker.ts';
import { WORKER_CONFIG } from './worker-config.ts';

/** What one local Worker is made of. */
export interface WorkerParts {
  /** Folder of the built site; without it there is no ASSETS binding. */
  readonly dist?: string | undefined;
  /** Folder where D1 keeps its files. */
  readonly persist?: string | undefined;
  readonly vars?: Readonly<Record<string, string>> | undefined;
  /** Another name leaves the Worker without its database. */
  readonly database?: string | undefined;
  readonly port?: number | undefined;
}

/** `wrangler.jsonc` in the words of miniflare, as wrangler says it for `wrangler dev`. */
export function miniflareOptions(
  code: WorkerBundle['code'],
  { dist, persist, vars = {}, database, port = 0 }: WorkerParts,
): MiniflareOptions {
  const { name, assets, d1_databases, compatibility_date, compatibility_flags } = WORKER_CONFIG;
  const compatibility = {
    compatibilityDate: compatibility_date,
    compatibilityFlags: compatibility_flags,
  };
  return {
    ...compatibility,
    host: '127.0.0.1',
    port,
    cf: false,
    name,
    modules: true,
    script: code,
    bindings: { ...vars },
    d1Databases: { [database ?? d1_databases[0].binding]: 'patchwork-inbox' },
    ...(persist && { d1Persist: persist }),
    ...(dist && {
      assets: {
        directory: dist,
        binding: assets.binding,
        workerName: name,
        routerConfig: {
          has_user_worker: true,
          static_routing: { user_worker: assets.run_worker_first },
        },
        assetConfig: {
          html_handling: assets.html_handling,
          not_found_handling: assets.not_found_handling,
          compatibility_date,
          compatibility_flags,
        },
      },
    }),
    unsafeTriggerHandlers: true,
  };
}
