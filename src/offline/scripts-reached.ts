import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the script files in `_astro/` that a page runs, at once or later: those it names, and those they name. */
export function scriptsReached(site: string, html: string): string[] {
  const folder = join(site, '_astro');
  const known = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const file of known.filter((each) => !found.has(each) && text.includes(each))) {
      found.add(file);
      follow(readFileSync(join(folder, file), 'utf8'));
    }
  };
  follow(html);
  return [...found].toSorted();
}
