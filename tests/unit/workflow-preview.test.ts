import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChanged } from '../../src/editors/workflows/preview/find-changed.ts';
import { readReport } from '../../src/editors/workflows/preview/preview-report.ts';
import type { PreviewReport } from '../../src/editors/workflows/preview/preview-report.ts';
import { putPreviewComment } from '../../src/editors/workflows/preview/put-preview-comment.ts';
import { sayPreview } from '../../src/editors/workflows/preview/say-preview.ts';
import fc from '../fast-check.ts';
import { useWorkflowPlace } from '../workflows/workflow-place.ts';

const COMMIT = 'c'.repeat(40);
const FORK = {
  RUN_ID: '77',
  HEAD_REPOSITORY: 'neighbor/patchwork',
  HEAD_BRANCH: 'fix-#1 & more',
  HEAD_SHA: COMMIT,
};
const REPORT: PreviewReport = {
  version: 1,
  files: [{ file: 'resources/oak-pantry.md', change: 'changed' }],
  mistakes: [],
  pictures: ['resources-oak-pantry.phone.png', 'resources-oak-pantry.computer.png'],
};

const place = useWorkflowPlace();

/** A pull request as GitHub lists it, found by owner and branch. */
const pullFrom = (number: number, sha: string, repository = 'neighbor/patchwork') => ({
  number,
  label: `neighbor:${FORK.HEAD_BRANCH}`,
  head: { sha, repo: { full_name: repository } },
});
async function comment(report: unknown, env: Record<string, string> = {}): Promise<string> {
  const file = join(place().scratch, 'report.json');
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return putPreviewComment([file], { ...place().env, ...FORK, ...env });
}
const said = () => place().github.held.comments.map(({ body }) => String(body));

test('what a pull request changes is what differs from the branch it wants into', () => {
  const content = join(place().checkout, 'content');
  writeFileSync(join(content, 'groups/new-friends.md'), '---\n---\n');
  place().git('mv', 'content/guides/bake-bread.md', 'content/guides/bake-good-bread.md');
  writeFileSync(join(content, 'resources/oak-pantry.es.md'), '---\nsummary: Otra.\n---\n');
  writeFileSync(join(content, 'network.yaml'), 'id: other');
  writeFileSync(join(place().checkout, 'package.json'), '{}');
  place().git('add', '.');
  place().git('commit', '--quiet', '-m', 'Change');
  expect(findChanged(content, 'HEAD^1')).toEqual([
    { file: 'groups/new-friends.md', change: 'added' },
    { file: 'guides/bake-bread.md', change: 'removed' },
    { file: 'guides/bake-good-bread.md', change: 'added' },
    { file: 'resources/oak-pantry.es.md', change: 'changed' },
  ]);
  expect(() => findChanged(content, 'HEAD^9')).toThrow('git cannot say what changed');
});

test('the report of a broken entry holds its mistakes, and no pictures', async () => {
  place().git('add', '.');
  place().git('commit', '--quiet', '--allow-empty', '-m', 'As before');
  const entry = join(place().checkout, 'content/resources/oak-pantry.md');
  writeFileSync(entry, readFileSync(entry, 'utf8').replace('needs: [food]', 'needs: [foods]'));
  place().git('commit', '--quiet', '-am', 'Break');
  expect(await place().run(['preview', 'HEAD^1'])).toEqual({
    status: 0,
    out: 'Changed files of the content: 1. Mistakes: 1. Pictures: 0.\n',
    errors: '',
  });
  const report = readFileSync(join(place().checkout, 'preview/report.json'), 'utf8');
  expect(readReport(report)).toEqual({
    version: 1,
    files: [{ file: 'resources/oak-pantry.md', change: 'changed' }],
    mistakes: [
      'content/resources/oak-pantry.md:4:9  "foods" is not a need in needs.yaml. Fix: did you mean "food"?',
    ],
    pictures: [],
  });
  expect((await place().run(['preview', '--output=/etc/passwd'])).errors).toBe(
    'Name the commit to compare with, like HEAD^1.\n',
  );
});

test('the comment says what changes, what to mend and where the pictures are', () => {
  const mistakes = ['content/groups/a.md:4:9  "foods" is not a need. Fix: did you mean "food"?'];
  const links = { pictures: 'https://x.example/1', site: undefined, run: 'https://x.example/run' };
  expect(sayPreview({ ...REPORT, mistakes }, links, COMMIT)).toMatchInlineSnapshot(`
    "Thank you. 1 thing to mend first. Each line says where and how; the same words stand beside the lines under "Files changed".

    \`\`\`text
    content/groups/a.md:4:9  "foods" is not a need. Fix: did you mean "food"?
    \`\`\`

    What changes:

    - \`resources/oak-pantry.md\`: changed

    How it will look, on a phone and on a computer: [2 pictures](https://x.example/1) (a ZIP file).

    For ccccccc. [How it was checked](https://x.example/run)."
  `);
  expect(sayPreview(REPORT, { ...links, site: 'https://x.example/2' }, COMMIT))
    .toMatchInlineSnapshot(`
    "Thank you. \`npm run check\` finds no mistakes.

    What changes:

    - \`resources/oak-pantry.md\`: changed

    How it will look, on a phone and on a computer: [2 pictures](https://x.example/1) (a ZIP file).

    The whole site with this change: [ZIP file](https://x.example/2).

    For ccccccc. [How it was checked](https://x.example/run)."
  `);
  expect(sayPreview({ ...REPORT, files: [] }, links, COMMIT)).toBeUndefined();
});

