import { digestOf } from './observe.ts';

/**
 * Static paths whose props were made of the content while paths were listed, where nobody watches: says to the build what
 * each brings along, so that its page is made anew when that changes.
 */
export function keyProps<Path extends { props: unknown }>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] {
  return paths.map((path) => ({ ...path, cacheKey: digestOf(JSON.stringify(path.props)) }));
}
