import type { Shot } from './shot.ts';
import type { ShownSheet } from './show-sheets.ts';

/** What the gallery shows; a part that was not asked for is absent. */
export type Shown = { components?: Shot[]; pages?: Shot[]; sheets?: ShownSheet[] };

const STYLE = `
body { margin: 0; padding: 0 1.5rem 4rem; background: #e8e3da; color: #1d1a16; font: 1rem/1.4 system-ui, sans-serif }
nav { position: sticky; inset-block-start: 0; z-index: 1; padding: .6rem 0; background: #e8e3da; border-bottom: 2px solid }
nav a, nav label { margin-inline-end: .8rem; white-space: nowrap }
nav p { margin: .2rem 0 }
h2, h3 { scroll-margin-block-start: 9rem } h2 { margin-block: 2.5rem .5rem } h3 { margin-block: 1.5rem .5rem }
section { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start }
figure { margin: 0; max-inline-size: 100% }
.sides { display: flex; flex-wrap: wrap; gap: .4rem }
img { display: block; inline-size: 21rem; max-inline-size: 100%; background: #fff; box-shadow: 0 1px 4px #0006 }
figcaption { max-inline-size: 21rem; padding-block-start: .4rem; overflow-wrap: anywhere }
.shot a { display: block; max-block-size: 60rem; overflow: hidden }
.fault { color: #8a1c0c; font-weight: 700 }
:has(#large:checked) :is(img, figcaption) { inline-size: 35rem; max-inline-size: 100% }
:has(#large:checked) .shot a { max-block-size: none }
:has(#grey:checked) img { filter: grayscale(1) }
:has(#faulty:checked) figure:not(.faulty) { display: none }`;

/** One page with all pictures: components, pages, sheets. Filters are CSS alone. */
export function galleryPage({ components = [], pages = [], sheets = [] }: Shown): string {
  const shots = [...components, ...pages];
  const filters = (['width', 'scheme', 'language', 'state'] as const)
    .map((key) => [key, [...new Set(shots.map((shot) => String(shot[key])))]] as const)
    // Each screen of the forms is a state of its own: filtering them would take a list as long as the page.
    .filter(([, values]) => values.length > 1)
    .map(([key, values]) => filterOf(key, key === 'state' ? STATES : values));
  const networks = [...Map.groupBy(shots, ({ network }) => network)];
  const sites = [...Map.groupBy(sheets, ({ site }) => site)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery</title><style>${STYLE}${filters.map(({ css }) => css).join('')}</style></head><body>
<h1>Gallery</h1>
<nav><p>${networks.map(([name]) => `<a href="#${name}">${name}</a>`).join('')}
${sites.map(([site]) => `<a href="#sheets-${site}">sheets of ${site}</a>`).join('')}</p>
${filters.map(({ html }) => html).join('\n')}
<p><label><input type="checkbox" id="large"> Large</label>
<label><input type="checkbox" id="grey"> As a printer without color</label>
<label><input type="checkbox" id="faulty"> Only those with faults</label></p></nav>
${networks.map(([name, same]) => shotSection(name, same)).join('\n')}
${sites.map(([site, same]) => sheetSection(site, same)).join('\n')}
</body></html>
`;
}

const STATES = ['typical', 'empty', 'overflowing', 'every state'];

/** Boxes that hide what is not ticked. */
function filterOf(key: string, values: readonly string[]): { html: string; css: string } {
  const id = (value: string) => `${key}-${value.replaceAll(' ', '-')}`;
  return {
    html: `<p>${key}: ${values
      .map(
        (value) =>
          `<label><input type="checkbox" checked id="${id(value)}"> ${escape(value)}</label>`,
      )
      .join('')}</p>`,
    css: values
      .map(
        (value) => `\n:has(#${id(value)}:not(:checked)) [data-${key}="${value}"] { display: none }`,
      )
      .join(''),
  };
}

function shotSection(name: string, shots: readonly Shot[]): string {
  const groups = [...Map.groupBy(shots, ({ group }) => group)];
  return `<h2 id="${name}">${name}</h2>${groups
    .map(
      ([group, same]) =>
        `<h3>${escape(group)} (${same.length})</h3><section>${same.map(shotFigure).join('\n')}</section>`,
    )
    .join('')}`;
}

function shotFigure({ file, path, width, scheme, language, state, out }: Shot): string {
  const fault = out > 0 ? `<br><span class="fault">${out} pixels out of the screen</span>` : '';
  return `<figure class="shot${out > 0 ? ' faulty' : ''}" data-width="${width}" data-scheme="${scheme}" data-language="${language}" data-state="${escape(state)}"><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${escape(state)}<br>${escape(path)}<br>${width} · ${scheme} · ${language}${fault}</figcaption></figure>`;
}

function sheetSection(site: string, sheets: readonly ShownSheet[]): string {
  const names = [...Map.groupBy(sheets, ({ sheet }) => sheet.name)];
  return `<h2 id="sheets-${site}">Sheets of ${site}</h2>${names
    .map(
      ([name, same]) =>
        `<h3>${name} (${same.length})</h3><section>${same.map(sheetFigure).join('\n')}</section>`,
    )
    .join('')}`;
}

function sheetFigure({
  sheet,
  paper,
  faults,
  sides,
  ink,
  bytes,
  pictures = [],
  pdf,
}: ShownSheet): string {
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
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