test('a pull request has one comment, however often it is checked', async () => {
  place().github.held.pulls = [pullFrom(7, 'd'.repeat(40)), pullFrom(8, COMMIT)];
  place().github.held.artifacts = [{ id: 5, name: 'preview-pictures' }];
  expect(await comment(REPORT)).toBe('Comment written under 8.');
  expect(await comment({ ...REPORT, mistakes: ['One.'] })).toBe('Comment changed under 8.');
  expect(place().github.held.comments).toMatchObject([{ issue: 8 }]);
  expect(said()[0]).toContain('1 thing to mend first');
  expect(said()[0]).toContain(
    'https://github.example/hill-towns/patchwork/actions/runs/77/artifacts/5',
  );
  expect(await comment({ ...REPORT, files: [] })).toBe('Comment changed under 8.');
  expect(said()).toEqual([
    '<!-- patchwork:preview -->\nThis pull request changes no entries any more.',
  ]);
});

test('a pull request of code gets no comment', async () => {
  place().github.held.pulls = [pullFrom(8, COMMIT)];
  expect(await comment({ ...REPORT, files: [] })).toBe('There is nothing to say.');
  expect(said()).toEqual([]);
});

test('a report cannot choose whose pull request is told', async () => {
  place().github.held.pulls = [
    pullFrom(1, 'd'.repeat(40)),
    pullFrom(2, COMMIT, 'somebody-else/patchwork'),
    { ...pullFrom(3, COMMIT), head: { sha: COMMIT, repo: null } },
  ];
  const words = 'No open pull request has this commit at its head any more.';
  expect(await comment({ ...REPORT, number: 1, pull: 1, issue: 1 })).toBe(words);
  expect(place().github.held.asked.filter((asked) => !asked.startsWith('GET'))).toEqual([]);
});

test('a person’s comment is left alone, even with our mark in it', async () => {
  place().github.held.pulls = [pullFrom(8, COMMIT)];
  const theirs = {
    id: 1,
    issue: 8,
    body: '<!-- patchwork:preview -->\nmine',
    user: { type: 'User' },
  };
  place().github.held.comments = [{ ...theirs }];
  await comment(REPORT);
  expect(place().github.held.comments[0]).toEqual(theirs);
  expect(place().github.held.comments).toHaveLength(2);
});

test('our comment is found behind a hundred others', async () => {
  place().github.held.pulls = [pullFrom(8, COMMIT)];
  place().github.held.comments = Array.from({ length: 230 }, (_, id) => ({
    id: id + 10_000,
    issue: 8,
    body: 'Hello.',
    user: { type: 'User' },
  }));
  await comment(REPORT);
  expect(await comment(REPORT)).toBe('Comment changed under 8.');
});

test('a hostile report calls nobody, links nowhere and shows nothing', async () => {
  place().github.held.pulls = [pullFrom(8, COMMIT)];
  await comment({
    version: 1,
    files: [
      { file: '../../etc/passwd', change: 'changed' },
      { file: 'resources/x.md`](https://evil.example)@everyone', change: 'added' },
      { file: 'resources/oak.md', change: '@everyone' },
      { file: `resources/${'x'.repeat(300)}.md`, change: 'added' },
      null,
      { file: 'resources/oak-pantry.md', change: 'changed', more: '@everyone' },
    ],
    mistakes: [
      '```\n@everyone closes #1 ![](https://evil.example/x.png)',
      '<script>alert(1)</script>\u202E\u0000',
      7,
      ...Array.from({ length: 50 }, () => 'x'.repeat(5000)),
    ],
    pictures: ['../x.png', 'a b.png', 'https://evil.example/x.png'],
    links: { pictures: 'https://evil.example' },
  });
  const [body = ''] = said();
  const outside = body.replace(/(`{3,})text\n[\s\S]*?\n\1(?!`)/g, '');
  expect(outside).not.toMatch(/everyone|evil|closes|script|passwd|xxx/);
  expect(outside).toContain('- `resources/oak-pantry.md`: changed');
  expect(body.length).toBeLessThan(20_000);
});

test('what is no report says nothing to anybody', async () => {
  place().github.held.pulls = [pullFrom(8, COMMIT)];
  const nothing = 'There is no report to tell of.';
  for (const text of ['', '[]', 'null', '{"version":2}', '{', '"x"', 'x'.repeat(600_000)])
    expect(await comment(text)).toBe(nothing);
  const link = join(place().scratch, 'link.json');
  symlinkSync(join(place().scratch, 'report.json'), link);
  expect(await putPreviewComment([link], { ...place().env, ...FORK })).toBe(nothing);
  expect(await putPreviewComment(['nowhere'], { ...place().env, ...FORK })).toBe(nothing);
  expect(place().github.held.asked).toEqual([]);
});

test('settings that GitHub would not give end the step with a sentence', async () => {
  await expect(comment(REPORT, { RUN_ID: '../7' })).rejects.toThrow('RUN_ID or HEAD_SHA');
  await expect(comment(REPORT, { HEAD_SHA: 'main' })).rejects.toThrow('RUN_ID or HEAD_SHA');
  await expect(comment(REPORT, { HEAD_BRANCH: '' })).rejects.toThrow('HEAD_BRANCH is not set.');
  place().github.held.failing = 403;
  await expect(comment(REPORT)).rejects.toThrow('GitHub answered GET /pulls with 403.');
});

test('any JSON gives a report of our form, or none', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const report = readReport(text);
      if (report !== undefined) expect(readReport(JSON.stringify(report))).toEqual(report);
    }),
  );
  fc.assert(
    fc.property(
      fc.record({ version: fc.constant(1), files: fc.jsonValue(), mistakes: fc.jsonValue() }),
      (value) => {
        expect(readReport(JSON.stringify(value))).toBeDefined();
      },
    ),
  );
});
