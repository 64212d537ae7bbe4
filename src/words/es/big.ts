import type { big as english } from '../en/big.ts';
import type { Widen } from '../widen.ts';

/** Words of the sheet in big print, Spanish. */
export const big: Widen<typeof english> = {
  title: 'Letra grande',
  reach: 'Contacto',
  newest: 'Para ver los datos más recientes, escanee esto o vaya a',
  side: '{title}: lado {number} de {total}',
};
