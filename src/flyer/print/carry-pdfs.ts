import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { sheetsOf } from '../sheets.ts';
import { filesOf, foldFile } from './finish-pdf.ts';
import { createInputHash } from './input-hash.ts';
import { choiceLabel, withPdfLinks } from './pdf-links.ts';
import { jobOf } from './print-job.ts';
import type { PrintJob } from './print-job.ts';
import { isStillRight, readRecord } from './print-record.ts';
import { pageFile } from './site-file.ts';

export type CarryPlan = {
  readers: readonly Reader[];
  /** Folder of the built site, and the folder its addresses begin with: "/" or "/patchwork/". */
  site: string;
  base: string;
  /** Where `npm run flyers` printed to. */
  folder: string;
};

export type Carried = {
  files: number;
  bytes: number;
  /** Addresses of sheets that the network wants to offer as PDFs and that have none that is right. */
  missing: string[];
};

type Pdf = { file: string; job: PrintJob; bytes: number };

/**
 * Copies into a built site the PDFs that the network's `pdfs` names, and links them from their sheets' pages. One that
 * is not there, is old, or was printed from another page is left out, and its page says nothing of it.
 */
export async function carryPdfs(plan: CarryPlan): Promise<Carried> {
  const { readers, site, base, folder } = plan;
  const rightPdfs = await openPdfs(plan);
  const carried: Carried = { files: 0, bytes: 0, missing: [] };
  await rm(join(site, 'pdf'), { recursive: true, force: true });
  for (const reader of readers) {
    for (const [page, jobs] of pagesOf(reader, base)) {
      const path = join(site, page);
      if (!existsSync(path)) {
        carried.missing.push(...jobs.map(({ sheet }) => sheet.address));
        continue;
      }
      const html = await readFile(path, 'utf8');
      const pdfs = jobs.flatMap((job) => {
        const right = rightPdfs(reader, html, job);
        if (right.length === 0) carried.missing.push(job.sheet.address);
        return right;
      });
      for (const { file, bytes } of pdfs) {
        await copyPdf(join(folder, file), join(site, 'pdf', file));
        carried.files += 1;
        carried.bytes += bytes;
      }
      const linked = withPdfLinks(html, linksTo(reader, html, pdfs));
      if (linked !== html) await writeFile(path, linked);
    }
  }
  return carried;
}

/** The sheets to be carried, by the files of their pages. */
function pagesOf(reader: Reader, base: string): Map<string, PrintJob[]> {
  const { paper, pdfs } = reader.directory.network;
  const jobs = sheetsOf(reader)
    .filter(({ name }) => pdfs.includes(name))
    .map((sheet) => jobOf(sheet, paper));
  return Map.groupBy(jobs, ({ sheet }) => pageFile(sheet.address, base));
}

/** Reads what was printed, and tells of a job whose page reads so: its files, all of them or none. */
async function openPdfs({ site, base, folder }: CarryPlan) {
  const record = await readRecord(folder);
  const hash = createInputHash(site, base);
  return (reader: Reader, html: string, job: PrintJob): Pdf[] => {
    const input = hash(html, job.paper);
    const files = filesOf(job).flatMap((file) => {
      const printed = record[file];
      return isStillRight(printed, input, reader.today) && existsSync(join(folder, file))
        ? [{ file, job, bytes: printed.bytes }]
        : [];
    });
    return files.length === filesOf(job).length ? files : [];
  };
}

/** Where a page has several, each is called as the page calls its sheet. */
function linksTo(reader: Reader, html: string, pdfs: readonly Pdf[]) {
  const said = reader.words.site.flyers;
  return pdfs.map(({ file, job, bytes }) => {
    const words = file === foldFile(job.file) ? said.pdfFold : said.pdf;
    const label = fill(words, { size: Math.ceil(bytes / 1000) });
    const sheet = pdfs.length > 1 ? choiceLabel(html, job.sheet.address) : undefined;
    return {
      href: reader.asset(`pdf/${file}`),
      label: sheet === undefined ? label : `${sheet}: ${label}`,
    };
  });
}

async function copyPdf(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
