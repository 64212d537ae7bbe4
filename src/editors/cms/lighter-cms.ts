import type { Plugin } from 'vite';

/** What the form's library brings for fields we do not have: colours of code, maps, pictures. */
const NOT_USED = /^(?:@shikijs\/|leaflet|terra-draw|svgo|exifr)/;
const INSTEAD = '\0patchwork-not-used';

/**
 * Addresses that the library would ask: fonts for letters that its own fonts lack, and whether GitHub has troubles. The
 * page's content policy forbids both; so that nothing is even tried, they lead to an empty answer.
 */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'https://cdn.jsdelivr.net/fontsource/fonts': 'data:font/woff2,',
  'https://www.githubstatus.com/api/v2/status.json':
    'data:application/json,{%22status%22:{%22indicator%22:%22unknown%22}}',
};

/**
 * Keeps out of the built site what the form's library would load for code, maps and pictures (our forms have no such
 * fields, and it is ten times the rest), and keeps the page from asking other companies' servers.
 */
export function lighterCms(): Plugin {
  return {
    name: 'patchwork-lighter-cms',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      const asked = isLibrary(importer) && NOT_USED.test(id);
      return asked ? INSTEAD : undefined;
    },
    load(id) {
      return id === INSTEAD ? 'export default {};' : undefined;
    },
    transform(code, id) {
      if (!isLibrary(id)) return undefined;
      const changed = Object.entries(NOT_ASKED).reduce(
        (text, [address, answer]) => text.replaceAll(address, answer),
        code,
      );
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
}

function isLibrary(id: string | undefined): boolean {
  return id?.replaceAll('\\', '/').includes('/@sveltia/cms/') === true;
}
