import { whereOf } from '../../directory/entry.ts';
import type { EntryOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { sayServed } from '../../site/say-served.ts';

/** The name of the place, large, and its address: never more than the entry may publish. */
export type WhereText = { large: string; line: string };

export function posterWhere(reader: Reader, entry: EntryOf<'events'>): WhereText {
  const where = whereOf(entry);
  const { region } = reader.directory.network;
  if (where === undefined || where.location === 'none') {
    const said = reader.words.site.entry.noWhere;
    const [first = 'in-person'] = entry.facts.ways;
    const served = sayServed(reader, entry);
    const forPeople = served === '' ? '' : `${reader.words.site.entry.serves}: ${served}.`;
    return { large: '', line: [said[first], forPeople].filter(Boolean).join(' ') };
  }
  const town = [where.town, region].filter(Boolean).join(', ');
  if (where.location === 'town') return { large: town, line: '' };
  const [large = town, ...rest] = [where.name, where.street, town].filter(
    (part) => part !== undefined,
  );
  return { large, line: rest.join(', ') };
}
