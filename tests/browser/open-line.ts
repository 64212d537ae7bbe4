import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line between a browser and a site, which counts what is asked and can be slow, or lead to a server that fails. */
export async function openLine(target: string) {
  const line = {
    url: '',
    /** Paths, in the order in which they were asked for. */
    asked: [] as string[],
    /** Milliseconds before the page's own answer; 502 instead of it when it says so. */
    page: 0 as number | 'fails',
    /** Paths at which the line breaks off, in the middle of the answer. */
    breaks: (() => false) as (path: string) => boolean,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  const server = createServer((asking, answer) => {
    const { url: path = '', method, headers } = asking;
    line.asked.push(path);
    const isPage = /\/search\/(?:\?|$)/.test(path);
    if (isPage && line.page === 'fails') {
      answer.writeHead(502).end('Bad Gateway');
      return;
    }
    const forward = () => {
      if (answer.destroyed) return;
      const onward = request(new URL(path, target), { method, headers }, (got) => {
        answer.writeHead(got.statusCode ?? 500, got.headers);
        if (line.breaks(path)) got.once('data', () => answer.destroy());
        got.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      asking.pipe(onward);
    };
    setTimeout(forward, isPage ? Number(line.page) : 0).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return line;
}
