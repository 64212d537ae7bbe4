import type { SiteFiles } from './site-files.ts';

/** As pages name them, and as they name each other. */
const IN_PAGES = /(?<=\/_astro\/)[\w.~-]+\.(?:js|css)\b/g;
const IN_SCRIPTS = /(?<![\w.~-])[\w.~-]+\.(?:js|css)\b/g;

/** Names of the files in `_astro/` that pages run, at once or later: those their text names, and those they name. */
export function scriptsReached(files: SiteFiles, text: string): string[] {
  const known = new Set(files.list('_astro').map((file) => file.slice('_astro/'.length)));
  const found = new Set<string>();
  const follow = (code: string, named: RegExp): void => {
    for (const [name] of code.matchAll(named)) {
      if (!known.has(name) || found.has(name)) continue;
      found.add(name);
      follow(files.readScript(name), IN_SCRIPTS);
    }
  };
  follow(text, IN_PAGES);
  return [...found].toSorted();
}
