import type { Kind } from '../../schema/vocabulary.ts';

const OPENING = ['title', 'summary', 'needs', 'status', 'notice'];
const CLOSING = ['discreet', 'short', 'checked', 'sources'];

/** The house order of the keys of a first-language file: what is read first stands first, evidence last. */
export const KEY_ORDER: Readonly<Record<Kind, readonly string[]>> = {
  resources: [
    ...OPENING,
    ...['group', 'ways', 'where', 'serves', 'hours', 'hours_dated', 'hours_note', 'booking'],
    ...['asks_for', 'languages', 'interpreters', 'cost', 'cost_note', 'who', 'how', 'bring'],
    ...['contact', ...CLOSING],
  ],
  groups: [
    ...['title', 'summary', 'kind', 'needs', 'status', 'notice', 'serves', 'state', 'founded'],
    ...['parent', 'where', 'languages', 'join', 'contact', ...CLOSING],
  ],
  events: [
    ...OPENING,
    ...['group', 'resource', 'kind', 'starts', 'ends', 'repeats', 'when', 'last_seen', 'cancelled'],
    ...['where', 'ways', 'serves', 'cost', 'cost_note', 'booking', 'who', 'how', 'asks_for'],
    ...['roles', 'contact', 'languages', 'interpreters', 'bring', ...CLOSING],
  ],
  guides: [
    ...OPENING,
    ...['minutes', 'cost', 'cost_note', 'materials', 'caution', ...CLOSING, 'resources'],
  ],
};

/** The same of a translation, whatever its kind. */
export const WORD_ORDER: readonly string[] = [
  ...['title', 'summary', 'notice', 'when', 'join', 'who', 'how', 'bring', 'cost_note'],
  ...['directions', 'hours_note', 'materials', 'caution', 'labels', 'discreet'],
];

const INNER_ORDER: Readonly<Record<string, readonly string[]>> = {
  notice: ['text', 'from', 'until', 'closed'],
  where: ['name', 'street', 'town', 'zip', 'directions', 'bus', 'location', 'access'],
  hours: ['days', 'weeks', 'season', 'opens', 'closes', 'note'],
  season: ['from', 'until'],
  contact: ['phones', 'email', 'web'],
  phones: ['number', 'ext', 'label', 'text', 'languages'],
  repeats: ['every', 'interval', 'weeks', 'days', 'season', 'until', 'except', 'also'],
  cancelled: ['date', 'reason'],
  discreet: ['title', 'text'],
  checked: ['date', 'by', 'who'],
  sources: ['url', 'from', 'seen', 'dated'],
};

/** The house order inside the value of `key`; empty when there is none. */
export function innerOrder(key: string): readonly string[] {
  return INNER_ORDER[key] ?? [];
}

/** `keys` sorted by their place in `order`. A key that is not in it stands before what closes a file, in its old order. */
export function sortedBy(order: readonly string[], keys: readonly string[]): string[] {
  return keys.toSorted((a, b) => placeIn(order, a) - placeIn(order, b));
}

/** A number to sort by: where a key belongs in `order`. */
export function placeIn(order: readonly string[], key: string): number {
  const found = order.indexOf(key);
  if (found >= 0) return found;
  const closing = order.indexOf('sources');
  return closing < 0 ? order.length : closing - 0.5;
}
