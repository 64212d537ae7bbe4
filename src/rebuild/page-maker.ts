import type { AstroPrerenderer } from 'astro';
import type { Rebuild } from './build-state.ts';
import { outputFile } from './output-file.ts';

/** Makes of an answer what is to be written to `file`; what it reads must depend on nothing but the program. */
export type Finish = (response: Response, file: string, site: URL) => Promise<Response>;

/** Lists the pages that must be made, and makes them under observation. */
export function pageMaker(
  astro: Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>,
  build: Rebuild,
  { base, site, finish }: { base: string; site: URL; finish: Finish },
): Pick<AstroPrerenderer, 'getStaticPaths'> & {
  render: (...of: Parameters<AstroPrerenderer['render']>) => Promise<Response>;
} {
  return {
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      return build.toMake(
        paths.map((path) => ({
          ...path,
          isEndpoint: path.route.type === 'endpoint',
          given: path.cacheKey ?? '',
        })),
      );
    },
    render: (request, options) => {
      const { pathname } = new URL(request.url);
      const path = decodeURI(pathname).slice(base.length);
      const file = outputFile(path, options.routeData.type === 'endpoint');
      return build.make(file, async () => {
        const answer = await astro.render(request, options);
        const response = answer instanceof Response ? answer : answer.response;
        // What is not yet made when Astro answers would be made where nobody watches.
        return response.body === null ? response : finish(response, file, site);
      });
    },
  };
}
