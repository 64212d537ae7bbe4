import type { Reader } from '../../site/reader.ts';
import { ICONS } from './icons.ts';

/** Where it stands in each language. */
export const MANIFEST_FILE = 'manifest.webmanifest';

/** What a phone needs to put this language of the site on its home screen (W3C Web Application Manifest). */
export function manifestOf(reader: Reader) {
  const { asset, direction, directory, language, say, to, words } = reader;
  const { mySheet, nav, offline } = words.site;
  return {
    // Each language is an app of its own, and stays the same one when its first page moves.
    id: to(''),
    start_url: to(''),
    scope: to(''),
    name: say(directory.network.name),
    short_name: say(directory.network.short_name),
    description: offline.manifest.description,
    lang: language,
    dir: direction,
    display: 'standalone',
    background_color: '#fbf8f1',
    theme_color: '#fbf8f1',
    categories: ['social', 'utilities'],
    icons: ICONS.flatMap(({ file, purpose, size }) =>
      purpose === 'apple'
        ? []
        : [{ src: asset(file), sizes: `${size}x${size}`, type: 'image/png', purpose }],
    ),
    shortcuts: [
      { name: nav.find, url: to('search/') },
      { name: nav.request, url: to('request/') },
      { name: mySheet.title, url: to('sheet/') },
    ],
  };
}
