import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fold } from '../../src/search/language/fold.ts';
import type { MatchWorld } from '../../src/desk/match/suggestion.ts';

/** A town of the real network, as the generated neighbors know it. */
export interface MapTown {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly area: string;
}

export interface TownMap {
  readonly towns: readonly MapTown[];
  readonly areas: readonly { readonly id: string; readonly name: string; readonly es: string }[];
}

/** The towns of the first network, each once, with its area. */
export function readTownMap(): TownMap {
  const network = parse(readFileSync('content/network.yaml', 'utf8')) as {
    areas: { id: string; name: { en: string; es: string }; towns: string[] }[];
  };
  const areaOf = new Map(network.areas.flatMap(({ id, towns }) => towns.map((town) => [town, id])));
  const towns = new Map<string, MapTown>();
  for (const line of readFileSync('content/places.csv', 'utf8').split('\n').slice(1)) {
    const [name = '', , , lat, lon] = line.split(',');
    if (name !== '' && !towns.has(name))
      towns.set(name, { name, lat: Number(lat), lon: Number(lon), area: areaOf.get(name) ?? '' });
  }
  const areas = network.areas.map(({ id, name }) => ({ id, name: name.en, es: name.es }));
  return { towns: [...towns.values()], areas };
}

/** The same as matching is given it. */
export function worldOf({ towns, areas }: TownMap, today: string): MatchWorld {
  const needs = parse(readFileSync('content/needs.yaml', 'utf8')) as { id: string }[];
  return {
    needs: new Map(needs.map(({ id }) => [id, {}])),
    towns: new Map(towns.map(({ name, lat, lon, area }) => [fold(name), { lat, lon, area }])),
    areas: new Map(areas.flatMap(({ id, name, es }) => [name, es].map((said) => [fold(said), id]))),
    today,
  };
}

/** Miles on a flat map: good enough to plan who lives near whom, and not what matching reckons with. */
export function flatMiles(a: MapTown, b: MapTown): number {
  return Math.hypot((a.lat - b.lat) * 69, (a.lon - b.lon) * 51);
}
