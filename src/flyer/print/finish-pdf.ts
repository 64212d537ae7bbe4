import { directionOf } from '../../site/reader.ts';
import type { PrintJob } from './print-job.ts';
import { imposeBooklet } from './impose.ts';
import { judgePdf } from './judge-pdf.ts';

/** A file to be stored: its path in the folder of PDFs, its bytes and how many sides it has. */
export type PdfFile = { file: string; bytes: Uint8Array; sides: number };

/** The files a job leads to, the sheet itself first: the booklet also comes ready to fold and staple. */
export function filesOf(job: PrintJob): [string, ...string[]] {
  return job.sheet.name === 'booklet' ? [job.file, foldFile(job.file)] : [job.file];
}

/** The booklet as sheets of paper, two pages a side: "es/booklet.pdf" is "es/booklet-fold.pdf". */
export function foldFile(file: string): string {
  return file.replace(/\.pdf$/, '-fold.pdf');
}

/** Judges what a browser printed and makes of it what people are given; no files when something is wrong with it. */
export async function finishPdf(
  pdf: Uint8Array,
  job: PrintJob,
): Promise<{ files: PdfFile[]; faults: string[] }> {
  const { sides, faults } = await judgePdf(pdf, job.sheet, job.paper);
  if (faults.length > 0) return { files: [], faults };
  const files = [{ file: job.file, bytes: pdf, sides }];
  if (job.sheet.name === 'booklet') {
    const bytes = await imposeBooklet(pdf, {
      paper: job.paper,
      direction: directionOf(job.sheet.language),
    });
    files.push({ file: foldFile(job.file), bytes, sides: 2 * Math.ceil(sides / 4) });
  }
  return { files, faults };
}
