import type { Network } from '../schema/network.ts';

/**
 * The whole address of something on this site, for what is read elsewhere: "https://example.org/es/events/".
 * @param path as a reader gives it (`to`, `asset`): from the root, with the folder the site lives in.
 */
export function absolute(network: Pick<Network, 'site'>, path: string): string {
  return new URL(path, network.site).href;
}

/** The folder of its host in which a site lives, ending in a slash: "/", or "/patchwork/". */
export function baseOf({ site }: Pick<Network, 'site'>): string {
  return new URL(site).pathname.replace(/\/*$/, '/');
}
