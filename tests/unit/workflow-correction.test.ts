import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { FACTS, HOWS, readForms } from '../../src/editors/workflows/correction/correction-forms.ts';
import { openCorrection } from '../../src/editors/workflows/correction/open-correction.ts';
import { ENTRY_FILE, readProposal } from '../../src/editors/workflows/correction/proposal.ts';
import { propose } from '../../src/editors/workflows/correction/propose.ts';
import { readAnswers } from '../../src/editors/workflows/correction/read-answers.ts';
import { readCorrection } from '../../src/editors/workflows/correction/read-correction.ts';
import { WorkflowError } from '../../src/editors/workflows/workflow-error.ts';
import fc from '../fast-check.ts';
import { fillForm } from '../workflows/fill-form.ts';
import { useWorkflowPlace } from '../workflows/workflow-place.ts';
import { inContent } from './check-content.ts';

const ENTRY = 'content/resources/oak-pantry.md';
const BRANCH = 'correction/issue-12';
const factNamed = (name: (typeof FACTS)[number]) => FACTS.indexOf(name);

const place = useWorkflowPlace();

const inPlace = (name: string) => join(place().scratch, name);
const writeEnv = () => ({ ISSUE_NUMBER: '12', GITHUB_SHA: place().head, DEFAULT_BRANCH: 'main' });

/** Both jobs of the workflow, one after the other, with the proposal as the file between them. */
async function correct(body: string) {
  const file = inPlace('proposal/proposal.json');
  const read = readCorrection([file], { ...place().env, ISSUE_BODY: body });
  const opened = await openCorrection([file], { ...place().env, ...writeEnv() });
  return { read, opened, proposal: readProposal(readFileSync(file, 'utf8')) };
}

const answersFor = (more: Record<string, string | number>) =>
  fillForm('correction.yml', {
    entry: 'resources/oak-pantry',
    fact: factNamed('phone'),
    now: '413-555-0199',
    how: 0,
    ...more,
  });
const diff = () => place().github.git(['diff', '-U0', 'main', BRANCH]);
const answer = () => String(place().github.held.comments.at(-1)?.['body']);

test('a phone number in the form becomes a pull request that changes one line', async () => {
  const file = inPlace('proposal.json');
  const body = answersFor({ now: ' (413) 555.0199 ' });
  expect(await place().run(['read-correction', file], { ISSUE_BODY: body })).toEqual({
    status: 0,
    out: 'The file is changed and checked.\n',
    errors: '',
  });
  expect(await place().run(['open-correction', file], writeEnv())).toEqual({
    status: 0,
    out: 'Answered under 12.\n',
    errors: '',
  });
  const lines = diff()
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));
  expect(lines).toEqual([
    '-  phones: [{ number: "413-555-0142", label: Pantry line }]',
    '+  phones: [{ number: "413-555-0199", label: Pantry line }]',
  ]);
  const [pull] = place().github.held.pulls;
  expect(pull).toMatchObject({ base: 'main', head: BRANCH, draft: false });
  expect(pull?.['title']).toBe('Correct resources/oak-pantry');
  expect(pull?.['body']).toMatchInlineSnapshot(`
    "The answer below was put into the file as it stands, and \`npm run check\` finds no mistake in it.

    **What is wrong:** phone

    **What is right now:**

    \`\`\`text
    (413) 555.0199
    \`\`\`

    **How they know:** They called.

    Before you merge: is it true? Does the entry’s \`checked\` still hold, and what about the words that stand in its translations? Nobody’s home, no private number, no shelter’s street.

    Closes #12."
  `);
  expect(place().github.git(['log', '-1', '--format=%B', BRANCH]).trim()).toBe(
    'Correct resources/oak-pantry\n\nWritten in issue #12.',
  );
  expect(answer()).toContain('The change stands in #101');
  expect(readContent(join(place().checkout, 'content')).problems).toEqual([]);
});

