import type { Problem } from './problem.ts';
import type { WrittenFile } from './written-file.ts';

/** Addresses right below the site's own, or below a language, at which the site itself has a page. */
export const OWN_ADDRESSES = [
  '404',
  'areas',
  'booklet',
  'calendar',
  'data',
  'desk',
  'edit',
  'events',
  'flyers',
  'groups',
  'guides',
  'health',
  'index',
  'is-it-for-me',
  'leave',
  'needs',
  'offline',
  'reading',
  'request',
  'resources',
  'search',
  'sheet',
] as const;

/** A page of the network stands right below the site's address: one that has a name of the site's own would never be seen. */
export function checkPages(
  pages: readonly WrittenFile[],
  languages: readonly string[] = [],
): Problem[] {
  const own: readonly string[] = OWN_ADDRESSES;
  const taken = (slug: string): string | undefined => {
    if (own.includes(slug)) return `The site has a page of its own at /${slug}/.`;
    return languages.includes(slug) ? `At /${slug}/ the site stands in that language.` : undefined;
  };
  return pages.flatMap(({ slug, source }) => {
    const message = taken(slug);
    return message === undefined
      ? []
      : [
          source.problemAt(
            [],
            'page-taken',
            `${message} Nobody would see this one.`,
            'give the file another name: it becomes the address.',
          ),
        ];
  });
}
