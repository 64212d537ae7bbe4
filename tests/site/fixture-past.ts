import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentRepository } from '../content-repository.ts';

const SHELTER = 'resources/safe-house.md';
const TABLE = 'resources/bread-table.md';

/** What the shelter once published, and took back: none of it may be in anything that is built. */
export const TAKEN_BACK = {
  name: 'Withdrawn Hall',
  street: '77 Withdrawn Lane',
  zip: '10977',
  directions: 'Knock twice at the withdrawn door',
  bus: 'Withdrawn bus 977',
} as const;

/**
 * A repository whose last commit holds a content folder as it is, after a made-up past: in August a shelter published its
 * street, in September it took it back, and in October somebody went to a table of bread and found other hours.
 * @returns the content folder in it.
 */
export function contentWithPast(content: string, top: string): string {
  rmSync(top, { recursive: true, force: true });
  const now = Object.fromEntries(
    readdirSync(content, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((file) => [file.slice(content.length + 1), readFileSync(file, 'utf8')]),
  );
  const then = {
    [SHELTER]: changed(
      now[SHELTER],
      /^where: .*$/m,
      `where: ${JSON.stringify({ town: 'High Cedar', ...TAKEN_BACK })}`,
    ),
    [TABLE]: changed(
      changed(now[TABLE], /^checked: .*\n/m, ''),
      'opens: "15:00"',
      'opens: "14:00"',
    ),
  };
  return contentRepository(top, [
    { date: '2026-08-03T12:00:00Z', files: { ...now, ...then } },
    { date: '2026-09-10T12:00:00Z', files: { [SHELTER]: now[SHELTER] ?? null } },
    { date: '2026-10-02T12:00:00Z', files: { [TABLE]: now[TABLE] ?? null } },
  ]);
}

function changed(text: string | undefined, what: string | RegExp, to: string): string {
  const other = text?.replace(what, () => to);
  if (other === undefined || other === text) throw new Error(`The fixture has no ${String(what)}.`);
  return other;
}
