import type { Directory } from '../../directory/directory.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { findDoubles } from './doubles.ts';
import { sayNumber } from './finding.ts';
import type { Part, PartReport } from './finding.ts';
import type { LinkOptions } from './links/ask-links.ts';
import { findBareLinks } from './links/find-bare-links.ts';
import { findDeadLinks } from './links/find-dead-links.ts';
import { findLostLinks } from './links/find-lost-links.ts';
import { readLinks } from './links/read-links.ts';
import { findHardTexts } from './reading/find-hard-texts.ts';
import { findHardWords } from './reading/find-hard-words.ts';
import { reviewSearch } from './review-search.ts';
import { findGaps } from './stale/find-gaps.ts';
import { findStale } from './stale/find-stale.ts';
import { Texts } from './texts.ts';
import { findOutdated } from './translations/find-outdated.ts';

/** What the parts of the review look at. */
export type Reviewed = {
  directory: Directory;
  /** The content folder, and the files that the site carries as they are. */
  folder: string;
  publicFolder: string;
  today: CalendarDay;
  queries: { path: string; shown: string; all: boolean };
  /** How to ask other sites. Absent = they are left alone. */
  external?: LinkOptions;
};

/** A report with the words of its own that it is told in, when single findings are not enough. */
export type ToldReport = PartReport & { text?: string };

/** Runs the parts that are asked for, one after the other. */
export async function runParts(parts: readonly Part[], reviewed: Reviewed): Promise<ToldReport[]> {
  const reports: ToldReport[] = [];
  for (const part of parts) reports.push(await runPart(part, reviewed));
  return reports;
}

async function runPart(part: Part, reviewed: Reviewed): Promise<ToldReport> {
  const { directory, today, folder } = reviewed;
  switch (part) {
    case 'stale':
      return findStale(directory, today);
    case 'gaps':
      return findGaps(directory, today);
    case 'links':
      return reviewLinks(reviewed);
    case 'translations':
      return findOutdated(directory, folder);
    case 'reading':
      return findHardTexts(directory, new Texts(folder));
    case 'words':
      return findHardWords(directory, folder);
    case 'doubles':
      return findDoubles(directory);
    case 'alt':
      return findBareLinks(readLinks(directory), new Texts(folder));
    case 'search':
      return reviewSearch(directory, reviewed.queries);
  }
}

async function reviewLinks({
  directory,
  folder,
  publicFolder,
  external,
}: Reviewed): Promise<PartReport> {
  const links = readLinks(directory);
  const texts = new Texts(folder);
  const own = findDeadLinks(directory, links, { texts, publicFolder });
  const summary =
    own.length === 0
      ? 'All links within the site lead somewhere.'
      : `${sayNumber(own.length, 'link')} within the site ${own.length === 1 ? 'leads' : 'lead'} nowhere or astray.`;
  if (external === undefined) {
    const notes = [
      'Links to other sites were left alone. To ask them: npm run review -- --external',
    ];
    return { part: 'links', summary, findings: own, notes };
  }
  const others = await findLostLinks(links, directory.network.site, texts, external);
  return {
    part: 'links',
    summary: `${summary} ${others.summary}`,
    findings: [...own, ...others.findings],
    notes: [],
  };
}
