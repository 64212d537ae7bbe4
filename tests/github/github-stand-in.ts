import { answerGraph } from './answer-graph.ts';
import { GitRepository } from './git-repository.ts';

export type PullRequest = {
  number: number;
  title: string;
  head: string;
  draft: boolean;
  state: 'open' | 'closed' | 'merged';
  labels: string[];
};
export type Asked = { method: string; path: string; body: unknown; token: string | undefined };
export type Answer = { status: number; json?: unknown };

/** The token that this stand-in knows. */
export const TOKEN = 'github_pat_of_the_tests';
const NAME = '/repos/three-rivers/directory';

/**
 * What the form at `/edit/` asks of GitHub's API, answered from a real repository: only that much of it, refusing the
 * rest, so that a new question is noticed.
 */
export class GitHubStandIn {
  readonly repository: GitRepository;
  readonly pulls: PullRequest[] = [];
  /** Whether the one who signs in may write here. */
  member = true;
  /** Questions that nobody here can answer. */
  readonly unknown: string[] = [];

  constructor(content: string) {
    this.repository = new GitRepository(content);
  }

  answer(asked: Asked): Answer {
    if (asked.token !== TOKEN) return { status: 401, json: { message: 'Bad credentials' } };
    const found = asked.path === '/graphql' ? answerGraph(this, asked.body) : this.#rest(asked);
    if (found !== undefined) return found;
    this.unknown.push(`${asked.method} ${asked.path} ${JSON.stringify(asked.body)}`);
    return { status: 404, json: { message: 'Not Found' } };
  }

  /** The open draft of a branch. */
  openPull(head: string): PullRequest | undefined {
    return this.pulls.find((pull) => pull.head === head && pull.state === 'open');
  }

  #rest({ method, path, body }: Asked): Answer | undefined {
    const [route = ''] = path.split('?');
    if (method === 'GET' && route === '/user') return { status: 200, json: PERSON };
    if (!route.startsWith(`${NAME}/`)) return undefined;
    const part = route.slice(NAME.length + 1);
    if (method === 'GET' && part.startsWith('collaborators/')) {
      return { status: this.member ? 204 : 404 };
    }
    if (method === 'GET' && part.startsWith('git/trees/')) return this.#tree(part.slice(10));
    if (method === 'POST' && part === 'pulls') return this.#open(body);
    if (method === 'DELETE' && part.startsWith('git/refs/heads/')) {
      this.repository.git(['update-ref', '-d', decodeURI(part.slice(4))]);
      return { status: 204 };
    }
    return this.#onPull(method, part, body);
  }

  #tree(name: string): Answer {
    const tree = this.repository
      .filesOf(name)
      .map(({ path, sha, size }) => ({ type: 'blob', path, sha, size }));
    return { status: 200, json: { sha: name, tree, truncated: false } };
  }

  #open(body: unknown): Answer {
    const { title, head, draft } = body as { title: string; head: string; draft: boolean };
    const pull: PullRequest = {
      ...{ number: this.pulls.length + 1, title, head, draft, state: 'open', labels: [] },
    };
    this.pulls.push(pull);
    const at = '2026-11-22T15:00:00Z';
    const sha = this.repository.headOf(head);
    return {
      status: 201,
      json: {
        ...{ number: pull.number, node_id: `PR_${pull.number}`, title, draft, head: { sha } },
        html_url: `https://github.com/three-rivers/directory/pull/${pull.number}`,
        ...{ created_at: at, updated_at: at },
      },
    };
  }

  #onPull(method: string, part: string, body: unknown): Answer | undefined {
    const [, number, what] = /^(?:pulls|issues)\/(\d+)(?:\/(\w+))?$/.exec(part) ?? [];
    const pull = this.pulls.find((each) => each.number === Number(number));
    if (pull === undefined) return undefined;
    const said = (body ?? {}) as { labels?: string[]; state?: 'closed' };
    if (what === 'merge') {
      this.repository.squash(pull.head, pull.title);
      pull.state = 'merged';
      return { status: 200, json: { merged: true } };
    }
    if (method === 'POST' && what === 'labels') pull.labels.push(...(said.labels ?? []));
    else if (method === 'PATCH') {
      pull.labels = said.labels ?? pull.labels;
      pull.state = said.state ?? pull.state;
    } else if (method !== 'GET' || what !== undefined) return undefined;
    return { status: 200, json: { labels: pull.labels.map((name) => ({ name })) } };
  }
}

const PERSON = {
  id: 7,
  login: 'editor',
  name: 'Edith Editor',
  email: 'editor@example.org',
  avatar_url: 'https://avatars.githubusercontent.com/u/7',
  html_url: 'https://github.com/editor',
};
