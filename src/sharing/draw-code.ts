import { encodeQr } from '../qr/encode-qr.ts';

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * An address as a QR code for an entry's page: an SVG of one stroked line, a third of the bytes of filled modules.
 * Correction M, as on paper.
 * @param name its text for those who do not see it.
 */
export function drawCode(address: string, name: string): string {
  const { rows, size } = encodeQr(address);
  const side = size + 2 * QUIET;
  const view = `-${QUIET} -${QUIET}.5 ${side} ${side}`;
  return `<svg viewBox="${view}" role="img" aria-label="${escape(name)}" shape-rendering="crispEdges"><path fill="#fff" d="M-${QUIET}-${QUIET}.5h${side}v${side}h-${side}z"/><path stroke="#000" d="${rows.map(traceRow).join('')}"/></svg>`;
}

/** The dark runs of a row as a line of steps: "M0 3h7m1 0h2". */
function traceRow(row: readonly boolean[], y: number): string {
  const runs =
    row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .match(/1+|0+/g) ?? [];
  const steps = runs.map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`));
  return `M0 ${y}${steps.join('').replace(/(?:m\d+ 0)$/, '')}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
