import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ContentEntry } from '../../../check/read-content.ts';
import { shortCodeOf } from '../../../schema/short-code.ts';
import { slugFor } from '../../entry-file/slug-for.ts';
import { writeEntry } from '../../entry-file/write-entry.ts';
import { foldWords } from '../cells/reading.ts';
import type { Sheet, SheetRow } from '../sheet/sheet.ts';
import type { DraftEntry, ImportedKind, Note, UnknownWord } from './draft-entry.ts';
import { makeEntry } from './make-entry.ts';
import { printOf } from './memory.ts';
import type { Memory, Remembered } from './memory.ts';
import { mergeEntry } from './merge-entry.ts';
import type { World } from './world.ts';

/**
 * What an import would do, row by row, without doing it. Nothing is ever deleted, no entry is doubled, and what somebody
 * wrote by hand is never written over.
 */
export function planImport(
  sheet: Sheet,
  world: World,
  past: Past,
  onRow?: (done: number) => void,
): Plan {
  const notes: Note[] = [];
  const unknown: UnknownWord[] = [];
  const drafts = new Map<string, DraftEntry>();
  for (const [at, row] of sheet.rows.entries()) {
    const made = makeEntry(row, world);
    notes.push(...made.notes);
    unknown.push(...made.unknown);
    if (made.entry !== undefined) {
      const key = keyOf(row, made.entry, world);
      const twin = drafts.get(key);
      if (twin === undefined) drafts.set(key, { ...made.entry, key });
      else notes.push({ row: row.at, kind: 'refused', said: sayTwin(made.entry, twin) });
    }
    onRow?.(at + 1);
  }
  const { steps, said } = placeDrafts([...drafts.values()], world, past);
  const gone = Object.entries(past.memory.entries)
    .filter(([key]) => !drafts.has(key))
    .map(([, { file }]) => file);
  return { steps, notes: [...notes, ...said].toSorted((a, b) => a.row - b.row), unknown, gone };
}

function placeDrafts(
  drafts: readonly DraftEntry[],
  world: World,
  past: Past,
): { steps: Step[]; said: Note[] } {
  const { kind } = world.mapping;
  const taken = new Set([
    ...past.entries.filter((entry) => entry.kind === kind).map(({ slug }) => slug),
    ...Object.values(past.memory.entries).map(({ file }) => basename(file, '.md')),
  ]);
  const remembered = new Set(Object.values(past.memory.entries).map(({ file }) => file));
  const there = new Map(
    past.entries
      .filter((entry) => !remembered.has(`${entry.kind}/${entry.slug}.md`))
      .map((entry) => [nameOf(entry.facts.title, townOf(entry)), entry]),
  );
  const said: Note[] = [];
  const codes = new Set(
    past.entries.map(({ kind: of, slug, facts }) => facts.short ?? shortCodeOf(of, slug)),
  );
  const steps = drafts.map((row): Step => {
    const before = past.memory.entries[row.key];
    const short = before?.facts['short'];
    const draft = short === undefined ? row : withShort(row, short);
    const text = writeEntry(kind, draft.facts, draft.body);
    if (before !== undefined) {
      const step = update(draft, text, before, past.folder);
      if (step.said !== undefined) said.push({ row: draft.row, kind: 'look', said: step.said });
      return step;
    }
    const twin = there.get(nameOf(draft.title, draft.town));
    if (twin !== undefined) {
      const file = `${twin.kind}/${twin.slug}.md`;
      said.push({
        row: draft.row,
        kind: 'refused',
        said: `"${draft.title}" is there already, in ${file}. It was not imported from this sheet, so it stays as it is.`,
      });
      return { draft, file, action: 'there' };
    }
    const slug = slugFor(draft.title, taken, draft.town);
    taken.add(slug);
    const code = freeCode(kind, slug, codes);
    const file = `${kind}/${slug}.md`;
    if (code === shortCodeOf(kind, slug)) return { draft, file, action: 'new', text };
    const coded = withShort(draft, code);
    const codedText = writeEntry(kind, coded.facts, coded.body);
    return { draft: coded, file, action: 'new', text: codedText };
  });
  return { steps, said };
}

/** Among thousands of entries two short addresses (/r/…) meet: the later one gets one of its own, and keeps it. */
function freeCode(kind: ImportedKind, slug: string, codes: Set<string>): string {
  for (let number = 1; ; number++) {
    const code = shortCodeOf(kind, number === 1 ? slug : `${slug}-${number}`);
    if (codes.has(code)) continue;
    codes.add(code);
    return code;
  }
}

function withShort(draft: DraftEntry, short: unknown): DraftEntry {
  return { ...draft, facts: { ...draft.facts, short } };
}

/** An entry that an earlier import wrote. */
function update(
  draft: DraftEntry,
  text: string,
  before: Remembered,
  folder: string,
): Step & { said?: string } {
  const { file } = before;
  const path = join(folder, file);
  if (!existsSync(path))
    return {
      draft,
      file,
      action: 'away',
      said: `"${draft.title}" was imported once and ${file} is gone since. It is not written again.`,
    };
  const there = readFileSync(path, 'utf8');
  if (there === text) return { draft, file, action: 'same', text };
  if (printOf(there) === before.print) return { draft, file, action: 'changed', text };
  const merged = mergeEntry(there, before, draft);
  const said =
    merged.kept.length === 0
      ? undefined
      : `${file} was changed by hand, and the sheet changed too: ${merged.kept.join(', ')}. The hand's words stay. Compare them.`;
  return {
    draft,
    file,
    action: merged.text === there ? 'by-hand' : 'merged',
    text: merged.text,
    ...(said !== undefined && { said }),
  };
}

/** Its id, when the sheet has a column for one; else its name, town and street. */
function keyOf(row: SheetRow, entry: DraftEntry, { mapping }: World): string {
  const column = Object.entries(mapping.columns).find(([, use]) => use === 'id')?.[0];
  const id = column === undefined ? '' : (row.cells[column] ?? '');
  if (id !== '') return printOf(`id ${id}`);
  const where = entry.facts['where'] as { street?: string } | undefined;
  return printOf(`${nameOf(entry.title, entry.town)}|${foldWords(where?.street ?? '')}`);
}

function sayTwin(entry: DraftEntry, twin: DraftEntry): string {
  const isSame =
    entry.body === twin.body && JSON.stringify(entry.facts) === JSON.stringify(twin.facts);
  return isSame
    ? `It repeats row ${twin.row} ("${entry.title}"). One entry is enough.`
    : `It has the name and the place of row ${twin.row} ("${entry.title}") but says other things. Only row ${twin.row} is written: put them together.`;
}

function townOf(entry: ContentEntry): string | undefined {
  return 'where' in entry.facts ? entry.facts.where?.town : undefined;
}

function nameOf(title: string, town: string | undefined): string {
  return `${foldWords(title)}|${foldWords(town ?? '')}`;
}

/** What is there before the import. */
export type Past = { folder: string; entries: readonly ContentEntry[]; memory: Memory };

/** `merged`: changed by hand, and now also by the sheet. `by-hand`: nothing of the sheet to add. `away`: deleted since. */
export type Step = {
  draft: DraftEntry;
  file: string;
  action: 'new' | 'changed' | 'merged' | 'same' | 'by-hand' | 'there' | 'away';
  text?: string;
};

export type Plan = {
  steps: Step[];
  notes: Note[];
  unknown: UnknownWord[];
  /** Files of entries whose row is no longer in the sheet. They stay. */
  gone: string[];
};
