// Ships to the browser, on the navigators' desk only.
import * as z from 'zod/mini';
import { RemoteError } from './remote-error.ts';
import type { RemoteFault } from './remote-error.ts';

/** How long a server may take for one answer. */
export const PATIENCE_MILLISECONDS = 30_000;
/** Four times the longest page. */
const MOST_ANSWER_BYTES = 32 * 1024 * 1024;

const OurProblem = z.object({
  type: z.string().check(z.regex(/^urn:patchwork:[A-Za-z]{1,40}$/)),
});

/** An inbox elsewhere. */
export interface Remote {
  /** Ends in "/v1/". */
  readonly base: URL;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for one whole answer. */
  readonly patience: number;
}

/** An answer of the inbox: what was asked for, or why not. */
export interface RemoteAnswer {
  readonly status: number;
  /** The kind of problem the inbox told, as in PROBLEMS: one of those that belong to the question. */
  readonly problem: 'notFound' | 'different' | undefined;
  /** The answer's JSON. Throws a RemoteError when it is anything else. */
  read<Value>(schema: z.ZodMiniType<Value>): Value;
  /** Throws a RemoteError when the status is another. */
  expect(status: number): void;
  notAnInbox(): RemoteError;
}

/** Asks once. Rejects with a RemoteError for every answer that is none to the question. */
export async function askRemote(
  remote: Remote,
  method: string,
  path: string,
  body?: object,
): Promise<RemoteAnswer> {
  const { host } = remote.base;
  const { response, text } = await send(remote, method, path, body);
  const { status } = response;
  const json = parseJson(text);
  const kind = OurProblem.safeParse(json).data?.type.slice('urn:patchwork:'.length);
  const notAnInbox = (): RemoteError =>
    new RemoteError(
      'not-an-inbox',
      `what answers at ${host} does not speak as this version of an inbox does`,
    );
  if (!response.ok && kind !== 'notFound' && kind !== 'different')
    throw new RemoteError(faultOf(response, kind), refusal(host, response, kind));
  if (isPage(response)) throw new RemoteError('not-an-inbox', pageInstead(host));
  return {
    status,
    problem: kind === 'notFound' || kind === 'different' ? kind : undefined,
    read: (schema) => {
      const { success, data } = schema.safeParse(json);
      if (!success || !response.ok) throw notAnInbox();
      return data;
    },
    expect: (wanted) => {
      if (status !== wanted) throw notAnInbox();
    },
    notAnInbox,
  };
}

async function send(
  { base, token, fetch, patience }: Remote,
  method: string,
  path: string,
  body?: object,
): Promise<{ response: Response; text: string }> {
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(new URL(path, base), {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
      // Followed, a letter of a backup could go to a server that nobody named.
      redirect: 'manual',
      signal,
    });
    return { response, text: await readText(response, base.host) };
  } catch (error) {
    if (error instanceof RemoteError) throw error;
    if (signal.aborted)
      throw new RemoteError(
        'offline',
        `${base.host} does not answer (waited ${patience / 1000} seconds)`,
      );
    throw new RemoteError('offline', `${base.host} cannot be reached (${codeOf(error)})`, {
      cause: error,
    });
  }
}

async function readText(response: Response, host: string): Promise<string> {
  if (!response.body) return '';
  // Not `for await`: Safari cannot walk a stream.
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > MOST_ANSWER_BYTES) {
      await reader.cancel();
      throw new RemoteError('not-an-inbox', `${host} answers with more than an inbox would`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The network's own short word, such as ECONNREFUSED. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
}

/** Only words of ours and a number: what a stranger's server says could command a terminal. */
function refusal(host: string, response: Response, kind: string | undefined): string {
  const { status } = response;
  if (status === 401) return `${host} does not take this token: it is mistyped, or it was revoked`;
  if (status === 429) return `${host} was asked too often; wait some minutes`;
  if (kind === 'tryLater')
    return `the inbox at ${host} cannot use its storage now; try again in a minute`;
  if (kind !== undefined) return `the inbox at ${host} refused this (${kind})`;
  if (status === 404) return `there is no inbox at ${host}; look at the address again`;
  if (sendsOn(response))
    return `${host} sends on to another address; if that is the inbox, write that address`;
  if (isPage(response)) return pageInstead(host);
  return `${host} answers with an error (${status})`;
}

/** What the same refusal means to a program. */
function faultOf(response: Response, kind: string | undefined): RemoteFault {
  const { status } = response;
  if (status === 401) return 'token';
  if (kind === 'tryLater' || kind === 'broken') return 'storage';
  // Proxies answer so while the inbox behind them starts anew, often with a page.
  return status === 429 || status >= 500 ? 'busy' : 'not-an-inbox';
}

/** A browser does not tell the status of a way to somewhere else. */
function sendsOn({ status, type }: Response): boolean {
  return (status >= 300 && status < 400) || type === 'opaqueredirect';
}

function pageInstead(host: string): string {
  return `${host} answers with a web page; there is no inbox at this address, or a sign-in page stands before it`;
}

function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
