import type { FactKey } from '../directory/changed-facts.ts';
import type { Change } from '../directory/changes.ts';
import { fill, list } from '../words/fill.ts';
import type { SiteWords } from '../words/words.ts';

/** What changed on one day: "Changed: hours and place. Checked by phone." */
export function sayChange(words: SiteWords, language: string, change: Change): string {
  const said = words.changes;
  const names: Record<FactKey, string> = said.facts;
  const facts = change.facts.filter((key) => key !== 'checked' || change.checkedBy === undefined);
  // Several keys have one name for residents: the hours, and from when they are.
  const told = [...new Set(facts.map((key) => names[key]))];
  return [
    ...(told.length > 0 ? [fill(said.changed, { facts: list(language, told) })] : []),
    ...(change.checkedBy ? [fill(said.checked, { by: words.evidence.by[change.checkedBy] })] : []),
  ].join(' ');
}
