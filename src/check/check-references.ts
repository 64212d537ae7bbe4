import { shortCodeOf } from '../schema/short-code.ts';
import type { Event } from '../schema/event.ts';
import type { Need } from '../schema/needs.ts';
import type { Network } from '../schema/network.ts';
import type { Place } from '../schema/place.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { startsOnItsRule } from '../time/occurrences.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { WrittenFile } from './read-written-files.ts';
import { didYouMean } from './validate.ts';

type Known = { network: Network; needs: readonly Need[]; places: readonly Place[] };

/** Every name one file uses for another thing must lead somewhere. */
export function checkReferences(files: readonly WrittenFile<Kind>[], known: Known): Problem[] {
  const slugs = (kind: Kind) => new Set(files.filter((file) => file.folder === kind).map((file) => file.slug));
  const names = {
    needs: new Set(known.needs.map((need) => need.id)),
    groups: slugs('groups'),
    resources: slugs('resources'),
    towns: new Set(known.places.map((place) => place.town)),
    areas: new Set(known.network.areas.map((area) => area.id)),
  };
  return [...files.flatMap((file) => checkFile(file, names)), ...checkShortCodes(files)];
}

function checkFile(file: WrittenFile<Kind>, names: Names): Problem[] {
  const { facts } = file;
  const problems = [
    ...unknown(file, ['needs'], facts['needs'], names.needs, 'unknown-need', 'is not a need in needs.yaml'),
    ...unknown(file, ['group'], facts['group'], names.groups, 'unknown-group', 'is not a group in content/groups'),
    ...unknown(file, ['parent'], facts['parent'], names.groups, 'unknown-group', 'is not a group in content/groups'),
    ...unknown(file, ['resource'], facts['resource'], names.resources, 'unknown-entry', 'is not an entry in content/resources'),
    ...unknown(file, ['resources'], facts['resources'], names.resources, 'unknown-entry', 'is not an entry in content/resources'),
    ...unknown(file, ['where', 'town'], townOf(facts), names.towns, 'unknown-town', 'is not a town in places.csv'),
    ...unknown(file, ['serves'], facts['serves'], new Set([...names.areas, ...names.towns, 'anywhere']), 'unknown-area', 'is neither an area of network.yaml nor a town of places.csv'),
  ];
  if (file.folder === 'events' && file.source.problems.length === 0 && !startsOnItsRule(facts as Event)) {
    problems.push(
      file.source.problemAt(['starts'], 'event-time', 'The first date is not one that the rule under "repeats" makes.', 'move "starts" to the first day that fits, or correct the rule.'),
    );
  }
  return problems;
}

function unknown(
  file: WrittenFile<Kind>,
  path: string[],
  value: unknown,
  names: ReadonlySet<string>,
  code: ProblemCode,
  sentence: string,
): Problem[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((name, index) => {
    if (typeof name !== 'string' || names.has(name)) return [];
    const at = Array.isArray(value) ? [...path, index] : path;
    return [
      file.source.problemAt(at, code, `"${name}" ${sentence}.`, didYouMean(name, names) ?? `write one of: ${listSome(names)}.`),
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
      file.source.problemAt(['short'], 'short-taken', `The short address /r/${code}/ belongs to ${owner.source.file} already.`, `add a line like short: ${file.slug.slice(0, 6).replaceAll('-', '')}2 to this file.`),
    ];
  });
}

function listSome(names: ReadonlySet<string>): string {
  const some = [...names].slice(0, 12).join(', ');
  return names.size > 12 ? `${some} …` : some;
}

function townOf(facts: Record<string, unknown>): unknown {
  const where = facts['where'];
  return typeof where === 'object' && where !== null && 'town' in where ? where.town : undefined;
}

type Names = Record<'needs' | 'groups' | 'resources' | 'towns' | 'areas', ReadonlySet<string>>;
