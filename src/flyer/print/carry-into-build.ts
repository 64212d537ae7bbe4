import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Directory } from '../../directory/directory.ts';
import { readersOf } from '../../site/readers.ts';
import { carryPdfs } from './carry-pdfs.ts';
import { pdfFolder } from './pdf-folder.ts';

/**
 * Carries ready PDFs into the built site. Comes after everything that changes the sheets' pages, for a PDF counts only
 * if it was printed from the same page; and before what lists the site's files.
 */
export function carryIntoBuild(directory: Directory): AstroIntegration {
  let base = '/';
  return {
    name: 'patchwork-pdfs',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (directory.network.pdfs.length === 0) return;
        const { files, bytes, missing } = await carryPdfs({
          readers: readersOf(directory, base),
          site: fileURLToPath(dir),
          base,
          folder: pdfFolder(),
        });
        logger.info(`${files} ready PDFs, ${(bytes / 1e6).toFixed(1)} MB`);
        if (missing.length > 0)
          logger.warn(`${missing.length} sheets have no PDF that is up to date: npm run flyers`);
      },
    },
  };
}