test('the Spanish form says the same', async () => {
  const body = fillForm('correccion.yml', {
    entry: 'https://tiny.example/es/resources/oak-pantry/?from=qr#top',
    fact: factNamed('web'),
    now: 'https://oak.example/',
    how: 3,
    page: 'https://oak.example/hours',
  });
  expect(readAnswers(body.replaceAll('\n', '\r\n'), readForms())).toEqual({
    entry: 'https://tiny.example/es/resources/oak-pantry/?from=qr#top',
    fact: 'web',
    now: 'https://oak.example/',
    how: 'own-page',
    page: 'https://oak.example/hours',
  });
  await correct(body);
  expect(diff()).toContain('+  web: https://oak.example/\n');
});

test('what a program should not decide waits for an editor, in a draft', async () => {
  const { proposal } = await correct(
    answersFor({ fact: factNamed('hours'), now: 'Thursdays from 10 to 1, since May.' }),
  );
  expect(proposal?.outcome).toBe('note');
  expect(diff()).toBe('');
  const [pull] = place().github.held.pulls;
  expect(pull).toMatchObject({ draft: true });
  expect(pull?.['body']).toContain(
    `[write it into the file](https://github.example/hill-towns/patchwork/edit/${BRANCH}/${ENTRY})`,
  );
  expect(pull?.['body']).toContain('Thursdays from 10 to 1, since May.');
  expect(answer()).toContain('An editor has to write it in: #101');
});

test('a repository without drafts gets a plain pull request', async () => {
  place().github.held.drafts = false;
  await correct(answersFor({ fact: factNamed('other'), now: 'The door is blue.' }));
  expect(place().github.held.pulls).toMatchObject([{ draft: false }]);
});

test('a branch that is there already is left as it is', async () => {
  await correct(answersFor({}));
  const before = place().github.git(['rev-parse', BRANCH]);
  await correct(answersFor({ now: '413-555-0177' }));
  expect(place().github.git(['rev-parse', BRANCH])).toBe(before);
  expect(place().github.held.pulls).toHaveLength(1);
  expect(place().github.held.comments).toHaveLength(1);
  expect(answer()).toContain('There is a branch for this already');
});

test('a change that check would not let through is refused, and the file is as before', async () => {
  const before = readFileSync(join(place().checkout, ENTRY), 'utf8');
  // No area code begins with 999.
  const { proposal } = await correct(answersFor({ now: '413-911-01999' }));
  expect(proposal?.outcome).toBe('note');
  inContent({}, (content) => {
    const phone = { entry: 'oak-pantry', fact: 'phone', how: undefined, page: '' } as const;
    const refused = propose(content, { ...phone, now: '999-555-0142' });
    expect(refused.outcome).toBe('refused');
    expect(readFileSync(join(content, 'resources/oak-pantry.md'), 'utf8')).toBe(before);
  });
});

test.each([
  ['closed', 'status: closed'],
  ['paused', 'status: paused'],
  ['email', 'email: new@example.org'],
] as const)('"%s" is put in', async (fact, line) => {
  await correct(answersFor({ fact: factNamed(fact), now: 'new@example.org' }));
  expect(diff()).toContain(`+${fact === 'email' ? '  ' : ''}${line}\n`);
});

test.each([
  ['phone', '413-555-0199 or 413-555-0188'],
  ['phone', 'It is 413-555-0199'],
  ['phone', '413-555-0142'],
  ['phone', '١٢٣٤٥٦٧٨٩٠'],
  ['web', 'javascript:alert(1)'],
  ['web', 'https://pantry.example@evil.example/'],
  ['web', 'http://localhost/'],
  ['web', 'https://a.example https://b.example'],
  ['email', 'a@b.example\nstatus: closed'],
  ['open', 'It is open again'],
] as const)('"%s" with %j is for a person', (fact, now) => {
  inContent({}, (content) => {
    const proposal = propose(content, {
      entry: 'oak-pantry',
      fact,
      now,
      how: undefined,
      page: '',
    });
    expect(proposal.outcome).toBe('note');
  });
});

