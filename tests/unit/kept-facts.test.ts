import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { reportProblems } from '../../src/check/report.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { openKeptFacts } from '../../src/directory/kept-facts.ts';
import { forgetContent, shareContent, takeContent } from '../../src/site/share-content.ts';
import { edited, inContent } from './check-content.ts';

const root = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'patchwork-kept-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});
let files = 0;
const newFile = () => join(scratch, `${++files}`, 'kept.txt');

/** Reads a content folder, and leaves what it read in a file for the next time. */
function readKeeping(folder: string, file: string) {
  const memory = openKeptFacts(file, root);
  const recall = vi.spyOn(memory, 'recall');
  const read = readContent(folder, [], new Date(), memory);
  memory.save();
  const known = recall.mock.results.filter(({ value }) => value !== undefined).length;
  return { ...read, known, asked: recall.mock.calls.length };
}

describe('what the last build read', () => {
  test.each([
    'content',
    'tests/fixtures/cedar-valley/content',
    'tests/fixtures/many-tongues/content',
  ])('comes back as it was: %s', (name) => {
    const folder = join(root, name);
    const file = newFile();
    const plain = readContent(folder);
    expect(readKeeping(folder, file)).toMatchObject({ known: 0, content: plain.content });
    const again = readKeeping(folder, file);
    expect(again.content).toStrictEqual(plain.content);
    expect(JSON.stringify(again.content)).toBe(JSON.stringify(plain.content));
    expect(again.known).toBe(again.asked);
  });

  test('a file that changed is read anew, the others are not', () => {
    const file = newFile();
    const { asked } = inContent({}, (folder) => readKeeping(folder, file));
    const change = edited('resources/oak-pantry.md', 'Oak Pantry', 'Elm Pantry');
    const { content, known } = inContent(change, (folder) => readKeeping(folder, file));
    expect(known).toBe(asked - 1);
    expect(content?.entries.map(({ facts }) => facts.title)).toContain('Elm Pantry');
  });

  test('a text says something else as another kind', () => {
    const file = newFile();
    const text = '---\ntitle: Us\nsummary: Who we are.\nneeds: [food]\n---\n';
    inContent({ 'guides/us.md': text }, (folder) => readKeeping(folder, file));
    const moved = { 'groups/us.md': text };
    const report = inContent(moved, (folder) => reportProblems(readKeeping(folder, file).problems));
    expect(report).toBe(inContent(moved, (folder) => reportProblems(readContent(folder).problems)));
    expect(report).toContain('"kind"');
  });

  test('a mistake is told at its place, whichever file it came from', () => {
    const file = newFile();
    inContent({}, (folder) => readKeeping(folder, file));
    for (const change of [
      edited('resources/oak-pantry.md', 'opens: "10:00"', 'opens: 10-12'),
      edited('guides/bake-bread.es.md', '## Hornee', 'Hornee'),
      // In files that did not change.
      { 'groups/oak-neighbors.md': undefined },
      edited('needs.yaml', 'id: food', 'id: meals'),
      edited('places.csv', 'Oakham,Worcester,01068', 'Oakham,Worcester,01069'),
      edited('resources/oak-pantry.md', 'label: Pantry line', 'label: Line'),
    ]) {
      const known = inContent(change, (folder) =>
        reportProblems(readKeeping(folder, file).problems),
      );
      expect(known).not.toBe('');
      expect(known).toBe(
        inContent(change, (folder) => reportProblems(readContent(folder).problems)),
      );
      inContent({}, (folder) => readKeeping(folder, file));
    }
  });

  test('a file with a mistake is never remembered', () => {
    const file = newFile();
    const change = edited('guides/bake-bread.md', 'Mix it.', 'Mix <b>it</b>.');
    const first = inContent(change, (folder) => readKeeping(folder, file));
    const second = inContent(change, (folder) => readKeeping(folder, file));
    expect(second.problems).toEqual(first.problems);
    expect(second.problems).toHaveLength(1);
    expect(second.known).toBe(second.asked - 1);
  });

  test.each([
    ['cut off in the middle of a line', (text: string) => text.slice(0, text.length / 2)],
    ['full of something else', () => '\0\u0001 nothing {'],
    ['of another program', (text: string) => text.replace(/^.*\n/, 'other\n')],
    ['with lines that hold no facts', (text: string) => text.replace(/ \{.*\}/g, ' 7')],
  ])('a file of it that is %s does no harm', (_, damage) => {
    const file = newFile();
    const before = inContent({}, (folder) => readKeeping(folder, file));
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const after = inContent({}, (folder) => readKeeping(folder, file));
    expect(after.content).toStrictEqual(before.content);
    expect(after.known).toBeLessThan(after.asked);
    expect(inContent({}, (folder) => readKeeping(folder, file)).known).toBe(after.asked);
  });

  test('a build goes on where it cannot be kept', () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const file = newFile();
    inContent({}, (folder) => readKeeping(folder, file));
    told.mockClear();
    const { content } = inContent({}, (folder) => readKeeping(folder, join(file, 'below')));
    expect(content?.entries).toHaveLength(4);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});

describe('the pages and the settings share a directory', () => {
  test('what the settings read, the pages need not read again', () => {
    inContent({}, (folder) => {
      const read = shareContent(folder, join(scratch, 'shared'));
      expect(takeContent(folder)).toBe(read);
      // While developing, the pages ask anew after each change.
      const again = takeContent(folder);
      expect(again).not.toBe(read);
      expect(again.entries).toStrictEqual(read.entries);
    });
  });

  test('a change before the pages ask is seen, a mistake is told, and mending it is enough', () => {
    inContent({}, (folder) => {
      const path = join(folder, 'resources/oak-pantry.md');
      const text = readFileSync(path, 'utf8');
      shareContent(folder, join(scratch, 'shared'));
      writeFileSync(path, text.replace('Oak Pantry', 'Elm Pantry'));
      forgetContent();
      expect(takeContent(folder).find('resources', 'oak-pantry')?.facts.title).toBe('Elm Pantry');
      writeFileSync(path, text.replace('Oak Pantry', '"Oak'));
      expect(() => takeContent(folder)).toThrow('oak-pantry.md:2');
      writeFileSync(path, text);
      expect(takeContent(folder).find('resources', 'oak-pantry')?.facts.title).toBe('Oak Pantry');
    });
  });

  test('of another folder nothing is shared', () => {
    inContent({}, (folder) => {
      shareContent(folder, join(scratch, 'shared'));
      const other = join(root, 'tests/fixtures/cedar-valley/content');
      expect(takeContent(other).network.id).toBe(openDirectory(other).network.id);
    });
  });
});
