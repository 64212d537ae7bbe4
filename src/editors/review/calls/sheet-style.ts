import { cutFace } from '../../../fonts/faces.ts';
import type { FaceName } from '../../../fonts/face-name.ts';
import type { Paper } from '../../../schema/vocabulary.ts';

const FACES: readonly { name: FaceName; family: string; weight: number }[] = [
  { name: 'text-400', family: 'Text', weight: 400 },
  { name: 'text-700', family: 'Text', weight: 700 },
  { name: 'head-800', family: 'Head', weight: 800 },
];

/** The sheet's style with its fonts inside, so that the file can be sent along and looks the same everywhere. */
export async function sheetStyle(paper: Paper): Promise<string> {
  const faces = await Promise.all(FACES.map(writeFace));
  return `${faces.join('\n')}
@page { size: ${paper}; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 52rem; color: #000; background: #fff; font: 400 10pt/1.3 Text, sans-serif; }
h1, h2, h3 { margin: 0; font-family: Head, sans-serif; font-weight: 800; letter-spacing: -0.012em; line-height: 1; }
h1 { font-size: 40pt; }
h2 { font-size: 24pt; margin-block: 14pt 2pt; padding-block: 5pt 0; border-block-start: 4pt solid #000; break-after: avoid; }
h3 { display: flex; align-items: baseline; gap: 16pt; font-size: 16pt; }
code { font: 400 8.5pt/1.3 ui-monospace, monospace; margin-inline-start: auto; text-align: end; overflow-wrap: anywhere; }
p { margin: 3pt 0; }
ul { margin: 6pt 0; padding-inline-start: 14pt; list-style: '◆  '; }
li::marker { font-size: 7pt; color: #8a2a17; }
article { padding-block: 7pt 6pt; border-block-end: 1.5pt solid #000; break-inside: avoid; }
.reach { display: flex; flex-wrap: wrap; gap: 1pt 16pt; overflow-wrap: anywhere; }
.reach b { font: 800 18pt/1.1 Head, sans-serif; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: 2pt 8pt 2pt 0; border-block-start: 0.75pt dashed #000; overflow-wrap: anywhere; }
th { width: 19%; font-weight: 400; }
td { font-weight: 700; }
td:last-child { width: 24%; font-weight: 400; white-space: nowrap; padding-inline-end: 0; }
.box { display: inline-block; flex: none; width: 9pt; height: 9pt; border: 1.5pt solid #000; vertical-align: -1pt; }
i { border-block-end: 0.75pt solid #000; }
td i { display: inline-block; width: 7.5em; height: 1.1em; vertical-align: -2pt; }
.unknown { display: grid; grid-template-columns: 1fr 1fr; gap: 0 14pt; margin: 0; padding: 2pt 0 0; list-style: none; border-block-start: 0.75pt dashed #000; }
.unknown li, .end span { display: flex; align-items: end; gap: 4pt; min-height: 17pt; }
.unknown i { flex: 1; }
.end { display: flex; flex-wrap: wrap; gap: 0 14pt; }
.end i { width: 6em; }
.end .box { min-height: 0; margin-block-end: 2pt; }
.discreet { break-before: page; }
@media print { body { padding: 0; max-width: none; } }
`;
}

async function writeFace({ name, family, weight }: (typeof FACES)[number]): Promise<string> {
  const font = (await cutFace(name)).toString('base64');
  return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}) format('woff2'); }`;
}
