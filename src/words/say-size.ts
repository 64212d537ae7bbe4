import { localeOf } from './locale.ts';

/** How much a text weighs as a file, in whole kilobytes and never none: "110 kB". */
export function saySize(language: string, text: string): string {
  const kilobytes = Math.max(1, Math.round(Buffer.byteLength(text) / 1000));
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: 'kilobyte' }).format(
    kilobytes,
  );
}
