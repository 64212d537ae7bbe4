import { isPrivateHost } from './is-private-host.ts';

/** Longest way a link may be led on. */
const MOST_HOPS = 6;
/** Some hosts refuse programs that do not say who they are. */
const NAME = 'Mozilla/5.0 (compatible; PatchworkLinkReview/1; a directory looking after its links)';
/** Asked without a body first; hosts that do not know HEAD, or treat it badly, are asked again with GET. */
const METHODS = ['HEAD', 'GET'] as const;

/** What came back from an address, once it was followed to its end. */
export type Answer =
  /** `moved` is where it has moved to for good. */
  | { state: 'there'; moved?: string; endsAt: string }
  /** It stands there, but this program may not see it (401, 403, 429 …): only a person can tell. */
  | { state: 'refused'; status: number }
  | { state: 'gone'; status: number }
  | { state: 'failing'; status: number }
  /** `why` is a plain sentence. */
  | { state: 'unreachable'; why: string }
  | { state: 'private' };

export type AskOptions = {
  timeoutMs: number;
  /** Addresses inside somebody's own network are not asked, unless this is set (tests). */
  allowPrivate?: boolean;
};

/** Asks one address as politely as it can: no body is read, and every hop has the same patience. Never throws. */
export async function askAddress(address: string, options: AskOptions): Promise<Answer> {
  let answer: Answer = { state: 'unreachable', why: 'it was not asked' };
  for (const method of METHODS) {
    answer = await follow(address, method, options);
    if (answer.state === 'there' || answer.state === 'private') return answer;
    // Who does not answer at all is not asked twice.
    if (answer.state === 'unreachable') return answer;
  }
  return answer;
}

async function follow(
  address: string,
  method: string,
  { timeoutMs, allowPrivate = false }: AskOptions,
): Promise<Answer> {
  let url = new URL(address);
  let moved: string | undefined;
  let forGood = true;
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    if (!/^https?:$/.test(url.protocol))
      return { state: 'unreachable', why: 'it leads to no web page' };
    if (!allowPrivate && isPrivateHost(url.hostname)) return { state: 'private' };
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: { 'user-agent': NAME, accept: 'text/html,*/*' },
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
    } catch (error) {
      return { state: 'unreachable', why: sayFailure(error, timeoutMs) };
    }
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) {
      return judge(response.status, url.href, moved);
    }
    const target = URL.parse(next, url);
    if (target === null) return { state: 'unreachable', why: 'it leads on to no proper address' };
    forGood &&= response.status === 301 || response.status === 308;
    url = target;
    if (forGood) moved = url.href;
  }
  return { state: 'unreachable', why: 'it leads on and on in a circle' };
}

function judge(status: number, endsAt: string, moved: string | undefined): Answer {
  if (status < 300) return { state: 'there', endsAt, ...(moved === undefined ? {} : { moved }) };
  if (status === 404 || status === 410) return { state: 'gone', status };
  // 999 is what LinkedIn tells programs.
  if (status < 500 || status === 999) return { state: 'refused', status };
  return { state: 'failing', status };
}

function sayFailure(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `it did not answer in ${timeoutMs / 1000} seconds`;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return 'there is no site of that name';
  if (code === 'EAI_AGAIN') return 'no site could be looked up: is this computer online?';
  if (code === 'ECONNREFUSED') return 'nothing answers there';
  if (/CERT|SSL|TLS|ALTNAME/.test(code)) return `its certificate is not in order (${code})`;
  return `the connection failed${code === '' ? '' : ` (${code})`}`;
}
