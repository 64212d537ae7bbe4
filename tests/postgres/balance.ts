import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

/** One address in front of several processes, as an operator's proxy is: each new connection goes to the next one. */
export interface Balance {
  readonly url: string;
  /** Which processes stand behind it now. */
  setTargets(urls: readonly string[]): void;
  close(): void;
}

/** A connection whose process dies, or is gone, is cut. */
export async function openBalance(): Promise<Balance> {
  let ports: readonly number[] = [];
  let next = 0;
  const server = createServer((visitor) => {
    next += 1;
    const target = connect(ports[next % ports.length] ?? 0, '127.0.0.1');
    visitor.pipe(target).pipe(visitor);
    const cut = () => {
      visitor.destroy();
      target.destroy();
    };
    for (const side of [visitor, target]) side.on('error', cut).on('close', cut);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    setTargets(urls) {
      ports = urls.map((url) => Number(new URL(url).port));
    },
    close() {
      server.close();
    },
  };
}
