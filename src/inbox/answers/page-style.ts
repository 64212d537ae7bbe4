/**
 * The look of the site for pages that stand alone: one small sheet in the page, so that an answer can
 * be read even when nothing else loads; the site's fonts join when they are there. Tokens as in the site's own sheet.
 */
export const PAGE_STYLE = `
@font-face { font-family: 'Atkinson Patchwork'; font-weight: 400; font-display: swap; src: url(/fonts/text-400.woff2) format('woff2'); }
@font-face { font-family: 'Atkinson Patchwork'; font-weight: 700; font-display: swap; src: url(/fonts/text-700.woff2) format('woff2'); }
@font-face { font-family: 'Bricolage Patchwork'; font-weight: 800; font-display: swap; src: url(/fonts/head-800.woff2) format('woff2'); }
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf8f1, #171513);
  --field: light-dark(#ffffff, #0d0c0b);
  --ink: light-dark(#141414, #f4efe4);
  --soft: light-dark(#4a453d, #cbc3b5);
  --brick: light-dark(#8a2a17, #f2a48f);
  --line: light-dark(#8b8478, #8f877a);
  --head: 'Bricolage Patchwork', 'Roboto Condensed', 'Arial Narrow', sans-serif;
  --text: 'Atkinson Patchwork', 'Atkinson Hyperlegible', system-ui, sans-serif;
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 1.125rem/1.5 var(--text);
  overflow-wrap: break-word;
}
header, main, .demo > p { max-inline-size: 41.25rem; margin-inline: auto; padding-inline: 1.125rem; }
header { display: flex; align-items: center; gap: 0.75rem; padding-block: 0.5rem; }
header svg { inline-size: 2.25rem; flex: none; }
.quilt { stroke: var(--ink); stroke-linejoin: round; }
.qp { fill: var(--paper); stroke-linejoin: miter; }
.ql { fill: none; stroke-linecap: round; }
.qb { fill: var(--brick); }
.qi { fill: var(--ink); }
.bar { border-block-end: 5px solid var(--ink); }
.bar a { display: inline-flex; align-items: center; min-block-size: 2.75rem; color: inherit; font: 800 1.5rem/1 var(--head); text-decoration: none; }
.demo { border-block-end: 3px solid var(--ink); }
.demo > p { margin-block: 0; padding-block: 0.5rem; }
.demo strong, ol > li::before { color: var(--brick); }
main { padding-block: 1.625rem 3.25rem; }
h1, h2, .code, .number { font-family: var(--head); font-weight: 800; letter-spacing: -0.012em; text-wrap: balance; }
h1 { margin: 0 0 0.75rem; font-size: clamp(2.25rem, 11vw, 3.25rem); line-height: 1; }
h2 { margin: 0 0 0.5rem; font-size: 1.875rem; line-height: 1.05; }
h3 { margin: 0.75rem 0 0; font-size: 1.125rem; }
p { margin: 0 0 0.75rem; }
section { margin-block-start: 2.125rem; padding-block-start: 0.75rem; border-block-start: 3px solid var(--ink); }
.code { margin: 0; font-size: clamp(2.5rem, 15vw, 4.5rem); line-height: 1; white-space: nowrap; }
.label { margin: 0; font-weight: 700; }
.sure { font-weight: 700; }
ol, ul { margin: 0; padding: 0; list-style: none; }
li { padding-block: 0.75rem; border-block-end: 1.5px dashed var(--line); }
ol { counter-reset: step; }
ol > li { display: grid; grid-template-columns: 2.125rem 1fr; counter-increment: step; }
ol > li::before { content: counter(step); font: 800 1.625rem/1.1 var(--head); }
.wrong > li { border-inline-start: 5px solid var(--brick); border-block-end: 0; padding-inline-start: 0.75rem; margin-block-end: 0.5rem; padding-block: 0.25rem; }
.lines li { padding: 0; }
.lines a { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; align-items: center; gap: 0.75rem; min-block-size: 3.5rem; color: inherit; text-decoration: none; }
.number { font-size: 2rem; line-height: 1; text-decoration: underline; text-decoration-thickness: 3px; text-underline-offset: 4px; white-space: nowrap; }
.words { white-space: pre-wrap; border-inline-start: 3px solid var(--line); padding-inline-start: 0.75rem; }
.way { display: inline-flex; align-items: center; min-block-size: 2.75rem; color: inherit; font-weight: 700; text-underline-offset: 4px; }
button { inline-size: 100%; min-block-size: 3.5rem; border: 3px solid var(--ink); border-radius: 0; background: var(--ink); color: var(--paper); font: 700 1.25rem/1.2 var(--text); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { inset-inline-start: 0.5rem; background: var(--paper); padding: 0.75rem; color: inherit; }
@media print {
  :root { color-scheme: light; --paper: white; --ink: black; --soft: black; --line: black; }
  .skip, form, .way { display: none; }
}
`;

// Whole, because the content policy allows exactly these bytes and a formatter may indent what is around.
export const STYLE_ELEMENT = `<style>${PAGE_STYLE}</style>`;
