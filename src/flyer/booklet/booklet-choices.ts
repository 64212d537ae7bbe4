import { PAPERS } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';

/** The ways to print the booklet: to read, and to fold on the network's own paper or on the other. */
export function bookletChoices(reader: Reader): { href: string; label: string }[] {
  const said = reader.words.site.flyers.booklet;
  const { paper: own } = reader.directory.network;
  return [
    { href: reader.to('booklet/'), label: said.read },
    ...PAPERS.toSorted((a, b) => Number(b === own) - Number(a === own)).map((paper) => ({
      href: reader.to(`booklet/fold/${paper === own ? '' : `#${paper}`}`),
      label: fill(said.fold, { paper: said.papers[paper] }),
    })),
  ];
}
