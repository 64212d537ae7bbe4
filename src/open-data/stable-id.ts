import { parse, v5 } from 'uuid';
import type { Network } from '../schema/network.ts';

/** Namespaces by site, worked out once. */
const namespaces = new Map<string, Uint8Array>();

/**
 * An id that every build gives the same thing: UUID version 5 (RFC 9562 §5.5) of its name, like
 * "resources/lee-food-pantry", in the namespace of the site, which is version 5 of its address in the namespace URL.
 * Whoever knows both can work it out again.
 */
export function stableId({ site }: Pick<Network, 'site'>, name: string): string {
  const namespace = namespaces.get(site) ?? parse(v5(site, v5.URL));
  namespaces.set(site, namespace);
  return v5(name, namespace);
}
