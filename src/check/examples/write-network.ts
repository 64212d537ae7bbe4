import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VALID_NETWORK } from './valid-network.ts';
import type { Changes } from './valid-network.ts';

/** Writes the valid network with its changes into a scratch folder, hands that to `use`, and takes it away again. */
export function inContent<Result>(changes: Changes, use: (folder: string) => Result): Result {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-check-'));
  try {
    const folder = join(scratch, 'content');
    writeNetwork(folder, changes);
    return use(folder);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Writes the valid network with its changes into a folder that is not there yet. */
export function writeNetwork(folder: string, changes: Changes): void {
  for (const [file, text] of Object.entries<Changes[string]>({ ...VALID_NETWORK, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
