import { readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { newEntry } from '../../src/editors/new/new-entry.ts';
import { scratchContent, unasked } from './editor-terminal.ts';

let folder: string;
beforeEach(() => {
  const scratch = scratchContent();
  folder = scratch.folder;
  onTestFinished(scratch.remove);
});

const { make, failure } = unasked((argv, terminal) =>
  newEntry(['--content', folder, ...argv], terminal),
);

const PANTRY = [
  ...['--kind', 'resource', '--title', 'Barre Pantry', '--summary', 'Free groceries.'],
  ...['--need', 'food,rides', '--town', 'barre'],
];

test('a translation begins with its words, and no fact is copied', async () => {
  expect(await failure('--language', 'es', 'oak-pantry')).toContain('is already there');
  await make(...PANTRY, '--phone', '211', '--who', 'Anyone.', '--body', 'No papers.');
  expect(await failure('--language', 'es', 'barre-pantry')).toMatchInlineSnapshot(`
    "Nothing was written. Say at least --summary "…". These are the words of resources/barre-pantry:
      title: Barre Pantry
      summary: Free groceries.
      who: Anyone."
  `);
  const said = await make('--language', 'es', 'resources/barre-pantry', '--summary', 'Comida.');
  expect(said).toMatchInlineSnapshot(`
    "content/resources/barre-pantry.es.md is written, and passes the check.
    Not translated yet (these show in the first language):
      title: Barre Pantry
      who: Anyone.
    Below the facts, translate the text of the first file too."
  `);
  expect(read('resources/barre-pantry.es.md')).toBe('---\nsummary: Comida.\n---\n');
  expect(readContent(folder).problems).toEqual([]);

  expect(await failure('--language', 'fr', 'oak-neighbors')).toContain('this network has es');
  expect(await failure('--language', 'es')).toContain('Say which entry');
  expect(await failure('oak-neighbors')).toContain('Say the language: --language es');
  expect(await failure('--language', 'es', 'oak-neighbours', '--summary', 'x')).toContain(
    'did you mean "oak-neighbors"?',
  );
});

test('lists and labels are translated part by part', async () => {
  const es = join(folder, 'resources', 'oak-pantry.es.md');
  unlinkSync(es);
  const words = (...said: string[]) => said.flatMap((each) => ['--words', each]);
  expect(await failure('--language', 'es', 'oak-pantry', ...words('bring=Bolsas'))).toContain(
    '"bring" has 2 parts',
  );
  expect(
    await failure('--language', 'es', 'oak-pantry', ...words('hours=x')),
  ).toMatchInlineSnapshot(
    `"--words: "hours=x" is not a key and its words, like "who=…". The keys are: title, summary, notice, bring, labels."`,
  );
  await make(
    ...['--language', 'es', 'oak-pantry', '--summary', 'Comida.', '--body', 'Venga.'],
    ...words('bring=Bolsas | Un carrito', 'labels=Solo verduras|Línea', 'notice=Cerrado.'),
  );
  expect(read('resources/oak-pantry.es.md')).toMatchInlineSnapshot(`
    "---
    summary: Comida.
    notice: Cerrado.
    bring: [Bolsas, Un carrito]
    labels: { Produce only.: Solo verduras, Pantry line: Línea }
    ---
    Venga.
    "
  `);
  expect(readContent(folder).problems).toEqual([]);
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
