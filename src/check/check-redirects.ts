import { slugOf } from '../schema/slug-of.ts';
import type { Need } from '../schema/needs.ts';
import type { Place } from '../schema/place.ts';
import type { Redirects } from '../schema/redirects.ts';
import { shortCodeOf } from '../schema/short-code.ts';
import type { Kind } from '../schema/vocabulary.ts';
import type { KnownFile } from './check-references.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * Every redirect leads from what is gone to what is there; and every entry of `printed` (kind/slug) is still there, or
 * a redirect took its place. `file` is where redirects stand, for messages.
 */
export function checkRedirects(
  redirects: KnownFile<Redirects> | undefined,
  { entries, needs, places, printed, file }: Around,
): Problem[] {
  const ids = new Set(entries.map(({ folder, slug }) => `${folder}/${slug}`));
  const codes = new Map(entries.map((entry) => [`r/${codeOf(entry)}`, entry]));
  const targets = new Set([
    ...ids,
    ...(needs ?? []).map(({ id }) => `needs/${id}`),
    ...(places ?? []).map(({ town }) => `towns/${slugOf(town)}`),
  ]);
  const lines = Object.entries(redirects?.data ?? {});
  return [
    ...lines.flatMap(([from, to]) => {
      if (redirects === undefined) return [];
      const { source } = redirects;
      const file = codes.get(from)?.source.file;
      const there = ids.has(from) ? 'is still there' : file && `is the short address of ${file}`;
      return [
        ...(there === undefined
          ? []
          : [
              source.problemAtKey(
                [from],
                'redirect',
                `"${from}" ${there}, so nobody would ever be led on.`,
                'take this line out, or remove the entry.',
              ),
            ]),
        ...(targets.has(to)
          ? []
          : [
              source.problemAt(
                [from],
                'redirect',
                `"${to}" is not there.`,
                didYouMean(to, targets) ?? 'write an entry, a need or a town that is there.',
              ),
            ]),
      ];
    }),
    ...printed.flatMap((id) => {
      if (ids.has(id) || Object.hasOwn(redirects?.data ?? {}, id)) return [];
      const near = didYouMean(id, ids)?.slice('did you mean "'.length, -2);
      return [
        {
          code: 'slug-gone' as const,
          file,
          line: 1,
          column: 1,
          message: `${id} is gone, but its address may stand on printed flyers.`,
          fix: `write a line "${id}: ${near ?? 'what took its place'}" in ${file}. If the place only closed, keep its file and write status: closed in it.`,
        },
      ];
    }),
  ];
}

function codeOf({ folder, slug, facts }: WrittenFile<Kind>): string {
  const chosen = facts['short'];
  return typeof chosen === 'string' ? chosen : shortCodeOf(folder, slug);
}

type Around = {
  entries: readonly WrittenFile<Kind>[];
  needs: readonly Need[] | undefined;
  places: readonly Place[] | undefined;
  printed: readonly string[];
  file: string;
};
