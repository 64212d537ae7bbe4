import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putReview } from '../../src/editors/workflows/put-review.ts';
import { quietMarkdown, quote } from '../../src/editors/workflows/quiet-text.ts';
import fc from '../fast-check.ts';
import { useWorkflowPlace } from '../workflows/workflow-place.ts';

const place = useWorkflowPlace();

async function put(review: string): Promise<string> {
  const file = join(place().scratch, 'review.md');
  writeFileSync(file, review);
  return putReview([file], place().env);
}

test('the review is one issue that changes every week', async () => {
  expect(await put('## Stale\n\n- Oak Pantry\n')).toBe('Issue 101 opened.');
  expect(await put('## Stale\n\n- Elm Pantry\n')).toBe('Issue 101 changed.');
  expect(place().github.held.issues).toHaveLength(1);
  expect(place().github.held.issues[0]?.['body']).toMatchInlineSnapshot(`
    "<!-- patchwork:review -->
    This list writes itself anew every week ([the last run](https://github.example/hill-towns/patchwork/actions/runs/77)). Nothing here blocks anybody: take what you have time for.

    ## Stale

    - Elm Pantry"
  `);
});

test('a closed issue stays closed, and the next week opens another', async () => {
  await put('One.');
  Object.assign(place().github.held.issues[0] ?? {}, { state: 'closed' });
  expect(await put('Two.')).toBe('Issue 102 opened.');
});

test('a person’s issue and a pull request are left alone, even with our mark in them', async () => {
  const body = '<!-- patchwork:review -->\nmine';
  const theirs = [
    { number: 1, state: 'open', body, user: { type: 'User' } },
    { number: 2, state: 'open', body, user: { type: 'Bot' }, pull_request: {} },
  ];
  place().github.held.issues = theirs.map((issue) => ({ ...issue }));
  await put('One.');
  expect(place().github.held.issues.slice(0, 2)).toEqual(theirs);
  expect(place().github.held.issues).toHaveLength(3);
});

test('a review too long for an issue is cut at a line, and says where the rest is', async () => {
  await put('- A line of the list\n'.repeat(9000));
  const body = String(place().github.held.issues[0]?.['body']);
  expect(body.length).toBeLessThan(65_536);
  expect(body).toContain('- A line of the list\n\nThe list goes on.');
});

test('no review leaves the issue as it is', async () => {
  const words = 'There is no review in the file. The issue stays as it is.';
  await expect(put(' \n')).rejects.toThrow(words);
  await expect(putReview([join(place().scratch, 'nowhere.md')], place().env)).rejects.toThrow(
    words,
  );
  await expect(putReview([], place().env)).rejects.toThrow('Name the file with the review.');
  expect(place().github.held.asked).toEqual([]);
});

test('the command tells a fault in one line', async () => {
  writeFileSync(join(place().scratch, 'review.md'), 'One.');
  place().github.held.failing = 503;
  expect(await place().run(['put-review', join(place().scratch, 'review.md')])).toEqual({
    status: 1,
    out: '',
    errors: 'GitHub answered GET /issues with 503.\n',
  });
  expect(await place().run(['toString'])).toMatchObject({ status: 1, out: '' });
  expect((await place().run([])).errors).toBe(
    'Name a step: preview, comment, put-review, read-correction, open-correction (docs/workflows.md).\n',
  );
});

test('Markdown of ours calls nobody, and its addresses stay whole', () => {
  const quiet = (text: string) => quietMarkdown(text, 1000).text.replaceAll('\u200B', '_');
  expect(quiet('@everyone (@team/x) a@b.example')).toBe('@_everyone (@_team/x) a@b.example');
  expect(quiet('#12 x#3 (#4) &#39;')).toBe('#_12 x#3 (#_4) &#39;');
  expect(quiet('## Stale')).toBe('## Stale');
  expect(quiet('[x](https://social.example/@oak#12) @oak')).toBe(
    '[x](https://social.example/@oak#12) @_oak',
  );
});

test('a quote holds whatever is put in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[`~\n a]{0,40}$/)), (text) => {
      const [fence = '', ...rest] = quote(text).split('\n');
      const ticks = fence.replace('text', '');
      expect(
        rest.filter((line) => /^ {0,3}`{3,}\s*$/.test(line) && line.trim().length >= ticks.length),
      ).toEqual([ticks]);
    }),
  );
});
