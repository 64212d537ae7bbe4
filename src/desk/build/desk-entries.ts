import { comesToPeople, publicWhereOf, servesOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import { sheetEntryOf } from '../../my-sheet/build/sheet-entry-of.ts';
import { faceOf } from '../../my-sheet/sheet-entry.ts';
import type { Reader } from '../../site/reader.ts';
import type { DeskEntry } from '../match/suggestion.ts';

/**
 * The entries a navigator may be shown beside an ask, in the reader's language: places and groups that are open now. One
 * with discreet words shows only those, and leads to no page.
 */
export function deskEntriesOf(reader: Reader): DeskEntry[] {
  return reader.directory.listed.filter(canHelpNow).map((entry) => deskEntryOf(reader, entry));
}

function canHelpNow({ kind, facts }: Entry): boolean {
  switch (kind) {
    case 'resources':
      return facts.status === 'open';
    case 'groups':
      return facts.status === 'open' && !('state' in facts && facts.state === 'historic');
    // An event is over some day while the letter waits, and a guide helps nobody by itself.
    case 'events':
    case 'guides':
      return false;
  }
}

function deskEntryOf(reader: Reader, entry: Entry): DeskEntry {
  const shown = sheetEntryOf(reader, entry);
  const { title, when, page } = faceOf(shown, false);
  const { facts } = entry;
  const town = publicWhereOf(entry)?.town;
  return {
    code: shown.code,
    title,
    ...(page === undefined ? {} : { page }),
    needs: facts.needs,
    towns: townsServed(reader, entry),
    ...(town === undefined ? {} : { town }),
    languages: 'languages' in facts ? (facts.languages ?? []) : [],
    when: when.join('; '),
    evidence: shown.evidence,
    state: evidenceOf(facts, reader.today).state,
  };
}

/** The towns it names, and those of the areas it names; none for everywhere. */
function townsServed({ directory }: Reader, entry: Entry): string[] {
  const serves = servesOf(entry);
  const here = entry.town?.name;
  const isEverywhere = serves.includes('anywhere') || serves.length === 0;
  if (isEverywhere) return here === undefined || comesToPeople(entry) ? [] : [here];
  const towns = serves.flatMap(
    (place) => directory.network.areas.find(({ id }) => id === place)?.towns ?? [place],
  );
  return [...new Set(here === undefined ? towns : [...towns, here])];
}
