import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCorrection } from '../../src/editors/workflows/correction/open-correction.ts';
import { useWorkflowPlace } from '../workflows/workflow-place.ts';

const place = useWorkflowPlace();

const inPlace = (name: string) => join(place().scratch, name);
const writeEnv = () => ({ ISSUE_NUMBER: '12', GITHUB_SHA: place().head, DEFAULT_BRANCH: 'main' });

test.each([
  '',
  'null',
  '{"outcome":"change"}',
  '{"outcome":"change","file":"content/../x.md","text":"","note":""}',
  '{"outcome":"change","file":".github/workflows/check.yml","text":"","note":""}',
  '{"outcome":"note","file":"content/pages/about.md","note":""}',
  '{"outcome":"merge","file":"content/groups/a.md","text":"","note":""}',
  JSON.stringify({ outcome: 'refused', why: 'x'.repeat(20_000) }),
])('a proposal of another form is not acted on: %#', async (text) => {
  const file = inPlace('p.json');
  writeFileSync(file, text);
  await expect(openCorrection([file], { ...place().env, ...writeEnv() })).rejects.toThrow(
    'There is no proposal that can be used.',
  );
  expect(place().github.held.asked).toEqual([]);
});

test('a proposal that is a link to something else is not read', async () => {
  const file = inPlace('linked.json');
  writeFileSync(inPlace('secret.json'), '{"outcome":"refused","why":"x"}');
  symlinkSync(inPlace('secret.json'), file);
  await expect(openCorrection([file], { ...place().env, ...writeEnv() })).rejects.toThrow(
    'There is no proposal that can be used.',
  );
});

test.each([
  [{ ISSUE_NUMBER: '12/../../issues/1' }, 'ISSUE_NUMBER or GITHUB_SHA'],
  [{ GITHUB_SHA: 'main' }, 'ISSUE_NUMBER or GITHUB_SHA'],
  [{ GITHUB_TOKEN: 'wrong' }, 'GitHub answered GET /git/ref/heads/correction/issue-12 with 401.'],
  [{ GITHUB_API_URL: 'http://127.0.0.1:1' }, 'GitHub did not answer GET /git/ref'],
])('%j ends the step with a sentence', async (wrong, message) => {
  const file = inPlace('p.json');
  writeFileSync(
    file,
    JSON.stringify({ outcome: 'note', file: 'content/resources/oak-pantry.md', note: 'x' }),
  );
  await expect(openCorrection([file], { ...place().env, ...writeEnv(), ...wrong })).rejects.toThrow(
    message,
  );
});
