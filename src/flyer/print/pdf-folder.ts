import { resolve } from 'node:path';

/** Where `npm run flyers` puts the PDFs and a build looks for them: `flyers/`, or what `PATCHWORK_FLYERS` names. */
export function pdfFolder(): string {
  return resolve(process.env['PATCHWORK_FLYERS'] ?? 'flyers');
}
