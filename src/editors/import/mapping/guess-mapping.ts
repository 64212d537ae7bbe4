import { editorWords } from '../../../words/editor-words.ts';
import type { Vocabularies } from '../cells/read-words.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { foldHeading } from './fold-heading.ts';
import type { Mapping } from './mapping.ts';
import { looksPrivate } from './private-columns.ts';
import { TARGETS, fitsKind, isTarget, takesMany } from './targets.ts';
import type { Target } from './targets.ts';

const SAMPLE = 200;
const BY_HEADING = new Map([
  ...ownHeadings(),
  ...Object.entries(TARGETS).flatMap(([target, { headings }]) =>
    headings.split('|').map((heading) => [heading, target as Target] as const),
  ),
]);
/** Values that give a column away whose heading says nothing. */
const SHAPES: readonly (readonly [Target, RegExp])[] = [
  ['contact.email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['contact.web', /^(?:https?:\/\/|www\.)\S+$/i],
  [
    'contact.phones',
    /^(?:\+?1[\s.-]*)?\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?:\s*(?:x|ext)\.?\s*\d+)?$/i,
  ],
];
const YES_OR_NO = /^(?:0|1|x|✓|y|n|yes|no|true|false|s[ií])$/i;

/** What the tables of our own open data call their columns (`/data/`): such a sheet may come back. */
function ownHeadings(): (readonly [string, Target])[] {
  return ['en', 'es'].flatMap((language) =>
    Object.entries(editorWords(language).keys).flatMap(([path, { label }]) => {
      const target = path.replace(/^(?:groups|events):/, '');
      return isTarget(target) ? [[foldHeading(label), target] as const] : [];
    }),
  );
}

/** What each column probably becomes: by its heading first, then by its values. What looks private is dropped. */
export function guessColumns(
  sheet: Sheet,
  kind: Mapping['kind'],
  words: Vocabularies,
): Record<string, string> {
  const taken = new Set<Target>();
  const isForm = sheet.columns.some((column) => foldHeading(column) === 'timestamp');
  // Without a prototype: a column may be called anything.
  const uses = Object.create(null) as Record<string, string>;
  for (const column of sheet.columns) {
    uses[column] = guessOne(column, { sheet, kind, words, taken, isForm });
  }
  // "Address" beside a town is a street; alone it is all of it.
  if (!taken.has('where.town') && !taken.has('where.zip') && !taken.has('address')) {
    const streets = sheet.columns.filter((column) => uses[column] === 'where.street');
    const [first, second] = streets;
    if (first !== undefined && second === undefined) uses[first] = 'address';
  }
  return uses;
}

function guessOne(column: string, known: Known): string {
  const { sheet, kind, words, taken, isForm } = known;
  const values = valuesOf(sheet, column);
  const folded = foldHeading(column);
  if (values.length === 0) return 'drop: it is empty';
  if (looksPrivate(column, isForm)) return 'drop: looks private';
  const target = BY_HEADING.get(folded) ?? BY_HEADING.get(withoutOwner(folded));
  if (target !== undefined && fitsKind(target, kind) && !isMisfit(target, values))
    return claim(target, taken);
  // "Spanish?" beside yes and no tells of what is spoken, and is no need of that name.
  if (values.every((value) => YES_OR_NO.test(value)) && !('value' in words.languages(folded))) {
    const need = words.need(folded);
    if (need !== undefined) return `needs=${need}`;
  }
  const shaped = SHAPES.find(([, shape]) => mostly(values, (value) => shape.test(value)))?.[0];
  if (shaped !== undefined && !taken.has(shaped)) return claim(shaped, taken);
  return 'drop: nothing here fits it';
}

/** A heading and values that contradict each other: "Email" that holds links is no email. */
function isMisfit(target: Target, values: readonly string[]): boolean {
  if (target === 'contact.email') return !mostly(values, (value) => value.includes('@'));
  if (target === 'lat' || target === 'lon')
    return !mostly(values, (value) => value !== '' && Number.isFinite(Number(value)));
  if (target === 'where.access' || target === 'languages' || target === 'status') return false;
  return (
    values.every((value) => YES_OR_NO.test(value)) &&
    !['booking', 'interpreters', 'id'].includes(target)
  );
}

function claim(target: Target, taken: Set<Target>): string {
  if (taken.has(target) && !takesMany(target)) return `drop: another column is ${target} already`;
  taken.add(target);
  return target;
}

function valuesOf(sheet: Sheet, column: string): string[] {
  const values: string[] = [];
  for (const { cells } of sheet.rows) {
    const value = cells[column] ?? '';
    if (value !== '') values.push(value);
    if (values.length === SAMPLE) break;
  }
  return values;
}

function mostly(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter(test).length >= values.length * 0.6;
}

function withoutOwner(folded: string): string {
  return folded.replace(
    /^(?:physical|main|primary|public|agency|program|service|location|site|organization|resource|pantry|street|contact) /,
    '',
  );
}

type Known = {
  sheet: Sheet;
  kind: Mapping['kind'];
  words: Vocabularies;
  taken: Set<Target>;
  isForm: boolean;
};
