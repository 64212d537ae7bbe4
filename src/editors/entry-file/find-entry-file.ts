import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { didYouMean } from '../../check/nearest.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { EntryFileError } from './entry-file-error.ts';

/**
 * The first-language file of an entry of a content folder. `name` is a slug ("lee-food-pantry"), a kind and a slug
 * ("resources/lee-food-pantry"), or anything that ends so: a path, also of a translation, or an address of the site.
 * Throws an EntryFileError when there is none, or when two kinds have one.
 */
export function findEntryFile(
  folder: string,
  name: string,
): { kind: Kind; slug: string; path: string } {
  const parts = partsOf(name);
  const slug = (parts.at(-1) ?? '').replace(/(\.[A-Za-z0-9-]+)?\.(md|markdown)$/i, '');
  const named = KINDS.find((kind) => kind === parts.at(-2));
  const found = (named === undefined ? KINDS : [named]).filter((kind) =>
    slugsOf(folder, kind).includes(slug),
  );
  const [kind, second] = found;
  if (second !== undefined) {
    throw new EntryFileError(
      `There is more than one ${slug}. Write which: ${found.map((each) => `${each}/${slug}`).join(' or ')}.`,
    );
  }
  if (kind === undefined) throw new EntryFileError(sayUnknown(folder, slug, named));
  return { kind, slug, path: join(folder, kind, `${slug}.md`) };
}

/** The slugs of all entries of a kind, in alphabetical order; none when the folder is not there. */
export function slugsOf(folder: string, kind: Kind): string[] {
  const path = join(folder, kind);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => /^[^.]+\.md$/.test(file))
    .map((file) => file.slice(0, -'.md'.length))
    .toSorted();
}

function partsOf(name: string): string[] {
  return name
    .replace(/[?#].*$/s, '')
    .split(/[\\/]/)
    .filter((part) => part !== '');
}

function sayUnknown(folder: string, slug: string, named: Kind | undefined): string {
  const known = KINDS.flatMap((kind) =>
    slugsOf(folder, kind).map((other) => ({ kind, slug: other })),
  );
  const elsewhere = known.find((entry) => entry.slug === slug);
  const where = named === undefined ? basename(folder) : `${basename(folder)}/${named}`;
  const said = `There is no entry "${slug}" in ${where}`;
  if (elsewhere !== undefined) return `${said}: did you mean "${elsewhere.kind}/${slug}"?`;
  const guess = didYouMean(
    slug,
    known.filter((entry) => named === undefined || entry.kind === named).map((entry) => entry.slug),
  );
  return guess === undefined
    ? `${said}. Its name is the name of its file, without .md.`
    : `${said}: ${guess}`;
}
