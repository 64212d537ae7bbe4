import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort } from '../free-port.ts';

/** Debian's module; not every machine has it. */
export const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so';

/**
 * A real nginx with the file that the build of `site` wrote, on a free port.
 * @throws {Error} with what nginx said, when it does not take the file.
 */
export async function openNginx(site: string, brotli: boolean): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'patchwork-nginx-'));
  const port = await freePort();
  const own = readFileSync(join(site, '_nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('  listen [::]:80;\n', '')
    .replaceAll('/var/www/patchwork', site)
    .replaceAll(/# (brotli)/g, brotli ? '$1' : '# $1');
  writeFileSync(join(folder, 'site.conf'), own);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${brotli ? `load_module ${BROTLI};\n` : ''}daemon off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/site.conf;
}
`,
  );
  const process = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  const nginx = { process, folder, url: `http://127.0.0.1:${port}` };
  const told: string[] = [];
  process.stderr.on('data', (text: Buffer) => told.push(text.toString()));
  try {
    await vi.waitFor(() => fetch(nginx.url), { timeout: 10_000 });
  } catch (error) {
    throw new Error(`nginx does not answer: ${told.join('')}`, { cause: error });
  }
  return nginx;
}

export type Nginx = { process: ChildProcess; folder: string; url: string };

export async function closeNginx({ process, folder }: Nginx): Promise<void> {
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGQUIT');
  await gone;
  rmSync(folder, { recursive: true });
}
