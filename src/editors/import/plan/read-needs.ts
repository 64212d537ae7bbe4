import { partsOf } from '../cells/reading.ts';
import { meaningOf } from '../mapping/mapping.ts';
import type { UnknownWord } from './draft-entry.ts';
import type { RowReader } from './row-reader.ts';
import type { World } from './world.ts';

/** The needs of a row, as ids: by the mapping first, then by the words of needs.yaml, then those of every row. */
export function readNeeds(
  reader: RowReader,
  { mapping, words }: World,
): { ids: string[]; unknown: UnknownWord[] } {
  const ids = new Set(reader.flagged);
  const unknown: UnknownWord[] = [];
  for (const cell of reader.all('needs')) {
    const whole = meaningOf(mapping.values.needs, cell.text) ?? words.need(cell.text);
    const parts = whole === undefined ? partsOf(cell.text) : [cell.text];
    const strange = parts.filter((part) => {
      const id = meaningOf(mapping.values.needs, part) ?? words.need(part);
      if (id !== undefined) ids.add(id);
      return id === undefined;
    });
    unknown.push(...strange.map((word) => ({ in: 'needs' as const, word })));
    if (strange.length > 0)
      reader.leave(
        cell,
        `${strange.map((word) => `"${word}"`).join(', ')} is not a need that we know`,
      );
  }
  if (ids.size === 0) mapping.needs.forEach((id) => ids.add(id));
  return { ids: [...ids], unknown };
}
