import type { Rolldown } from 'vite';

/** Names the copy; what the desk imports from others carries it. */
const COPY = '?desk';
const OF_DESK = /\/src\/desk\//;
/** Two copies of what draws would not know each other: Astro's own start of the island draws with the first. */
const ONE_FOR_ALL = /\/node_modules\/(?:preact|react|react-dom|scheduler)\//;

/**
 * A Vite plugin that gives the navigators' desk its own copies of what it shares with the pages of residents. Else the
 * bundler would keep whatever the desk needs of a library in one file for both, and every phone that opens the
 * request form would load it: 3 kB more at once and 6 kB more in all (brotli).
 */
export function desksOwnCopies(): OwnCopies {
  return {
    name: 'patchwork-desks-own-copies',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      if (!importer || !(importer.endsWith(COPY) || OF_DESK.test(importer))) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found || found.external !== false || !mayBeCopied(found.id)) return found;
      return { ...found, id: found.id + COPY };
    },
  };
}

/** Files as they are: the desk's own are there once anyway, and what a plugin makes up is not ours to double. */
function mayBeCopied(id: string): boolean {
  const isFile = id.startsWith('/') && !id.includes('?');
  return isFile && /\.[cm]?[jt]sx?$/.test(id) && !OF_DESK.test(id) && !ONE_FOR_ALL.test(id);
}

/** The part of Vite's plugin interface that is used. */
interface OwnCopies {
  readonly name: string;
  readonly apply: 'build';
  readonly enforce: 'pre';
  applyToEnvironment(environment: { readonly name: string }): boolean;
  resolveId(
    this: Pick<Rolldown.PluginContext, 'resolve'>,
    source: string,
    importer: string | undefined,
    options: { readonly isEntry?: boolean },
  ): Promise<Rolldown.ResolveIdResult>;
}
