import type { suggest as english } from '../en/suggest.ts';
import type { Widen } from '../widen.ts';

/** Spanish words of the suggestions under a search box. */
export const suggest: Widen<typeof english> = {
  list: 'Sugerencias',
  need: 'Necesidad',
  town: 'Pueblo',
  call: 'Llame',
  callOrText: 'Llame o mande un mensaje',
  more: 'Toda clase de ayuda',
  count: { one: '{count} sugerencia', other: '{count} sugerencias' },
  lines: 'Lo primero que se sugiere: {lines}',
};
