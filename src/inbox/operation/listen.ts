import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { OpenError } from './open-error.ts';

interface Address {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
}

/** Opens a port. Throws an OpenError that says what to do when it cannot. */
export async function listen(server: Server, { port, host }: Address): Promise<void> {
  if (port !== 0 && host === '127.0.0.1' && (await answersAt(port))) throw portTaken(port);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw portTaken(port);
    throw new OpenError(`Patchwork cannot be opened at ${host}, port ${port}.`, { cause: error });
  }
}

/** Where people open it, with a slash at the end. */
export function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

/**
 * True when another program answers at [::1]. A browser tries that address of "localhost" first, so a visitor
 * would see the other program although our own port 127.0.0.1 is free.
 */
async function answersAt(port: number): Promise<boolean> {
  const socket = connect({ port, host: '::1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function portTaken(port: number): OpenError {
  return new OpenError(
    `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`,
  );
}
