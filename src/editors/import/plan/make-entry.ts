import { ENTRY_SCHEMAS } from '../../../schema/entry-schemas.ts';
import { asMarkdown } from '../cells/plain-text.ts';
import { readDate } from '../cells/read-date.ts';
import { foldWords } from '../cells/reading.ts';
import { GARBLED } from '../sheet/decode-bytes.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import type { DraftEntry, Note, UnknownWord } from './draft-entry.ts';
import { meaningOf } from '../mapping/mapping.ts';
import { gatherCells } from './gather-cells.ts';
import type { Cell } from './gather-cells.ts';
import { hideStreet, mustHideStreet } from './hide-street.ts';
import { readNeeds } from './read-needs.ts';
import { readPlace } from './read-place.ts';
import { readHelp } from './read-help.ts';
import { RowReader } from './row-reader.ts';
import { summaryOf, titleOf } from './row-words.ts';
import type { World } from './world.ts';

/** What heads the facts that nobody could read, in the entry's text. A person takes them from there. */
const TO_SORT_OUT = 'To sort out';
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+\w/;

/**
 * One row as an entry that passes `check`: what is certain as facts, what could not be read under "To sort out". No
 * entry when the row has no name, no need or another town than ours: `notes` says which.
 */
export function makeEntry(
  row: SheetRow,
  world: World,
): { entry?: DraftEntry; notes: Note[]; unknown: UnknownWord[] } {
  const reader = new RowReader(row.at, gatherCells(row, world.mapping));
  const refuse = (said: string, unknown: UnknownWord[] = []) => ({
    notes: [{ row: row.at, kind: 'refused' as const, said }],
    unknown,
  });
  const title = titleOf(reader);
  if (title === undefined) return refuse('It has no name.');
  const needs = readNeeds(reader, world);
  if (needs.ids.length === 0) {
    const said = needs.unknown.map(({ word }) => `"${word}"`).join(', ');
    return refuse(
      said === ''
        ? `"${title}" names no need. Say it with --need, or in the mapping.`
        : `"${title}" names no need that we know: ${said}.`,
      needs.unknown,
    );
  }
  const place = readPlace(reader, world);
  if (place.elsewhere !== undefined) {
    return refuse(
      `"${title}" is in ${place.elsewhere}, which is not a town in places.csv.${place.meant === undefined ? '' : ` ${capital(place.meant)}`}`,
      [{ in: 'towns', word: place.elsewhere }],
    );
  }
  const kind = readKind(reader, world);
  if (kind.missing !== undefined)
    return refuse(
      `"${title}" is no kind of ${world.mapping.kind} that we know: "${kind.missing}".`,
      [{ in: 'kinds', word: kind.missing }],
    );
  const { summary, body, isMade } = summaryOf(reader, needs.ids, place.where?.town, world);
  if (isMade)
    reader.look(
      `"${title}" has no short summary. "${summary}" stands there: say what a neighbor gets.`,
    );
  let facts: Record<string, unknown> = {
    title,
    summary,
    needs: needs.ids,
    ...(kind.id !== undefined && { kind: kind.id }),
    ...readHelp(reader, world),
    ...(place.where !== undefined && { where: place.where }),
    ...(world.mapping.source !== undefined && { sources: sourcesOf(reader, world) }),
  };
  let text = body;
  if (mustHideStreet(facts, body, reader)) {
    ({ facts, text } = hideStreet(facts, text, reader));
  }
  facts = onlyValid(facts, reader, world);
  warnOfWords(reader, [title, summary, text]);
  return {
    entry: {
      row: row.at,
      key: '',
      title,
      town: place.where?.town,
      facts,
      body: bodyOf(text, reader.leftovers),
    },
    notes: reader.notes,
    unknown: needs.unknown,
  };
}

function bodyOf(text: string, leftovers: readonly Cell[]): string {
  const said = asMarkdown(text).replaceAll(/\n+/g, '\n\n');
  if (leftovers.length === 0) return said;
  const list = leftovers.map(
    ({ column, text: words }) =>
      `- ${asMarkdown(column)}: ${asMarkdown(words).replaceAll(/\n+/g, '\\\n  ')}`,
  );
  return `${said}\n\n## ${TO_SORT_OUT}\n\n${list.join('\n')}`.trim();
}

/** Facts that the schema takes; what it refuses goes to a person instead of into the entry. */
function onlyValid(
  facts: Record<string, unknown>,
  reader: RowReader,
  world: World,
): Record<string, unknown> {
  const result = ENTRY_SCHEMAS[world.mapping.kind].facts.safeParse(facts);
  if (result.success) return facts;
  const rest = { ...facts };
  for (const { path, message } of result.error.issues) {
    const [key] = path;
    if (typeof key !== 'string' || !(key in rest)) continue;
    reader.leave({ column: key, text: wordsOf(rest[key]) }, message);
    if (key === 'title' || key === 'summary') rest[key] = wordsOf(rest[key]).slice(0, 100).trim();
    else rest[key] = undefined;
  }
  return rest;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readKind(reader: RowReader, { mapping }: World): { id?: string; missing?: string } {
  if (mapping.kind === 'resources') return {};
  const said = reader.text('kind') ?? '';
  const meant = meaningOf(mapping.values.kinds, said) ?? foldWords(said).replaceAll(' ', '-');
  const fits = ENTRY_SCHEMAS[mapping.kind].facts.shape.kind.safeParse(meant).success;
  return fits ? { id: meant } : { missing: said };
}

function sourcesOf(reader: RowReader, { mapping }: World): unknown[] {
  if (mapping.source === undefined) return [];
  const { url, from, seen } = mapping.source;
  const own = reader.text('sources.url');
  const dated = readDate(reader.text('sources.dated') ?? '', mapping.dates).value;
  return [
    {
      url: own !== undefined && URL.canParse(own) ? own : url,
      from,
      seen,
      ...(dated && { dated }),
    },
  ];
}

/** Somebody's own address or letters that came broken are not for a program to judge. */
function warnOfWords(reader: RowReader, texts: readonly string[]): void {
  const all = texts.join('\n');
  const email = EMAIL.exec(all)?.[0];
  if (email !== undefined)
    reader.look(`The words hold an email address (${email}). Is it one that everybody may read?`);
  const garbled = GARBLED.exec(all);
  if (garbled !== null) {
    const near = all
      .slice(Math.max(0, garbled.index - 12), garbled.index + 8)
      .replaceAll('\n', ' ');
    reader.look(`Some letters were broken before they came here: "${near}".`);
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
