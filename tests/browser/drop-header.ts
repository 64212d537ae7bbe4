import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a server on a free port of this computer and takes one header (in small letters) out of its answers. */
export async function dropHeader(url: string, header: string) {
  const server = createServer((asked, answer) => {
    const { method, headers, url: path = '/' } = asked;
    const passed = request(new URL(path, url), { method, headers }, (said) => {
      const kept = Object.entries(said.headers).filter(([name]) => name !== header);
      answer.writeHead(said.statusCode ?? 502, Object.fromEntries(kept));
      said.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
