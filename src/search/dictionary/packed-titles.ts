// Ships to the browser. Titles and addresses of entries that stand together.
import { slugOf } from '../../schema/slug-of.ts';

/**
 * One line an entry. `slugs`: empty when the address ends in the title's own slug, "+-2" when "-2" follows it, else
 * the slug.
 */
export type PackedTitles = { titles: string; slugs: string };

/** An entry's title and the end of its address. */
export type TitledEntry = { title: string; slug: string };

export function packTitles(entries: readonly TitledEntry[]): PackedTitles {
  return {
    titles: entries.map(({ title }) => title).join('\n'),
    slugs: entries
      .map(({ title, slug }) => {
        const own = slugOf(title);
        return slug === own ? '' : slug.startsWith(own) ? `+${slug.slice(own.length)}` : slug;
      })
      .join('\n'),
  };
}

/** The same again, each when it is asked for. */
export function openTitles({ titles, slugs }: PackedTitles): {
  titles: readonly string[];
  at: (place: number) => TitledEntry;
} {
  const lines = titles.split('\n');
  const ends = slugs.split('\n');
  return {
    titles: lines,
    at: (place) => {
      const title = lines[place] ?? '';
      const end = ends[place] ?? '';
      const slug =
        end === '' ? slugOf(title) : end.startsWith('+') ? slugOf(title) + end.slice(1) : end;
      return { title, slug };
    },
  };
}
