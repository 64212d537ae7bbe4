import type { Directory } from '../../directory/directory.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Paper } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { sheetsOf, sheetsOfEntry } from '../sheets.ts';
import type { Sheet } from '../sheets.ts';
import type { PrintOrder } from './read-order.ts';

/** One PDF to be made. */
export type PrintJob = {
  sheet: Sheet;
  paper: Paper;
  /** Within the folder of PDFs: "es/resources-lee-food-pantry-big.pdf". */
  file: string;
};

/** Everything a network's readers could print on a paper: sheets that are laid out for another one are not among it. */
export function allJobs(readers: readonly Reader[], paper: Paper, own: Paper): PrintJob[] {
  return readers.flatMap((reader) =>
    sheetsOf(reader)
      // In the network's own folder stand the zines of both papers: people choose by what they hold.
      .filter((sheet) => sheet.paper === undefined || paper === own || sheet.paper === paper)
      .map((sheet) => jobOf(sheet, paper)),
  );
}

/** A sheet as a job; one that is laid out for a paper is printed on that. */
export function jobOf(sheet: Sheet, paper: Paper): PrintJob {
  return { sheet, paper: sheet.paper ?? paper, file: `${sheet.language}/${sheet.file}.pdf` };
}

/** Those of the jobs that somebody asked for. */
export function chooseJobs(
  jobs: readonly PrintJob[],
  order: PrintOrder,
  readers: readonly Reader[],
): PrintJob[] {
  const asked = (list: readonly string[], value: string) =>
    list.length === 0 || list.includes(value);
  const ofEntries = new Set(readers.flatMap((reader) => addressesOf(reader, order.only)));
  return jobs.filter(
    ({ sheet }) =>
      asked(order.sheets, sheet.name) &&
      asked(order.languages, sheet.language) &&
      (order.only.length === 0 ||
        ofEntries.has(sheet.address) ||
        sheet.address.split(/[/#]/).some((part) => order.only.includes(part))),
  );
}

/** Addresses of all sheets of the entries called so. A discreet sheet's own address does not tell its entry. */
function addressesOf(reader: Reader, names: readonly string[]): string[] {
  return entriesCalled(reader.directory, names)
    .flatMap((entry) => sheetsOfEntry(reader, entry))
    .map(({ address }) => address);
}

function entriesCalled({ entries }: Directory, names: readonly string[]): Entry[] {
  return entries.filter(({ id, slug }) => names.includes(slug) || names.includes(id));
}
