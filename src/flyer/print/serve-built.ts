import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer } from '../../inbox/open-server.ts';

/**
 * Serves a built site on a free port of this computer while `work` goes on, with an inbox of its own that nobody
 * writes to. Both are gone afterwards, also when `work` fails.
 */
export async function serveBuilt<T>(site: string, work: (url: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-served-'));
  try {
    const server = await openServer({
      dist: site,
      database: join(scratch, 'inbox.sqlite'),
      port: 0,
      host: '127.0.0.1',
    });
    try {
      return await work(server.url);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
