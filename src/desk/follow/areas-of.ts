// Ships to the browser, on the navigators' desk only.
import { fold } from '../../search/language/fold.ts';
import type { DeskTown } from '../desk-props.ts';

/** Tells the id of a town's area, however it is typed; empty for what is no town of the network. */
export function areasOf(
  towns: readonly Pick<DeskTown, 'name' | 'area'>[],
): (town: string) => string {
  const areas = new Map(towns.map(({ name, area }) => [fold(name), area]));
  return (town) => areas.get(fold(town.trim())) ?? '';
}
