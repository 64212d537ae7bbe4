import type { Answer, GitHubStandIn, PullRequest } from './github-stand-in.ts';

type Asked = { query: string; variables: Record<string, unknown> };

/** What GraphQL says about pull requests. */
export function answerPulls(
  github: GitHubStandIn,
  { query, variables }: Asked,
): Answer | undefined {
  if (query.includes('totalCount')) {
    const open = github.openPull(String(variables['branch']));
    return data({ repository: { pullRequests: { totalCount: open ? 1 : 0 } } });
  }
  if (query.includes('pullRequests(')) {
    const open = github.pulls.filter(({ state }) => state === 'open');
    return data({
      repository: { pullRequests: { nodes: open.map((pull) => node(github, pull)) } },
    });
  }
  const draft = query.includes('convertPullRequestToDraft');
  if (!draft && !query.includes('markPullRequestReadyForReview')) return undefined;
  const { pullRequestId } = variables['input'] as { pullRequestId: string };
  const pull = github.pulls.find(({ number }) => `PR_${number}` === pullRequestId);
  if (pull) pull.draft = draft;
  const name = draft ? 'convertPullRequestToDraft' : 'markPullRequestReadyForReview';
  return data({ [name]: { pullRequest: { isDraft: draft } } });
}

function node({ repository }: GitHubStandIn, pull: PullRequest) {
  const at = '2026-11-22T15:00:00Z';
  const changed = repository
    .git(['diff', '--name-status', `main...${pull.head}`])
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return {
    ...{ id: `PR_${pull.number}`, number: pull.number, title: pull.title, isDraft: pull.draft },
    url: `https://github.com/three-rivers/directory/pull/${pull.number}`,
    ...{ isCrossRepository: false, createdAt: at, updatedAt: at },
    ...{ headRefName: pull.head, headRefOid: repository.headOf(pull.head) },
    author: { login: 'editor', avatarUrl: '', name: 'Editor', email: '', databaseId: 7 },
    labels: { nodes: pull.labels.map((name) => ({ name })) },
    files: {
      nodes: changed.map(([status, path]) => ({ path, changeType: CHANGES[status ?? ''] ?? '' })),
    },
  };
}

const CHANGES: Readonly<Record<string, string>> = { A: 'ADDED', M: 'MODIFIED', D: 'DELETED' };

function data(answer: unknown): Answer {
  return { status: 200, json: { data: answer } };
}
