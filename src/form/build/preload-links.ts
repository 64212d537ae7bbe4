import { readFile } from 'node:fs/promises';

const CHARSET = /<meta charset="[^"]*">/i;

/**
 * A page with `<link>` elements that name the first scripts of its form in its head. Without them a phone learns of these
 * one after the other: page, form, what the form imports; each step waits for the network once more. A page without a form
 * stays as it is.
 * @param site the folder of the built site, with its scripts.
 */
export async function preloadLinks(html: string, site: URL): Promise<string> {
  if (!html.includes('<astro-island')) return html;
  const found = new Set<string>();
  const follow = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.add(path);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const code = await readFile(new URL(`_astro/${path.slice(folder.length)}`, site), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"/]+\.js)"/g)) {
      await follow(folder + name);
    }
  };
  for (const [, path = ''] of html.matchAll(/(?:component|renderer)-url="([^"]+)"/g)) {
    await follow(path);
  }
  const links = [...found].map((path) => `<link rel="modulepreload" href="${path}">`).join('');
  return html.replace(CHARSET, (charset) => charset + links);
}
