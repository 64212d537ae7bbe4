import { shortCodeOf } from '../schema/short-code.ts';
import type { Event } from '../schema/event.ts';
import type { Need } from '../schema/needs.ts';
import type { Network } from '../schema/network.ts';
import type { Place } from '../schema/place.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { startsOnItsRule } from '../time/occurrences.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { WrittenFile } from './written-file.ts';
import { checkDays } from './check-days.ts';
import { checkHours } from './check-hours.ts';
import { checkPhones } from './check-phones.ts';
import { checkZip, zipsByTown } from './check-zip.ts';
import { didYouMean } from './nearest.ts';
import type { SourceFile } from './source-file.ts';

/** Every name one file uses for another thing must lead somewhere. What could not be read is not held against others. */
export function checkReferences(files: readonly WrittenFile<Kind>[], known: Known): Problem[] {
  const slugs = (kind: Kind) =>
    new Set(files.filter((file) => file.folder === kind).map((file) => file.slug));
  const towns = known.places && new Set(known.places.map((place) => place.town));
  const zips = known.places && zipsByTown(known.places);
  const areas = known.network?.data.areas.map((area) => area.id);
  const names = {
    needs: known.needs && new Set(known.needs.data.map((need) => need.id)),
    groups: slugs('groups'),
    resources: slugs('resources'),
    towns,
    served: towns && areas && new Set([...areas, ...towns, 'anywhere']),
  };
  return [
    ...files.flatMap((file) =>
      [
        ...checkNames(file, names),
        ...checkDays(file, known.now),
        ...checkRule(file),
        ...checkHours(file),
        ...checkZip(file, zips),
        ...checkPhones(file.source, file.facts, known.network?.data),
      ].filter((problem) => !isTold(file.source, problem)),
    ),
    ...checkShortCodes(files),
    ...checkNeeds(known.needs, names.needs),
    ...checkAreas(known.network, towns),
  ];
}

function checkNames({ source, facts }: WrittenFile<Kind>, names: Names): Problem[] {
  const group = {
    names: names.groups,
    code: 'unknown-group',
    sentence: 'is not a group in content/groups',
  } as const;
  const resource = {
    names: names.resources,
    code: 'unknown-entry',
    sentence: 'is not an entry in content/resources',
  } as const;
  return [
    ...unknown(source, ['needs'], facts['needs'], {
      names: names.needs,
      code: 'unknown-need',
      sentence: 'is not a need in needs.yaml',
    }),
    ...unknown(source, ['group'], facts['group'], group),
    ...unknown(source, ['parent'], facts['parent'], group),
    ...unknown(source, ['resource'], facts['resource'], resource),
    ...unknown(source, ['resources'], facts['resources'], resource),
    ...unknown(source, ['where', 'town'], townOf(facts), {
      names: names.towns,
      code: 'unknown-town',
      sentence: 'is not a town in places.csv',
    }),
    ...unknown(source, ['serves'], facts['serves'], {
      names: names.served,
      code: 'unknown-area',
      sentence: 'is neither an area of network.yaml nor a town of places.csv',
    }),
  ];
}

/** True when the file's schema found a mistake at the same place: one is enough. */
function isTold(source: SourceFile, { line, column }: Problem): boolean {
  return source.problems.some((told) => told.line === line && told.column === column);
}

function checkRule(file: WrittenFile<Kind>): Problem[] {
  const { source, facts } = file;
  if (file.folder !== 'events' || source.problems.length > 0 || startsOnItsRule(facts as Event))
    return [];
  return [
    source.problemAt(
      ['starts'],
      'event-time',
      'The first date is not one that the rule under "repeats" makes.',
      'move "starts" to the first day that fits, or correct the rule.',
    ),
  ];
}

function checkNeeds(needs: Known['needs'], ids: ReadonlySet<string> | undefined): Problem[] {
  if (needs === undefined) return [];
  const parent = {
    names: ids,
    code: 'unknown-need',
    sentence: 'is not a need in needs.yaml',
  } as const;
  const all = needs.data.map((need) => need.id);
  return needs.data.flatMap((need, index) => [
    ...unknown(needs.source, [index, 'parent'], need.parent, parent),
    ...(all.indexOf(need.id) === index
      ? []
      : [
          needs.source.problemAt(
            [index, 'id'],
            'value',
            `Two needs have the id "${need.id}".`,
            'give one of them another id.',
          ),
        ]),
  ]);
}

function checkAreas(network: Known['network'], towns: ReadonlySet<string> | undefined): Problem[] {
  if (network === undefined) return [];
  const town = {
    names: towns,
    code: 'unknown-town',
    sentence: 'is not a town in places.csv',
  } as const;
  return network.data.areas.flatMap((area, index) =>
    unknown(network.source, ['areas', index, 'towns'], area.towns, town),
  );
}

function unknown(
  source: SourceFile,
  path: readonly PropertyKey[],
  value: unknown,
  {
    names,
    code,
    sentence,
  }: { names: ReadonlySet<string> | undefined; code: ProblemCode; sentence: string },
): Problem[] {
  if (names === undefined) return [];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((name, index) => {
    if (typeof name !== 'string' || names.has(name)) return [];
    const at = Array.isArray(value) ? [...path, index] : path;
    return [
      source.problemAt(
        at,
        code,
        `"${name}" ${sentence}.`,
        didYouMean(name, names) ?? listSome(names),
      ),
    ];
  });
}

function checkShortCodes(files: readonly WrittenFile<Kind>[]): Problem[] {
  const owners = new Map<string, WrittenFile<Kind>>();
  return files.flatMap((file) => {
    const chosen = file.facts['short'];
    const code = typeof chosen === 'string' ? chosen : shortCodeOf(file.folder, file.slug);
    const owner = owners.get(code);
    owners.set(code, owner ?? file);
    if (!owner) return [];
    return [
      file.source.problemAt(
        ['short'],
        'short-taken',
        `The short address /r/${code}/ belongs to ${owner.source.file} already.`,
        `add a line like short: ${file.slug.slice(0, 6).replaceAll('-', '')}2 to this file.`,
      ),
    ];
  });
}

function listSome(names: ReadonlySet<string>): string {
  const some = [...names].slice(0, 12).join(', ');
  if (names.size === 0) return 'there is none yet: write it first, or take the name out.';
  return `write one of: ${some}${names.size > 12 ? ' …' : ''}.`;
}

function townOf(facts: Record<string, unknown>): unknown {
  const where = facts['where'];
  return typeof where === 'object' && where !== null && 'town' in where ? where.town : undefined;
}

type Names = Record<'groups' | 'resources', ReadonlySet<string>> &
  Record<'needs' | 'towns' | 'served', ReadonlySet<string> | undefined>;

/** A file of the network itself, read without a mistake. */
export type KnownFile<Data> = { source: SourceFile; data: Data };
type Known = {
  network: KnownFile<Network> | undefined;
  needs: KnownFile<readonly Need[]> | undefined;
  places: readonly Place[] | undefined;
  now: Date;
};
