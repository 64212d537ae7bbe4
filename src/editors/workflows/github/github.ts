import { readEnv } from '../read-env.ts';
import type { Env } from '../read-env.ts';

const TIMEOUT_MILLISECONDS = 30_000;
/** Lists are read this far: ten pages of a hundred. */
const PAGES = 10;
const PAGE_LENGTH = 100;

/** GitHub said no, or nothing that can be read. `status` is 0 when it could not be reached. */
export class GitHubError extends Error {
  override name = 'GitHubError';
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** The part of GitHub's API that belongs to one repository. */
export type GitHub = {
  /** owner/name */
  readonly repository: string;
  /** Addresses people open: https://github.com/owner/name */
  readonly page: string;
  /** `path` begins after `/repos/owner/name`. @throws {GitHubError} for every answer but 2xx. */
  ask(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<unknown>;
  /** Every item of a list, page by page; at most a thousand. */
  list(path: string): Promise<Item[]>;
};

/** A thing of GitHub's, of which nothing is believed before it is looked at. */
export type Item = Readonly<Record<string, unknown>>;

/** GitHub as a workflow's job reaches it. The token is `GITHUB_TOKEN`; the rest GitHub sets in every job. */
export function openGitHub(env: Env): GitHub {
  const repository = readEnv(env, 'GITHUB_REPOSITORY');
  const token = readEnv(env, 'GITHUB_TOKEN');
  const root = `${env['GITHUB_API_URL'] ?? 'https://api.github.com'}/repos/${repository}`;
  const ask: GitHub['ask'] = async (method, path, body) => {
    const answer = await fetch(`${root}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        'user-agent': 'patchwork-workflow',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    }).catch((cause: unknown) => {
      throw new GitHubError(0, `GitHub did not answer ${method} ${withoutQuery(path)}.`, { cause });
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new GitHubError(
        answer.status,
        `GitHub answered ${method} ${withoutQuery(path)} with ${answer.status}.`,
      );
    }
    return answer.json();
  };
  const list: GitHub['list'] = async (path) => {
    const items: Item[] = [];
    for (let page = 1; page <= PAGES; page += 1) {
      const separator = path.includes('?') ? '&' : '?';
      const answer = await ask('GET', `${path}${separator}per_page=${PAGE_LENGTH}&page=${page}`);
      const found = Array.isArray(answer) ? answer.filter(isItem) : [];
      items.push(...found);
      if (found.length < PAGE_LENGTH) break;
    }
    return items;
  };
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return { repository, page: `${server}/${repository}`, ask, list };
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under `keys` of an answer, or nothing. */
export function partOf(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((part, key) => (isItem(part) ? part[key] : undefined), value);
}

/** The same, when it is a text. @throws {GitHubError} when it is not. */
export function textOf(value: unknown, ...keys: readonly string[]): string {
  const part = partOf(value, ...keys);
  if (typeof part !== 'string')
    throw new GitHubError(0, `GitHub's answer has no ${keys.join('.')}.`);
  return part;
}

/** The same, when it is a whole number, like that of an issue. @throws {GitHubError} when it is not. */
export function numberOf(value: unknown, ...keys: readonly string[]): number {
  const part = partOf(value, ...keys);
  if (!Number.isSafeInteger(part)) {
    throw new GitHubError(0, `GitHub's answer has no ${keys.join('.')}.`);
  }
  return Number(part);
}

/** A query may hold the name of a stranger's branch, which belongs in no log. */
function withoutQuery(path: string): string {
  return path.replace(/\?.*$/s, '');
}
