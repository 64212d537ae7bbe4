import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export const TOKEN = 'token-of-the-test';

type Thing = Record<string, unknown>;
type Answer = { status: number; body: unknown };

/** What the stand-in holds; tests look at it and put things into it. */
export type Held = {
  issues: Thing[];
  comments: (Thing & { issue: number })[];
  pulls: Thing[];
  artifacts: Thing[];
  /** Every request as "METHOD /path". */
  asked: string[];
  /** Whether the repository has draft pull requests. */
  drafts: boolean;
  /** A status every request is answered with, when set. */
  failing: number | undefined;
};

/**
 * The part of GitHub's API that the workflows use, over a real bare git repository: commits, trees and branches are made by
 * git itself, so what a pull request would hold can be read there.
 */
export async function openGitHubStandIn(repository: string) {
  const held = holdNothing();
  const git = (words: string[], input = '', env: Record<string, string> = {}): string =>
    execFileSync('git', ['-C', repository, ...words], {
      input,
      encoding: 'utf8',
      env: { ...process.env, ...AUTHOR, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { status, body: answer } = answerTo(held, git, request, body);
      // A line kept open could be closed just when the next request comes.
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    held,
    git,
    /** Only the main branch is left, at this commit, and nothing else is held. */
    reset: (commit: string) => {
      if (held.asked.some((asked) => asked.startsWith('POST /git/'))) {
        for (const branch of git(['for-each-ref', '--format=%(refname)']).trim().split('\n'))
          if (branch !== 'refs/heads/main') git(['update-ref', '-d', branch]);
        git(['update-ref', 'refs/heads/main', commit]);
      }
      Object.assign(held, holdNothing());
    },
    /** What GitHub sets in a job, pointed here. */
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'hill-towns/patchwork',
      GITHUB_TOKEN: TOKEN,
      GITHUB_RUN_ID: '77',
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function holdNothing(): Held {
  return {
    issues: [],
    comments: [],
    pulls: [],
    artifacts: [],
    asked: [],
    drafts: true,
    failing: undefined,
  };
}

const AUTHOR = {
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: 'bot@github.example',
  GIT_COMMITTER_NAME: 'github-actions[bot]',
  GIT_COMMITTER_EMAIL: 'bot@github.example',
};
const BOT = { login: 'github-actions[bot]', type: 'Bot' };
const FOUND_NOTHING: Answer = { status: 404, body: { message: 'Not Found' } };
const REFUSED: Answer = { status: 422, body: { message: 'Unprocessable' } };

type Git = (words: string[], input?: string, env?: Record<string, string>) => string;

function answerTo(held: Held, git: Git, request: IncomingMessage, body: Thing): Answer {
  const url = new URL(request.url ?? '', 'http://localhost');
  const path = url.pathname.replace('/repos/hill-towns/patchwork', '');
  const asked = `${request.method ?? ''} ${path}`;
  held.asked.push(asked);
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, body: {} };
  if (held.failing !== undefined) return { status: held.failing, body: {} };
  const number = Number(/\/(\d+)(\/comments)?$/.exec(path)?.[1]);
  const page = (items: Thing[]): Answer => {
    const length = Number(url.searchParams.get('per_page') ?? 30);
    const from = (Number(url.searchParams.get('page') ?? 1) - 1) * length;
    return { status: 200, body: items.slice(from, from + length) };
  };
  switch (asked.replace(/\d+/, 'N').replace(/(ref\/heads|commits)\/.+/, '$1/X')) {
    case 'GET /issues':
      return page(held.issues.filter(({ state }) => state === 'open'));
    case 'POST /issues':
      return { status: 201, body: keep(held.issues, { ...body, state: 'open', user: BOT }) };
    case 'PATCH /issues/N':
      return change(
        held.issues.find((issue) => issue['number'] === number),
        body,
      );
    case 'GET /issues/N/comments':
      return page(held.comments.filter(({ issue }) => issue === number));
    case 'POST /issues/N/comments': {
      const comment = { ...body, id: held.comments.length + 501, issue: number, user: BOT };
      held.comments.push(comment);
      return { status: 201, body: comment };
    }
    case 'PATCH /issues/comments/N':
      return change(
        held.comments.find(({ id }) => id === number),
        body,
      );
    case 'GET /actions/runs/N/artifacts':
      return { status: 200, body: { artifacts: held.artifacts } };
    case 'GET /pulls':
      return page(held.pulls.filter(({ label }) => label === url.searchParams.get('head')));
    case 'POST /pulls':
      return openPull(held, git, body);
    case 'GET /git/ref/heads/X':
      return refOf(git, path.replace('/git/ref/', 'refs/'));
    case 'POST /git/refs':
      git(['update-ref', String(body['ref']), String(body['sha']), '0'.repeat(40)]);
      return { status: 201, body: { ref: body['ref'] } };
    case 'GET /git/commits/X': {
      const commit = path.split('/').at(-1) ?? '';
      const tree = git(['rev-parse', `${commit}^{tree}`]).trim();
      return { status: 200, body: { sha: commit, tree: { sha: tree } } };
    }
    case 'POST /git/trees':
      return { status: 201, body: { sha: makeTree(git, body) } };
    case 'POST /git/commits': {
      const parents = (body['parents'] as string[]).flatMap((parent) => ['-p', parent]);
      const words = ['commit-tree', String(body['tree']), ...parents];
      return { status: 201, body: { sha: git(words, String(body['message'])).trim() } };
    }
    default:
      return FOUND_NOTHING;
  }
}

/** As GitHub: nothing to merge is refused, and so is a draft where there are none. */
function openPull(held: Held, git: Git, body: Thing): Answer {
  const [base, head] = [String(body['base']), String(body['head'])];
  const commits = Number(git(['rev-list', '--count', `${base}..${head}`]));
  if (commits === 0 || (body['draft'] === true && !held.drafts)) return REFUSED;
  return { status: 201, body: keep(held.pulls, body) };
}

function makeTree(git: Git, body: Thing): string {
  const env = { GIT_INDEX_FILE: join(git(['rev-parse', '--absolute-git-dir']).trim(), 'an-index') };
  git(['read-tree', String(body['base_tree'])], '', env);
  for (const { path, mode, content } of body['tree'] as Record<string, string>[]) {
    const blob = git(['hash-object', '-w', '--stdin'], content).trim();
    git(['update-index', '--add', '--cacheinfo', `${mode ?? ''},${blob},${path ?? ''}`], '', env);
  }
  return git(['write-tree'], '', env).trim();
}

function refOf(git: Git, name: string): Answer {
  try {
    return { status: 200, body: { object: { sha: git(['rev-parse', '--verify', name]).trim() } } };
  } catch {
    return FOUND_NOTHING;
  }
}

function keep(list: Thing[], thing: Thing): Thing {
  const kept = { ...thing, number: list.length + 101 };
  list.push(kept);
  return kept;
}

function change(thing: Thing | undefined, body: Thing): Answer {
  if (thing === undefined) return FOUND_NOTHING;
  return { status: 200, body: Object.assign(thing, body) };
}

async function readBody(request: IncomingMessage): Promise<Thing> {
  const parts = await Array.fromAsync(request as AsyncIterable<Buffer>);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Thing);
}
