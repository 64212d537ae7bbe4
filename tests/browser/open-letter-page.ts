import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

const LETTERS = join(import.meta.dirname, '../../src/desk/letters');
/** What our inbox sends with every page of a site, as far as scripts go. */
const POLICY = "default-src 'self'; script-src 'self'; worker-src";

/**
 * A page that opens letters as the desk does, on a free port.
 * Its addresses: "/" as it is, "/no-worker" with a policy that forbids workers, "/dead-worker" where the worker's file
 * is missing, "/dying-worker" where each worker dies with its second batch.
 */
export async function openLetterPage() {
  const page = await bundle(
    `import { letterPage } from './letter-page.ts'; window.letterPage = letterPage;`,
    import.meta.dirname,
  );
  const worker = await bundle(`import './letter-worker.ts';`, LETTERS);
  const dying = `${worker}; let orders = 0; addEventListener('message', () => { if (++orders === 3) throw 1; });`;
  const server = createServer(({ url = '' }, answer) => {
    const script = (text: string) => {
      answer.writeHead(200, { 'content-type': 'text/javascript' }).end(text);
    };
    if (url.endsWith('/page.js')) script(page);
    // The bundle leaves the worker's address as the source has it, beside the page's own script.
    else if (url === '/scripts/letter-worker.ts') script(worker);
    else if (url === '/dying-worker/letter-worker.ts') script(dying);
    else if (url.endsWith('.ts')) answer.writeHead(404).end();
    else {
      const folder = url === '/' || url === '/no-worker' ? '/scripts' : url;
      answer
        .writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': `${POLICY} ${url === '/no-worker' ? "'none'" : "'self'"}`,
        })
        .end(
          `<!doctype html><title>Letters</title><script type=module src=${folder}/page.js></script>`,
        );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function bundle(contents: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
