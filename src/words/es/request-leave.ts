// Ships to the browser: part of the words of the request form.
import type { requestLeave as english } from '../en/request-leave.ts';

/** Spanish words for leaving in a hurry, written for "usted". */
export const requestLeave: typeof english = {
  action: 'Salir ya',
  title: 'Un momento',
  presses: ['Shift, presione 2 veces más para salir', 'Shift, presione 1 vez más para salir'],
  opening: { weather: 'Abriendo el pronóstico del tiempo.', other: 'Abriendo otra página.' },
  openNow: 'Abrirla ahora',
  notice: {
    heading: 'Si tiene que salir rápido',
    press: { strong: 'Presione «Salir ya».', text: 'En un teclado, presione Shift 3 veces.' },
    deleted: { text: 'Lo que escribió aquí', strong: 'se borra de este aparato.' },
    opens: {
      weather: 'En su lugar se abre una página del tiempo. Con «Atrás» no vuelven sus palabras.',
      other: 'En su lugar se abre otra página. Con «Atrás» no vuelven sus palabras.',
    },
    cannot: {
      before: 'Esto',
      strong: 'no',
      after:
        'borra el historial de su navegador. Alguien podría ver que usted estuvo en este sitio.',
    },
    sent: 'Lo que ya envió queda enviado. Lo que todavía espera aquí no se envía.',
    tryIt: 'Probarlo ahora',
  },
};
