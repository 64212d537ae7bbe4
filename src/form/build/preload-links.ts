import { readFile } from 'node:fs/promises';

/**
 * `<link>` elements that name the form's first scripts in the head of its page. Without them a phone learns of
 * these one after the other: page, form, what the form imports; each step waits for the network once more.
 * @param dir the folder of the built site.
 */
export async function preloadLinks(html: string, dir: URL): Promise<string> {
  const found = new Set<string>();
  const follow = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.add(path);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const code = await readFile(new URL(`_astro/${path.slice(folder.length)}`, dir), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"/]+\.js)"/g)) {
      await follow(folder + name);
    }
  };
  for (const [, path = ''] of html.matchAll(/(?:component|renderer)-url="([^"]+)"/g)) {
    await follow(path);
  }
  return [...found].map((path) => `<link rel="modulepreload" href="${path}">`).join('');
}
