import { globSync } from 'node:fs';

/** A kind of page: one file of `src/pages`, which makes one page or many. */
export type PageKind = {
  /** "[kind]/[slug]/flyer": its file without the language. */
  name: string;
  /** True of the addresses that it makes, without the base: "/es/resources/lee-food-pantry/flyer/". */
  makes: (path: string) => boolean;
  /** It is looked at. */
  seen: boolean;
  /** Parts of its address that are different on each page. */
  open: number;
};

/** Addresses that lead on at once: nobody sees how they look. */
const LEADS_ON = ['r/[short]', '[kind]/[slug]', 'leave'];
/** A route that a build adds (`add-editor.ts`): others draw what stands there. */
const ADDED = '[...language]/edit';

/** Every kind of page, from the site's own routes: a new one is in the gallery without being named there. */
export function pageKinds(): PageKind[] {
  const routes = globSync('src/pages/**/*.astro').map((file) =>
    file.replaceAll('\\', '/').slice('src/pages/'.length, -'.astro'.length),
  );
  return [...routes, ADDED].map(readKind);
}

/**
 * The kind that made a page: of several that could have, the one with the fewest open parts, as Astro decides too.
 */
export function kindOf(kinds: readonly PageKind[], path: string): PageKind | undefined {
  return kinds.filter(({ makes }) => makes(path)).toSorted((a, b) => a.open - b.open)[0];
}

function readKind(route: string): PageKind {
  const name = route
    .replace(/^\[(?:\.\.\.)?language\]\//, '')
    .replace(/\/?(?:index|\[\.\.\.page\])$/, '');
  const language = route.startsWith('[...language]')
    ? '(?:[a-z]{2,3}(?:-[A-Za-z]+)?/)?'
    : route.startsWith('[language]')
      ? '[a-z]{2,3}(?:-[A-Za-z]+)?/'
      : '';
  const parts = name.split('/').filter((part) => part !== '');
  const pattern = parts
    .map((part) => (part.startsWith('[') ? '[^/]+' : part.replaceAll('.', '\\.')))
    .join('/');
  // A list goes on on pages with a number.
  const more = route.endsWith('/[...page]') ? '(?:/\\d+)?' : '';
  const end = name === '404' ? '(?:\\.html|/)' : name === '' ? '' : `${more}/`;
  const whole = new RegExp(`^/${language}${pattern}${end}$`);
  return {
    name: name === '' ? 'home' : name,
    makes: (path) => whole.test(path),
    seen: route !== ADDED && !LEADS_ON.includes(name),
    open: parts.filter((part) => part.startsWith('[')).length,
  };
}
