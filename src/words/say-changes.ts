import type { Change } from '../directory/changes.ts';
import { fill, list } from './fill.ts';
import type { SiteWords } from './words.ts';

/** What changed on one day: "Changed: hours and place. Checked by phone." */
export function sayChange(words: SiteWords, language: string, change: Change): string {
  const said = words.changes;
  const facts = change.facts.filter((key) => key !== 'checked' || change.checkedBy === undefined);
  // Several keys have one name for residents: the hours, and from when they are.
  const names = [...new Set(facts.map((key) => said.facts[key]))];
  return [
    ...(names.length > 0 ? [fill(said.changed, { facts: list(language, names) })] : []),
    ...(change.checkedBy ? [fill(said.checked, { by: words.evidence.by[change.checkedBy] })] : []),
  ].join(' ');
}
