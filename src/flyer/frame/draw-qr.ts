import { encodeQr } from '../../qr/encode-qr.ts';
import { traceQr } from '../../qr/trace-qr.ts';

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * An address as a QR code: one SVG path of horizontal runs, error correction M, quiet zone of 4 modules.
 * `title` is its text for those who do not see it.
 */
export function drawQr(address: string, title: string): string {
  const { rows, size } = encodeQr(address);
  const side = size + 2 * QUIET;
  return `<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="${escape(title)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${traceQr(rows, QUIET)}"/></svg>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
