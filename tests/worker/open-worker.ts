import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleWorker } from './bundle-worker.ts';
import type { WorkerBundle } from './bundle-worker.ts';
import type { WorkerParts } from './miniflare-options.ts';

/** The inbox in the real workerd, in processes of its own. */
export interface OpenWorker {
  /** Where it answers, with a slash at the end. */
  readonly url: string;
  /** The process that started workerd. */
  readonly process: number | undefined;
  /** Everything that its processes have printed so far. */
  printed(): string;
  /** kill -9 of workerd and of the process that started it. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the Worker as `wrangler.jsonc` says; it takes posts when this resolves. It is bundled anew unless a bundle
 * is given.
 */
export async function openWorker(
  parts: WorkerParts = {},
  bundled?: WorkerBundle,
): Promise<OpenWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-worker-'));
  const bundle = join(folder, 'worker.mjs');
  await writeFile(bundle, (bundled ?? (await bundleWorker())).code);
  const program = start([bundle, JSON.stringify(parts)]);
  const end = async (stop: () => void): Promise<void> => {
    if (program.child.exitCode === null && program.child.signalCode === null) {
      const closed = once(program.child, 'close');
      stop();
      await closed;
    }
    await rm(folder, { recursive: true, force: true });
  };
  const kill = () =>
    end(() => {
      killGroup(program.child);
    });
  const url = await program.url.catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return {
    url,
    process: program.child.pid,
    printed: program.printed,
    kill,
    close: () => end(() => program.child.stdin.end()),
  };
}

function start(parameters: readonly string[]) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'run-worker.ts'), ...parameters],
    // A process group of its own: workerd, which it starts, is in it and dies with it.
    { detached: true, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const url = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const found = /^open at (http:\S+)/.exec(line)?.[1];
      if (found) return found;
    }
    throw new Error(`The Worker did not start: ${printed}`);
  })();
  return { child, url, printed: () => printed };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
