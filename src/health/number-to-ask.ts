import type { Directory } from '../directory/directory.ts';
import { contactOf } from '../directory/entry.ts';
import type { Entry } from '../directory/entry.ts';
import { ownersOf } from '../directory/owners-of.ts';
import type { Network } from '../schema/network.ts';
import type { Contact } from '../schema/where.ts';

type Phone = NonNullable<Contact['phones']>[number];
type Line = Network['lines'][number];

/** Whom to call about an entry, and whose number it is. */
export type NumberToAsk =
  | { whose: 'own'; phone: Phone }
  | { whose: 'owner'; phone: Phone; owner: Entry }
  | { whose: 'line'; line: Line }
  | { whose: 'nobody' };

/** Lines for danger and for a hard night: nobody may be sent there to ask about opening hours. */
const NOT_TO_ASK: readonly string[] = ['911', '112', '999', '000', '111', '110', '119', '988'];

/** An entry's own first number, else that of what it belongs to, else the line of the network that helps with anything. */
export function numberToAsk(directory: Directory, entry: Entry): NumberToAsk {
  const found = numberOf(directory, entry);
  if (found !== undefined) return found;
  const line = lineToAsk(directory.network);
  return line === undefined ? { whose: 'nobody' } : { whose: 'line', line };
}

/** The number itself, whosever it is; a line of the network has no extension. */
export function phoneToAsk(ask: NumberToAsk): Pick<Phone, 'number' | 'ext'> | undefined {
  switch (ask.whose) {
    case 'own':
    case 'owner':
      return ask.phone;
    case 'line':
      return { number: ask.line.number };
    case 'nobody':
      return undefined;
  }
}

/** The same as `numberToAsk` without the network's line: nothing when neither the entry nor what it belongs to has a number. */
export function numberOf(
  directory: Directory,
  entry: Entry,
): Exclude<NumberToAsk, { whose: 'line' | 'nobody' }> | undefined {
  const [own] = contactOf(entry)?.phones ?? [];
  if (own !== undefined) return { whose: 'own', phone: own };
  for (const id of ownersOf(entry)) {
    const owner = directory.withId(id);
    if (owner === undefined || owner.facts.status === 'closed') continue;
    if (owner.kind === 'groups' && owner.facts.state !== 'active') continue;
    const [phone] = contactOf(owner)?.phones ?? [];
    if (phone !== undefined) return { whose: 'owner', phone, owner };
  }
  return undefined;
}

/** The last of the lines, which stand with the most urgent first; nothing when all are for danger. */
export function lineToAsk({ lines }: Pick<Network, 'lines'>): Line | undefined {
  return lines.findLast(({ number }) => !NOT_TO_ASK.includes(number));
}
