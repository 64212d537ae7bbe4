import type { Branch } from '../../src/schema/branches.ts';
import type { MapTown } from './town-map.ts';
import { flatMiles } from './town-map.ts';

/** Weekdays from Sunday and hours of the day in which somebody really has time. */
export interface FreeTime {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What is true of a neighbor, whether or not the letter says it well. */
interface Facts {
  readonly need: string;
  readonly branch: Branch;
  readonly town: MapTown;
  /** Codes; the first is the language of the letter. */
  readonly speaks: readonly string[];
  /** The options that matter: room in a car, forms, things, ages, ways to talk. */
  readonly wants: readonly string[];
  readonly dollars?: number | undefined;
}

export interface Asker extends Facts {
  /** Where the ride goes. */
  readonly to?: MapTown | undefined;
  /** Days from today, and an hour; absent = any time. */
  readonly at?: { readonly inDays: number; readonly hour: number } | undefined;
  /** It must be brought. */
  readonly mustBring: boolean;
  /** It works without meeting. */
  readonly isRemote: boolean;
}

export interface Giver extends Facts {
  readonly free: FreeTime;
  /** How far this person would really go, in miles. */
  readonly reach: number;
  /** The other end of a way this person drives anyway. */
  readonly to?: MapTown | undefined;
  /** Goes everywhere in the own area. */
  readonly wholeArea: boolean;
  readonly brings: boolean;
  readonly isRemote: boolean;
  /** Nothing is left. */
  readonly isFull: boolean;
}

/** Weekday of the day on which every generated desk is opened: Monday. */
export const TODAY = '2026-11-23';
const TODAY_WEEKDAY = 1;

/** Whether this person could really help that one: the truth that suggestions are measured against. */
export function couldHelp(ask: Asker, give: Giver): boolean {
  return (
    ask.need === give.need &&
    !give.isFull &&
    hasTime(ask, give.free) &&
    (ask.branch === 'money' || ask.speaks.some((language) => give.speaks.includes(language))) &&
    canCome(ask, give) &&
    ask.wants.every((want) => give.wants.includes(want)) &&
    (!ask.mustBring || give.brings) &&
    (ask.dollars ?? 0) <= (give.dollars ?? 0)
  );
}

function hasTime({ at }: Asker, free: FreeTime): boolean {
  if (at === undefined) return true;
  return (
    free.days.includes((TODAY_WEEKDAY + at.inDays) % 7) &&
    free.from <= at.hour &&
    at.hour <= free.to
  );
}

function canCome(ask: Asker, give: Giver): boolean {
  if (ask.branch === 'money') return true;
  if (ask.isRemote) return give.isRemote;
  if (give.wholeArea) return ask.town.area === give.town.area;
  const isNear = flatMiles(ask.town, give.town) <= give.reach;
  if (give.to === undefined) return isNear;
  const end = ask.to;
  return isNear && end !== undefined && flatMiles(end, give.to) <= give.reach;
}
