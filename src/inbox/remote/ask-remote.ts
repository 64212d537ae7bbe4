import * as z from 'zod';
import { StoreError } from '../store/inbox-store.ts';

/** Four times the longest page. */
const MOST_ANSWER_BYTES = 32 * 1024 * 1024;

const OurProblem = z.object({ type: z.string().regex(/^urn:patchwork:[A-Za-z]{1,40}$/) });

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
  /** The answer's JSON. Throws a StoreError when it is anything else. */
  read<Value>(schema: z.ZodType<Value>): Value;
  /** Throws a StoreError when the status is another. */
  expect(status: number): void;
  notAnInbox(): StoreError;
}

/** Asks once. Rejects with a StoreError for every answer that is none to the question. */
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
  const notAnInbox = (): StoreError =>
    new StoreError(`what answers at ${host} does not speak as this version of an inbox does`);
  if (!response.ok && kind !== 'notFound' && kind !== 'different')
    throw new StoreError(refusal(host, response, kind));
  if (isPage(response)) throw new StoreError(pageInstead(host));
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
    if (error instanceof StoreError) throw error;
    if (signal.aborted)
      throw new StoreError(`${base.host} does not answer (waited ${patience / 1000} seconds)`);
    throw new StoreError(`${base.host} cannot be reached (${codeOf(error)})`, { cause: error });
  }
}

async function readText(response: Response, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_ANSWER_BYTES)
      throw new StoreError(`${host} answers with more than an inbox would`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
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
  if (status >= 300 && status < 400)
    return `${host} sends on to another address; if that is the inbox, write that address`;
  if (isPage(response)) return pageInstead(host);
  return `${host} answers with an error (${status})`;
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
