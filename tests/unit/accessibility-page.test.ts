import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const PAGE = readFileSync('docs/accessibility.md', 'utf8');
/** https://www.w3.org/TR/WCAG22/: what levels A and AA ask for. 4.1.1 is not one of them any more. */
const ASKED =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
  1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
  2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(
    /\s+/,
  );

describe('the page on accessibility', () => {
  const [asked = '', claimed = ''] = PAGE.split('## Level AAA that we claim');

  test('tells of every criterion of levels A and AA once', () => {
    expect(rowsOf(asked).map(({ number }) => number)).toEqual(ASKED);
  });

  test('names each with words and says how it is met', () => {
    for (const { name, how } of rowsOf(PAGE)) {
      expect(name).toMatch(/^[A-Z][\w\- ,()]+$/);
      expect(how.length).toBeGreaterThan(10);
    }
    expect(rowsOf(claimed).length).toBeGreaterThan(2);
  });

  test('names tests that there are', () => {
    const names = new Map(
      [...PAGE.matchAll(/^- \*\*([\w-]+)\*\*: `([^`]+)`, "(.+)"$/gm)].map(
        ([, name = '', file = '', title = '']) => [name, { file, title }],
      ),
    );
    for (const { file, title } of names.values())
      expect(readFileSync(file, 'utf8')).toContain(title);
    const used = new Set(rowsOf(PAGE).flatMap(({ shown }) => shown.split(', ')));
    used.delete('no test');
    expect([...used].toSorted()).toEqual([...names.keys()].toSorted());
  });
});

function rowsOf(text: string) {
  return [...text.matchAll(/^\| (\d\.\d\.\d+) ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, number = '', name = '', how = '', shown = '']) => ({
      number,
      name: name.trim(),
      how: how.trim(),
      shown: shown.trim(),
    }),
  );
}
