import { encode } from 'uqr';
import { traceQr } from '../../qr/trace-qr.ts';

/**
 * An address as a QR code: one SVG path of horizontal runs, error correction M, quiet zone of 4 modules.
 * `title` is its text for those who do not see it.
 */
export function drawQr(address: string, title: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escape(title)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${traceQr(data)}"/></svg>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
