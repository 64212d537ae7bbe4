import type { Sheet } from '../../src/flyer/sheets.ts';
import type { Paper } from '../../src/schema/vocabulary.ts';

/** A sheet as the gallery shows it; without the rest where it could not be printed. Files count from the page. */
export type Shown = {
  site: string;
  sheet: Sheet;
  paper: Paper;
  faults: string[];
  sides?: number;
  ink?: number;
  bytes?: number;
  pictures?: string[];
  pdf?: string;
};

const STYLE = `
body { margin: 0; padding: 0 1.5rem 4rem; background: #e8e3da; color: #1d1a16; font: 1rem/1.4 system-ui, sans-serif }
nav { position: sticky; inset-block-start: 0; padding: .6rem 0; background: #e8e3da; border-bottom: 2px solid }
nav a { margin-inline-end: .8rem }
h2 { margin-block: 2.5rem .5rem; scroll-margin-block-start: 3.5rem } h3 { margin-block: 1.5rem .5rem }
section { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start }
figure { margin: 0; max-inline-size: 100% }
.sides { display: flex; flex-wrap: wrap; gap: .4rem }
img { display: block; inline-size: 21rem; max-inline-size: 100%; background: #fff; box-shadow: 0 1px 4px #0006 }
figcaption { max-inline-size: 21rem; padding-block-start: .4rem; overflow-wrap: anywhere }
.fault { color: #8a1c0c; font-weight: 700 }
:has(#large:checked) :is(img, figcaption) { inline-size: 35rem; max-inline-size: 100% }
:has(#grey:checked) img { filter: grayscale(1) }
:has(#faulty:checked) figure:not(.faulty) { display: none }`;

/** One page with all sheets, by network and by what they are. */
export function galleryPage(shown: readonly Shown[]): string {
  const sites = [...Map.groupBy(shown, ({ site }) => site)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sheets</title><style>${STYLE}</style></head><body>
<h1>Sheets to print</h1>
<nav>${sites.map(([site]) => `<a href="#${site}">${site}</a>`).join('')}
<label><input type="checkbox" id="large"> Large</label>
<label><input type="checkbox" id="grey"> As a printer without color</label>
<label><input type="checkbox" id="faulty"> Only those with faults</label></nav>
${sites.map(([site, sheets]) => siteSection(site, sheets)).join('\n')}
</body></html>
`;
}

function siteSection(site: string, sheets: readonly Shown[]): string {
  const names = [...Map.groupBy(sheets, ({ sheet }) => sheet.name)];
  return `<h2 id="${site}">${site}</h2>${names
    .map(
      ([name, same]) =>
        `<h3>${name} (${same.length})</h3><section>${same.map(figure).join('\n')}</section>`,
    )
    .join('')}`;
}

function figure({ sheet, paper, faults, sides, ink, bytes, pictures = [], pdf }: Shown): string {
  const figures = [
    paper === 'a4' ? 'A4' : 'Letter',
    sides === undefined ? '' : `${sides} ${sides === 1 ? 'side' : 'sides'}`,
    ink === undefined ? '' : `ink ${ink.toFixed(1)} %`,
    bytes === undefined ? '' : `${Math.ceil(bytes / 1000)} kB`,
  ].filter((part) => part !== '');
  const name = pdf === undefined ? sheet.address : `<a href="${pdf}">${escape(sheet.address)}</a>`;
  return `<figure class="${faults.length > 0 ? 'faulty' : ''}"><div class="sides">${pictures
    .map((picture) => `<img src="${picture}" loading="lazy" alt="">`)
    .join('')}</div><figcaption>${name}<br>${figures.join(' · ')}${faults
    .map((fault) => `<br><span class="fault">${escape(fault)}</span>`)
    .join('')}</figcaption></figure>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
