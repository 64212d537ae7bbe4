import { once } from 'node:events';
import type { Server } from 'node:http';

/** How long running answers may take once the service was asked to end. */
export const CLOSE_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 50;

/**
 * Takes no more connections, lets running answers end, and cuts off what is left after `patience` milliseconds: posts
 * that are still arriving, which nobody was told are kept. Resolves when every connection is gone.
 */
export async function closeServer(server: Server, patience = CLOSE_MILLISECONDS): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  // Node closes the connections that are idle now, and not those that become so (nodejs.org/api/http.html).
  const looking = setInterval(() => {
    server.closeIdleConnections();
  }, LOOK_MILLISECONDS);
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, patience);
  await closed;
  clearInterval(looking);
  clearTimeout(late);
}
