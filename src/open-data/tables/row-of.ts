import { contactOf, publicWhereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry, EntryWords } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import type { ChangedOn } from '../../directory/last-change.ts';
import type { Event } from '../../schema/event.ts';
import type { OpeningHours } from '../../schema/hours.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { sayEvidenceInFull } from '../../site/say-evidence.ts';
import { LEFT_OUT, TABLE_SCHEMAS } from './table-schema.ts';
import type { TableRow } from './table-schema.ts';

/** Keys of facts that are words, and where the reader's language has them. */
const WORDS = {
  who: 'who',
  how: 'how',
  bring: 'bring',
  cost_note: 'costNote',
  hours_note: 'hoursNote',
  when: 'when',
  join: 'join',
  caution: 'caution',
  materials: 'materials',
} as const satisfies Record<string, keyof EntryWords>;

/**
 * An entry as one row, in the reader's language: facts as they are in its file, words translated as far as they are.
 * @throws {z.ZodError} when anything is in it that a table does not publish.
 */
export function rowOf(reader: Reader, entry: Entry, changedOn: ChangedOn): TableRow {
  const words = wordsOf(entry, reader.language);
  const evidence = evidenceOf(entry.facts, reader.today);
  const row = {
    ...factsOf(entry),
    ...translated(entry, words),
    notice: noticeOf(reader, entry, words),
    checked: entry.facts.checked && {
      date: entry.facts.checked.date,
      by: entry.facts.checked.by,
    },
    where: placeOf(entry, words),
    contact: labelledContact(entry, words),
    ...('hours' in entry.facts && { hours: withNotes(entry.facts.hours, words) }),
    ...('cancelled' in entry.facts && { cancelled: withReasons(entry.facts.cancelled, words) }),
    body: words.body.trim() === '' ? undefined : words.body.trim(),
    evidence: {
      state: evidence.state,
      says: sayEvidenceInFull(reader.words.site, reader.language, evidence),
    },
    changed: changedOn(entry),
    page: absolute(reader.directory.network, reader.to(`${entry.id}/`)),
    id: entry.id,
    language: words.language,
  };
  const parsed: TableRow = TABLE_SCHEMAS[entry.kind].parse(withoutAbsent(row));
  return parsed;
}

function factsOf({ facts }: Entry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !LEFT_OUT.includes(key)));
}

function translated(entry: Entry, words: EntryWords): Record<string, unknown> {
  const said = Object.entries(WORDS)
    .filter(([key]) => key in entry.facts)
    .map(([key, name]) => [key, words[name]] as const);
  return { title: words.title, summary: words.summary, ...Object.fromEntries(said) };
}

/** A notice until its last day, like the pages. */
function noticeOf({ today }: Reader, { facts: { notice } }: Entry, words: EntryWords): unknown {
  return notice === undefined || notice.until < today
    ? undefined
    : { ...notice, text: words.notice ?? notice.text };
}

function placeOf(entry: Entry, { directions }: EntryWords): unknown {
  const place = publicWhereOf(entry);
  // Words about the way are a part of the place, and leave with it only.
  return place?.directions === undefined ? place : { ...place, directions };
}

function labelledContact(entry: Entry, words: EntryWords): unknown {
  const contact = contactOf(entry);
  return contact?.phones === undefined
    ? contact
    : {
        ...contact,
        phones: contact.phones.map((phone) =>
          phone.label === undefined ? phone : { ...phone, label: words.label(phone.label) },
        ),
      };
}

function withNotes(lines: readonly OpeningHours[] | undefined, words: EntryWords): unknown {
  return lines?.map((line) =>
    line.note === undefined ? line : { ...line, note: words.label(line.note) },
  );
}

function withReasons(days: Event['cancelled'], words: EntryWords): unknown {
  return days.map((day) =>
    day.reason === undefined ? day : { ...day, reason: words.label(day.reason) },
  );
}

function withoutAbsent(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