test.each([
  '../../etc/passwd',
  'resources/../../../.github/workflows/check',
  'resources/oak-pantry/../../package',
  '/etc/passwd',
  'resources/$(touch hacked)',
  'resources/`id`',
  'oak-pantry; rm -rf /',
  'oak-pantry\n::set-output name=x::y',
  'network.yaml',
  'pages/about',
  '..%2f..%2fnetwork',
  '',
  '__proto__',
  'x'.repeat(5000),
])('the entry %j is refused, and no branch is made', async (entry) => {
  const { proposal, read, opened } = await correct(answersFor({ entry }));
  expect(proposal?.outcome).toBe('refused');
  expect([read, opened]).toEqual(['It cannot be used.', 'Answered under 12.']);
  expect(place().github.held.asked).toEqual([
    'GET /issues/12/comments',
    'POST /issues/12/comments',
  ]);
});

test('nothing hostile in an answer works anywhere: not in logs, YAML, Markdown or commits', async () => {
  const now = [
    '@everyone closes #1 ![x](https://evil.example/x.png) <img src=x onerror=alert(1)>',
    '::set-output name=x::y',
    '::error::gone',
    '##[add-path]/tmp',
    '"; rm -rf / #',
    '$(touch hacked) `touch hacked`',
    '````\n@everyone closes #2\n````',
    '### How do you know?\n\nI went there',
    '---\nstatus: closed\n---',
    '\u202Eright to left\u0007\u001b[2J\u0000\u200B',
  ].join('\n');
  const { read, opened } = await correct(answersFor({ now }));
  expect([read, opened]).toEqual(['An editor has to write it in.', 'Answered under 12.']);
  const body = String(place().github.held.pulls[0]?.['body']);
  const outside = body.replace(/(`{3,})text\n[\s\S]*?\n\1(?!`)/g, '');
  expect(outside).not.toMatch(/@everyone|closes #[12]\b|evil|onerror|set-output/);
  expect(body).toContain('`````text\n@everyone');
  expect(body).not.toMatch(/(?!\n)\p{Cc}|[\u202E\u200B]/u);
  expect(place().github.git(['log', '-1', '--format=%B', BRANCH])).not.toContain('everyone');
  expect(diff()).toBe('');
  expect(answer()).not.toContain('everyone');
});

test.each([
  'Hello, your site is great.',
  answersFor({ now: 'x' }).replace('### What is wrong?', '### What is it?'),
  `${answersFor({})}${'x'.repeat(20_000)}`,
  answersFor({}).replace('The phone number', 'The president'),
])('an issue that no form wrote opens nothing: %#', async (body) => {
  expect((await correct(body)).proposal).toMatchObject({ outcome: 'refused' });
  expect(place().github.held.pulls).toEqual([]);
});

test('an issue without words ends the step with a sentence', () => {
  expect(() => readCorrection([inPlace('p.json')], { ISSUE_BODY: '' })).toThrow(
    new WorkflowError('ISSUE_BODY is not set. The workflow passes it on; see docs/workflows.md.'),
  );
  expect(() => readCorrection([], {})).toThrow('Name the file to write.');
});

test('any text at all gives a proposal, and never a file outside of the entries', () => {
  const forms = readForms();
  inContent({}, (content) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('oak-pantry', 'groups/oak-neighbors'),
        ),
        fc.nat(FACTS.length - 1),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('413-555-0101', 'https://a.example'),
        ),
        (entry, fact, now) => {
          const answers = readAnswers(answersFor({ entry, fact, now }), forms);
          if (answers === undefined) return;
          const proposal = propose(content, answers);
          expect(readProposal(JSON.stringify(proposal))).toEqual(proposal);
          if (proposal.outcome !== 'refused') expect(proposal.file).toMatch(ENTRY_FILE);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('the forms of all languages ask the same, in the same order', () => {
  const forms = readForms();
  expect(forms).toHaveLength(2);
  const shape = forms.map(({ fields }) =>
    fields.map(({ id, options }) => ({ id, options: options.length })),
  );
  expect(shape[1]).toEqual(shape[0]);
  expect(shape[0]?.find(({ id }) => id === 'fact')?.options).toBe(FACTS.length);
  expect(shape[0]?.find(({ id }) => id === 'how')?.options).toBe(HOWS.length);
});
