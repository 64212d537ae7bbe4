import { request } from 'node:http';
import type { Agent, IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A whole answer, as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Send {
  readonly body: string | URLSearchParams | Uint8Array;
  readonly type?: string;
  /** Without a Content-Length. */
  readonly chunked?: boolean;
  /** Connections that are used again; without it each post has its own. */
  readonly agent?: Agent | undefined;
}

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Posts a letter. Rejects when the connection breaks before the whole answer is there. */
export async function send(
  url: string,
  { body, type = typeof body === 'string' ? JSON_TYPE : FORM_TYPE, chunked = false, agent }: Send,
): Promise<Answer> {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(String(body));
  const post = request(new URL('v1/requests', url), {
    method: 'POST',
    agent,
    headers: { 'Content-Type': type, ...(!chunked && { 'Content-Length': bytes.length }) },
  });
  return new Promise((resolve, reject) => {
    post.on('error', reject);
    post.on('response', (answer) => {
      text(answer).then((body) => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: body });
      }, reject);
    });
    post.write(bytes);
    post.end();
  });
}

/** A bare connection to the service, for posts that no library would send. */
export async function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // A service may cut a connection at any time; whoever writes to it then must not fall over.
  socket.on('error', () => undefined);
  return socket;
}

/**
 * Settles when the connection is gone, also when the service cut it with bytes of ours unread: that is a reset, an
 * `error` event on which `once(socket, 'close')` rejects, and for a test of hanging up no fault.
 */
export function hungUp(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
}

/** The head of a post, to be followed by as much of a body as a test likes. */
export function headOf(url: string, type: string, length: number | 'chunked'): string {
  const size =
    length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${String(length)}`;
  return `POST /v1/requests HTTP/1.1\r\nHost: ${new URL(url).host}\r\nContent-Type: ${type}\r\n${size}\r\n\r\n`;
}

/** The status of the next answer on a bare connection; 0 when it ends without one. */
export function statusLine(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    socket.once('data', (chunk: Buffer) => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(chunk.toString('latin1'))?.[1] ?? 0));
    });
    socket.once('close', () => {
      resolve(0);
    });
  });
}
