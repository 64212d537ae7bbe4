import type { IconPurpose } from './draw-icon.ts';

/** The icons of the installed site, and where they stand (path without the site's base). Phones look for the last one at the root. */
export const ICONS = [
  { file: 'icons/any-192.png', purpose: 'any', size: 192 },
  { file: 'icons/any-512.png', purpose: 'any', size: 512 },
  { file: 'icons/maskable-192.png', purpose: 'maskable', size: 192 },
  { file: 'icons/maskable-512.png', purpose: 'maskable', size: 512 },
  { file: 'apple-touch-icon.png', purpose: 'apple', size: 180 },
] as const satisfies readonly { file: string; purpose: IconPurpose; size: number }[];
