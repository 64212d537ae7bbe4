import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Load, Order } from './inbox-load.ts';

/** Posts letters from a process of its own. Rejects when it fails, or when the signal ends it. */
export async function runLoad(order: Order, signal: AbortSignal): Promise<Load> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'inbox-load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal,
  });
  const ended = once(child, 'close');
  child.stdin.end(JSON.stringify(order));
  const [load] = await Promise.all([json(child.stdout), ended]);
  return load as Load;
}
