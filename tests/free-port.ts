import { createServer } from 'node:net';

/** A port of this computer that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((free) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const place = probe.address();
      probe.close(() => {
        free(typeof place === 'object' && place ? place.port : 0);
      });
    });
  });
}
