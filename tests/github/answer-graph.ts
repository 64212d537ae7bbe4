import type { Answer, GitHubStandIn } from './github-stand-in.ts';
import { answerPulls } from './answer-pulls.ts';

type Asked = { query: string; variables: Record<string, unknown> };

/** Answers GraphQL by the questions that the form asks; nothing for one that it does not know. */
export function answerGraph(github: GitHubStandIn, body: unknown): Answer | undefined {
  const asked = body as Asked;
  const { query } = asked;
  if (query.includes('createCommitOnBranch')) return commit(github, asked);
  if (query.includes('createRef(')) return createRef(github, asked);
  if (query.includes('defaultBranchRef')) {
    return data({ repository: { defaultBranchRef: { name: 'main' } } });
  }
  if (query.includes('fork: repository')) {
    const ref = { target: { oid: github.repository.headOf('main') } };
    return data({ fork: { id: 'R_1' }, base: { ref } });
  }
  if (/\b(?:content|commit|file|history)_\d+:/.test(query)) return parts(github, asked);
  if (/history\(first: 1\)|\.\.\. on Commit \{\s*oid\s*\}/.test(query))
    return lastCommit(github, asked);
  return answerPulls(github, asked);
}

function commit({ repository }: GitHubStandIn, { query, variables }: Asked): Answer {
  const input = variables['input'] as {
    branch: { branchName: string };
    expectedHeadOid: string;
    message: { headline: string };
    fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
  };
  const { branchName } = input.branch;
  if (repository.headOf(branchName) !== input.expectedHeadOid) return fault('The branch moved.');
  const oid = repository.commitOn(
    branchName,
    [
      ...input.fileChanges.additions.map(({ path, contents }) => ({
        path,
        bytes: Buffer.from(contents, 'base64'),
      })),
      ...input.fileChanges.deletions,
    ],
    input.message.headline,
  );
  const files = [...query.matchAll(/(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")\)/g)].map(
    ([, name = '', path = '']) => {
      const [blob] = repository.textsOf([`${oid}:${String(JSON.parse(path))}`]);
      return [name, { oid: blob?.sha }] as const;
    },
  );
  const made = { oid, committedDate: '2026-11-22T15:00:00Z', ...Object.fromEntries(files) };
  return data({ createCommitOnBranch: { commit: made } });
}

function createRef({ repository }: GitHubStandIn, { variables }: Asked): Answer {
  const { name, oid } = variables['input'] as { name: string; oid: string };
  if (repository.headOf(name.replace('refs/heads/', '')) !== undefined) {
    return fault(`A ref named "${name}" already exists in the repository.`);
  }
  repository.git(['update-ref', name, oid]);
  return data({ createRef: { ref: { name } } });
}

function lastCommit({ repository }: GitHubStandIn, { variables }: Asked): Answer {
  const branch = typeof variables['branch'] === 'string' ? variables['branch'] : 'main';
  const oid = repository.headOf(branch);
  if (oid === undefined) return data({ repository: { ref: null } });
  const history = { nodes: [{ oid, message: 'A change' }] };
  return data({ repository: { ref: { target: { oid, history } } } });
}

/** One question with many parts, each with a name of its own: contents, last changes, files of a branch. */
function parts({ repository }: GitHubStandIn, { query }: Asked): Answer {
  const asked = [
    ...query.matchAll(
      /\b((content|commit|file|history)_\d+):\s*(?:object\((?:oid|expression): ("(?:[^"\\]|\\.)*")\))?/g,
    ),
  ];
  const named = asked.map(([, name = '', kind, id]) => ({
    ...{ name, kind, id: id === undefined ? undefined : String(JSON.parse(id)) },
  }));
  const wanted = named.flatMap(({ id }) => id ?? []);
  const texts = new Map(repository.textsOf(wanted).map((found, index) => [wanted[index], found]));
  const answers = named.map(({ name, id }) => {
    const blob = texts.get(id);
    const text = blob && {
      ...{ oid: blob.sha, byteSize: Buffer.byteLength(blob.text), text: blob.text },
      ...{ isBinary: false, isTruncated: false },
    };
    return [
      name,
      id === undefined ? { target: { history: { nodes: [CHANGE] } } } : (text ?? null),
    ] as const;
  });
  return data({ repository: Object.fromEntries(answers) });
}

function data(answer: unknown): Answer {
  return { status: 200, json: { data: answer } };
}

function fault(message: string): Answer {
  return { status: 200, json: { data: null, errors: [{ message }] } };
}

const CHANGE = {
  oid: '0'.repeat(40),
  committedDate: '2026-11-20T15:00:00Z',
  author: {
    name: 'Editor',
    email: 'editor@example.org',
    avatarUrl: '',
    user: { id: 7, login: 'editor' },
  },
};
