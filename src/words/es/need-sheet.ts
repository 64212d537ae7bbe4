import type { needSheet as english } from '../en/need-sheet.ts';
import type { Widen } from '../widen.ts';

/** Words of the sheets that list entries, for a need or around a town, Spanish. */
export const needSheet: Widen<typeof english> = {
  title: '{list}: hoja para imprimir',
  back: 'Volver a la lista',
  needText: 'Por zona y luego por pueblo.',
  printHelp:
    'Use la opción de imprimir de su navegador. Cabe en papel carta y en A4. Imprima por los dos lados para ahorrar papel.',
  read: '“Sin confirmar, 2021” quiere decir: viene de una página pública de esa fecha. Llame antes de ir. Para saber más de un lugar, escriba {address} y las letras que están a su lado.',
  elsewhere: 'Otros pueblos',
  checked: 'Confirmado: {date}',
  unchecked: 'Sin confirmar, {date}',
  undated: 'Sin confirmar, sin fecha',
  common: 'Conocido por todos',
  hoursFrom: 'Horario de {date}.',
  asksNothing: 'No pide nada.',
  notice: '{text} (del {from} al {until})',
  more: { one: '{count} más: {address}', other: '{count} más: {address}' },
  side: '{side} de {of}',
};
