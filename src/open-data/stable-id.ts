import { v5 } from 'uuid';
import type { Network } from '../schema/network.ts';

/**
 * An id that every build gives the same thing: UUID version 5 (RFC 9562 §5.5) of its name, like
 * "resources/lee-food-pantry", in the namespace of the site, which is version 5 of its address in the namespace URL.
 * Whoever knows both can work it out again.
 */
export function stableId({ site }: Pick<Network, 'site'>, name: string): string {
  return v5(name, v5(site, v5.URL));
}
