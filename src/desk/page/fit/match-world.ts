// Ships to the browser, on the navigators' desk only.
import { fold } from '../../../search/language/fold.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { MatchWorld } from '../../match/suggestion.ts';

/** What matching knows of the network, out of what the page says of it. */
export function matchWorld(
  { needs, towns, areas }: Pick<DeskProps, 'needs' | 'towns' | 'areas'>,
  today: string,
): MatchWorld {
  return {
    needs: new Map(needs.map(({ id, parent }) => [id, { parent }])),
    towns: new Map(towns.map(({ name, ...town }) => [fold(name), town])),
    areas: new Map(areas.map(({ id, name }) => [fold(name), id])),
    today,
  };
}
