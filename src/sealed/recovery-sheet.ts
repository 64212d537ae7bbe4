import { encode } from 'uqr';
import { traceQr } from '../qr/trace-qr.ts';
import { checksumOf } from './key-file.ts';
import type { Key } from './read-keys.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import type { SheetLanguage } from './sheet-words.ts';

/** Groups of four are the most that people copy without a mistake. */
const GROUP = /.{1,4}/g;
const QUIET_ZONE = 4;
const LONGEST_SHOWN = 62;

/**
 * One page to print, Letter or A4, that loads nothing from anywhere: the secret key in groups and as a QR code, what
 * it is, how to use it, where to keep it.
 */
export function recoverySheet(
  key: Key,
  name: string,
  made: Date,
  language: SheetLanguage = 'en',
): string {
  const words = SHEET_WORDS[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(made);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}: ${escape(name)}</title>
<style>${STYLE}</style>
<h1>${words.title}</h1>
<p>${words.what}</p>
<p class="secret">${words.secret}</p>
<section class="key">
<div>
<h2>${words.key}</h2>
<p class="code">${groupsOf(key.identity)}</p>
<dl>
<div><dt>${words.checksum}</dt><dd>${checksumOf(key)}</dd></div>
<div><dt>${words.for}</dt><dd>${escape(name)}</dd></div>
<div><dt>${words.made}</dt><dd>${day}</dd></div>
</dl>
</div>
<figure>${drawKey(key.identity)}<figcaption>${words.scan}</figcaption></figure>
</section>
<section class="columns">
<div><h2>${words.use}</h2>${listOf(words.useSteps, 'ol')}</div>
<div><h2>${words.keep}</h2>${listOf(words.keepSteps, 'ul')}</div>
</section>
<h2>${words.publicKey}</h2>
<p class="public">${shorten(key.recipient)}</p>
</html>
`;
}

const STYLE = `
@page { margin: 14mm }
body { font: 11pt/1.4 system-ui, sans-serif; color: #000; background: #fff; max-inline-size: 180mm; margin: 8mm auto }
@media print { body { margin: 0 } }
h1 { font-size: 24pt; margin: 0 0 2mm; border-block-end: 1mm solid; padding-block-end: 2mm }
h2 { font-size: 12pt; margin: 4mm 0 1mm }
p { margin: 1mm 0 }
.secret { font-weight: 700; border: .6mm solid; padding: 2mm 3mm; margin-block: 3mm }
.key { display: flex; gap: 6mm; align-items: start; border: .3mm solid; padding: 0 4mm 3mm }
.key > div { flex: 1 }
.code { font: 700 17pt/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
.code span { display: inline-block; margin-inline-end: 3mm }
.code .head { display: block; font-size: 13pt }
figure { margin: 4mm 0 0; inline-size: 52mm; text-align: center; font-size: 9pt }
figure svg { inline-size: 52mm; block-size: 52mm }
dl { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 3mm 0 0 }
dt { font-size: 9pt } dd { margin: 0; font-weight: 700 }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm }
ol, ul { margin: 0; padding-inline-start: 5mm } li { margin-block-end: 1.2mm; overflow-wrap: anywhere }
code { display: block; font: 9.5pt ui-monospace, monospace }
.public { font: 9pt/1.3 ui-monospace, monospace; overflow-wrap: anywhere }
`;

/** Spaces are made by the style: copied or read aloud by a machine, the key is whole. */
function groupsOf(identity: string): string {
  const [, head = '', rest = ''] = /^(AGE-SECRET-KEY-(?:PQ-)?1)(.*)$/.exec(identity) ?? [];
  const groups = rest.match(GROUP) ?? [];
  return [
    `<span class="head">${head}</span>`,
    ...groups.map((group) => `<span>${group}</span>`),
  ].join('');
}

/** A post-quantum key would fill a page; the secret one makes it again. */
function shorten(recipient: string): string {
  return recipient.length > LONGEST_SHOWN
    ? `${recipient.slice(0, LONGEST_SHOWN)}…${recipient.slice(-8)}`
    : recipient;
}

function drawKey(identity: string): string {
  const { data, size } = encode(identity, { ecc: 'Q', border: QUIET_ZONE });
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="QR" shape-rendering="crispEdges"><path fill="#000" d="${traceQr(data)}"/></svg>`;
}

function listOf(steps: readonly string[], tag: 'ol' | 'ul'): string {
  return `<${tag}>${steps.map((step) => `<li>${escape(step).replace(/`([^`]+)`/g, '<code>$1</code>')}</li>`).join('')}</${tag}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
