// Ships to the browser, on the navigators' desk only.
import { milesBetween } from '../../schema/miles-between.ts';
import type { Point } from '../../schema/miles-between.ts';
import type { Branch } from '../../schema/branches.ts';
import type { ReadItem } from './read-item.ts';
import { optionsOf } from './read-item.ts';
import type { ReadPlaces } from './read-places.ts';
import type { Fit, MatchWorld, Reason } from './suggestion.ts';
import { REACH, ROAD } from './weights.ts';

/** Whether one can come to the other; nothing where nobody has to: money, a call, a class online. */
export function fitPlace(ask: ReadItem, offer: ReadItem, world: MatchWorld): Reason | undefined {
  const { branch, town } = ask.open.item;
  const reach = REACH[branch];
  if (reach === undefined || isRemote(ask, offer, branch)) return undefined;
  const reason = { kind: 'place', ask: town, offer: offer.open.item.town } as const;
  if (offer.place.isAnywhere || ask.place.isAnywhere) return { ...reason, fit: 'yes' };
  const fits = [fitBetween(ask.place, offer, world)];
  if (branch === 'ride' && offer.place.isRoute && ask.to !== undefined)
    fits.push(fitBetween(ask.to, offer, world));
  const miles = milesBetweenTowns(ask.place, offer.place, world);
  return {
    ...reason,
    fit: worst(fits),
    ...(miles === undefined ? {} : { miles: Math.round(miles) }),
  };
}

/** Somebody who names an area goes anywhere in it, and has not said that they would leave it. */
function fitBetween(from: ReadPlaces, offer: ReadItem, world: MatchWorld): Fit {
  const { place, far, open } = offer;
  if (shareArea(from, place, world) || shareArea(place, from, world)) return 'yes';
  const reach = REACH[open.item.branch];
  const miles = milesBetweenTowns(from, place, world);
  if (miles !== undefined && reach !== undefined) return judge(miles, far, reach);
  const areKnown = [from, place].every(({ towns, areas }) => towns.length + areas.length > 0);
  return areKnown ? 'no' : 'ask';
}

/** True when a place of the first lies in an area that the second names. */
function shareArea(within: ReadPlaces, named: ReadPlaces, { towns }: MatchWorld): boolean {
  const areas = [...within.areas, ...within.towns.map((name) => towns.get(name)?.area)];
  return named.areas.some((area) => areas.includes(area));
}

/** Straight miles between the nearest two of the towns; nothing when one side names none. */
function milesBetweenTowns(
  from: ReadPlaces,
  to: ReadPlaces,
  { towns }: MatchWorld,
): number | undefined {
  const pointsOf = (places: ReadPlaces): Point[] =>
    places.towns.flatMap((name) => towns.get(name) ?? []);
  const miles = pointsOf(from).flatMap((a) => pointsOf(to).map((b) => milesBetween(a, b)));
  return miles.length === 0 ? undefined : Math.min(...miles);
}

function judge(
  miles: number,
  said: number | undefined,
  { near, far }: { near: number; far: number },
): Fit {
  if (said !== undefined) {
    if (miles * ROAD <= said) return 'yes';
    return miles <= said ? 'partly' : 'no';
  }
  if (miles <= near) return 'yes';
  return miles <= far ? 'partly' : 'no';
}

function isRemote(ask: ReadItem, offer: ReadItem, branch: Branch): boolean {
  const both = (test: (item: ReadItem) => boolean): boolean => test(ask) && test(offer);
  switch (branch) {
    case 'learning':
      return (
        both((item) => ['online', 'either'].includes(optionsOf(item.open, 'place')[0] ?? '')) &&
        [ask, offer].some((item) => optionsOf(item.open, 'place').includes('online'))
      );
    case 'talk':
      return ['call', 'text'].some((way) =>
        both((item) => optionsOf(item.open, 'talk').includes(way)),
      );
    case 'paperwork':
    case 'legal':
    case 'other':
      return offer.place.isRemote && offer.place.towns.length === 0;
    case 'ride':
    case 'groceries':
    case 'money':
    case 'supplies':
    case 'garden':
      return false;
  }
}

function worst(fits: readonly Fit[]): Fit {
  return (['no', 'ask', 'partly'] as const).find((fit) => fits.includes(fit)) ?? 'yes';
}
