import type { flyers as english } from '../en/flyers.ts';
import type { Widen } from '../widen.ts';
import { big } from './big.ts';
import { booklet } from './booklet.ts';
import { discreet } from './discreet.ts';
import { needSheet } from './need-sheet.ts';
import { paperRequest } from './paper-request.ts';
import { printHub } from './print-hub.ts';
import { poster } from './poster.ts';
import { steps } from './steps.ts';
import { zine } from './zine.ts';

/** Words of everything that is printed, Spanish. */
export const flyers: Widen<typeof english> = {
  title: 'Volantes para imprimir',
  text: 'Cada ficha es también un volante: una página, letra grande y tiritas para arrancar. Abra una e imprímala.',
  print: 'Imprimir esta página',
  printHelp:
    'Use la opción de imprimir de su navegador. Sirve papel carta o A4. Si ve “Encabezados y pies de página”, quite la marca.',
  back: 'Volver a la ficha',
  choose: 'Elija una hoja',
  only: 'Solo {language}',
  pdf: 'PDF listo, {size} kB',
  pdfFold: 'PDF listo para doblar y engrapar, {size} kB',
  call: 'Llame.',
  callOrText: 'Llame o mande un texto.',
  callAlways: 'Llame, de día o de noche.',
  callOrTextAlways: 'Llame o mande un texto, de día o de noche.',
  onWeb: 'En internet.',
  byEmail: 'Escriba un correo.',
  weSpeak: 'Hablamos',
  bus: 'Autobús: {lines}.',
  closed: 'Esto ya cerró. No vaya.',
  demo: 'Esta es una copia de demostración.',
  printed: 'Impreso el {date}. Confirme después del {again}.',
  printedOnly: 'Impreso el {date}.',
  printedBlank: 'Impreso el ______________',
  poster,
  steps,
  big,
  needSheet,
  zine,
  booklet,
  paperRequest,
  hub: printHub,
  discreet,
};
