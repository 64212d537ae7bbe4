import { slugOf } from '../../schema/slug-of.ts';

/** An address on a flyer should still be read at a glance. In characters. */
const LONGEST = 60;

/** Letters that do not come apart into a Latin letter and an accent. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * A file name (without `.md`) for an entry: its title in lower-case words and dashes, up to 60 characters. When that is
 * taken, the town comes after it, then a number. A title in another script becomes the town, or "entry".
 */
export function slugFor(title: string, taken: ReadonlySet<string>, town?: string): string {
  const place = town === undefined ? '' : latinSlug(town);
  const plain = cutAtWord(latinSlug(title), LONGEST) || place || 'entry';
  const withTown =
    place === '' || `-${plain}-`.includes(`-${place}-`)
      ? plain
      : `${cutAtWord(plain, LONGEST - place.length - 1)}-${place}`;
  if (!taken.has(plain)) return plain;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? withTown : `${withTown}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function latinSlug(text: string): string {
  const folded = text
    .replaceAll(/['’`´]/g, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => FOLDED[letter] ?? '');
  return slugOf(folded)
    .replaceAll(/[^a-z0-9-]/g, '')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function cutAtWord(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : longest).replace(/-$/, '');
}
