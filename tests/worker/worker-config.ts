import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as z from 'zod';

export const ROOT = join(import.meta.dirname, '../..');

/** The parts of `wrangler.jsonc` that the tests give to workerd; a part that is missing fails here. */
const WorkerConfig = z.object({
  name: z.string(),
  main: z.string(),
  compatibility_date: z.iso.date(),
  compatibility_flags: z.array(z.string()),
  assets: z.object({
    directory: z.string(),
    binding: z.literal('ASSETS'),
    run_worker_first: z.array(z.string()),
    html_handling: z.enum(['auto-trailing-slash', 'force-trailing-slash']),
    not_found_handling: z.enum(['none', '404-page']),
  }),
  d1_databases: z.tuple([z.object({ binding: z.literal('INBOX_DB') })]),
  triggers: z.object({ crons: z.array(z.string()) }),
  observability: z.object({
    enabled: z.boolean(),
    logs: z.object({ enabled: z.boolean(), invocation_logs: z.boolean() }),
  }),
});

/** `wrangler.jsonc` as it is deployed. */
export const WORKER_CONFIG = readConfig();

function readConfig(): z.infer<typeof WorkerConfig> {
  const path = join(ROOT, 'wrangler.jsonc');
  const parsed = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'));
  if (parsed.error) throw new Error('wrangler.jsonc is not JSON with comments.');
  return WorkerConfig.parse(parsed.config);
}
