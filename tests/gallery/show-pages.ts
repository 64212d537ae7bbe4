import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright-core';
import { baseOf } from '../../src/site/absolute.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import type { ProofSite } from '../flyer-proof/built-sites.ts';
import { pagesOf } from '../site/built-site.ts';
import { kindOf, pageKinds } from './page-kinds.ts';
import { SHOWN_AT } from './show-folder.ts';
import { takeShot, VIEWS } from './shot.ts';
import type { Shot } from './shot.ts';
import { openLooking, openQuiet } from './take-picture.ts';

/** A page that stands for others of its kind. */
export type Sample = { group: string; language: string; state: string; path: string };

/** Languages that are shown, where a network has them. */
const LANGUAGES = ['en', 'es', 'ar'];

/**
 * Of each kind of page and each language: the middle one ("typical"), the shortest ("empty") and the longest
 * ("overflowing"). A kind that has one page has it as typical.
 */
export function samplePages(site: string, content: string): Sample[] {
  const { firstLanguage } = openDirectory(content);
  const kinds = pageKinds();
  const pages = pagesOf(site).flatMap(({ path, html }) => {
    const kind = kindOf(kinds, path);
    const language = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? firstLanguage;
    return kind?.seen === true && LANGUAGES.includes(language)
      ? [{ group: kind.name, language, path, size: html.length }]
      : [];
  });
  const alike = Map.groupBy(pages, ({ group, language }) => `${group} ${language}`).values();
  return [...alike].flatMap((same) => {
    const sorted = same.toSorted((a, b) => a.size - b.size);
    const [typical] = sorted.splice(Math.floor(sorted.length / 2), 1);
    const states = { typical, empty: sorted.shift(), overflowing: sorted.pop() };
    return Object.entries(states).flatMap(([state, page]) =>
      page === undefined
        ? []
        : [{ group: page.group, language: page.language, state, path: page.path }],
    );
  });
}

/** Takes every kind of page of a built site into `folder`: the typical ones in every view, the others on a phone and wide. */
export async function showPages(
  browser: Browser,
  { name, site, content }: ProofSite,
  folder: string,
): Promise<Shot[]> {
  const base = baseOf(openDirectory(content).network);
  const samples = samplePages(site, content);
  const shots: Shot[] = [];
  const views = VIEWS.values();
  const tab = async () => {
    for (const { width, scheme } of views) {
      const context = await openLooking(browser, { width, scheme, site, base });
      const page = await context.newPage();
      for (const sample of samples) {
        if (sample.state !== 'typical' && (scheme !== 'light' || width === 768)) continue;
        await openQuiet(page, `${SHOWN_AT}${base}${sample.path.slice(1)}`, scheme);
        shots.push(await takeShot(page, folder, { ...sample, network: name, width, scheme }));
      }
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, tab));
  return shots;
}
