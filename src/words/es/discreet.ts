import type { discreet as english } from '../en/discreet.ts';
import type { Widen } from '../widen.ts';

/** Words around a discreet sheet and its page, Spanish. */
export const discreet: Widen<typeof english> = {
  title: 'Hoja discreta',
  call: 'Llamar al {phone}',
  text: 'Mandar un texto al {phone}',
  notice: 'Algo cambia hasta el {date}. Pregunte primero.',
  print: 'Imprimir esto en una hoja',
  more: '¿Quiere saber más?',
  warning:
    'La página completa dice el nombre del lugar. Su dirección también, y este navegador puede recordarla. Ábrala solo si nadie más mira este aparato.',
  open: 'Abrir la página completa',
  back: 'Volver',
};
