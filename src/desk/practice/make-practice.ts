// Ships to the browser, on the navigators' desk only, loaded when somebody practices.
import { milesBetween } from '../../schema/miles-between.ts';
import type { Point } from '../../schema/miles-between.ts';
import type { Branch } from '../../schema/branches.ts';
import { receiptCode } from '../../schema/receipt-code.ts';
import { REQUEST_VERSION } from '../../schema/request.ts';
import type { RequestItem } from '../../schema/request.ts';
import type { Day } from '../../schema/vocabulary.ts';
import { addDays, weekdayOf } from '../../time/calendar-day.ts';
import type { Status } from '../board/board-state.ts';
import type { DeskRequest } from '../letters/desk-letter.ts';
import { INVENTED_ASKS } from './invented-asks.ts';
import type { InventedItem, InventedLetter } from './invented-letter.ts';
import { INVENTED_OFFERS } from './invented-offers.ts';

const HOUR = 3_600_000;

/**
 * Invented letters in a network's own needs and towns, for practice: always the same, with days around today. An item
 * whose kind of need the network does not have is left out, and so is a letter without items.
 */
export function makePractice(network: PracticeNetwork): PracticeLetter[] {
  const towns = fromTheMiddle(network.towns);
  const townAt = (place: number | 'far' | undefined): string =>
    (place === undefined ? undefined : towns.at(place === 'far' ? -1 : place % towns.length)) ?? '';
  return [...INVENTED_ASKS, ...INVENTED_OFFERS].flatMap((invented, at) => {
    const items = invented.items.flatMap((item) => itemOf(item, network, townAt));
    return items.length === 0 ? [] : [letterOf(invented, at, items, network)];
  });
}

function letterOf(
  { hoursAgo, language, name, access, contact, status = 'new' }: InventedLetter,
  at: number,
  items: RequestItem[],
  { id: network, now }: PracticeNetwork,
): PracticeLetter {
  const id = idOf(at);
  return {
    status,
    letter: {
      kind: 'request',
      id,
      code: receiptCode(id),
      received: new Date(now - hoursAgo * HOUR).toISOString(),
      flagged: false,
      lock: 'sealed',
      request: {
        id,
        version: REQUEST_VERSION,
        network,
        language,
        ...(name === undefined ? {} : { name }),
        items,
        contact,
        ...(access === undefined ? {} : { access }),
        consent: true,
      },
    },
  };
}

function itemOf(
  { side, branch, details, nextOn, time, when = 'soon', town, to, amount, facts }: InventedItem,
  { needs, today }: PracticeNetwork,
  townAt: (place: number | 'far' | undefined) => string,
): RequestItem[] {
  const need = needs.find((each) => each.branch === branch);
  if (!need) return [];
  return [
    {
      side,
      need: need.id,
      branch,
      details,
      ...(nextOn === undefined ? { when } : { when: 'day' as const, day: nextDay(today, nextOn) }),
      ...(time === undefined ? {} : { time }),
      town: townAt(town),
      facts: { ...facts, ...(to === undefined ? {} : { to: [townAt(to) || '?'] }) },
      ...(amount === undefined ? {} : { amount }),
    },
  ];
}

/** The first such day after `today`. */
function nextDay(today: string, weekday: Day): string {
  const week = Array.from({ length: 7 }, (_, at) => addDays(today, at + 1));
  return week.find((day) => weekdayOf(day) === weekday) ?? today;
}

/** Names of towns, the one nearest to the middle of all first. */
function fromTheMiddle(towns: PracticeNetwork['towns']): string[] {
  const mean = (read: (town: Point) => number): number =>
    towns.reduce((sum, town) => sum + read(town), 0) / towns.length;
  const middle = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
  return towns
    .map(({ name, lat, lon }) => ({ name, miles: milesBetween(middle, { lat, lon }) }))
    .toSorted((a, b) => a.miles - b.miles)
    .map(({ name }) => name);
}

/** A UUID that no device makes: its random part counts. */
function idOf(at: number): string {
  return `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`;
}

/** What practice needs to know of a network. */
export interface PracticeNetwork {
  readonly id: string;
  readonly needs: readonly { readonly id: string; readonly branch: Branch }[];
  readonly towns: readonly (Point & { readonly name: string })[];
  /** ISO day in the network's time zone. */
  readonly today: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface PracticeLetter {
  readonly letter: DeskRequest;
  readonly status: Status;
}
