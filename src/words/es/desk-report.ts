// Ships to the browser: part of the words of the navigators' desk.
import type { deskReport as english } from '../en/desk-report.ts';
import type { Widen } from '../widen.ts';

/** Spanish words, written for "usted". */
export const deskReport: Widen<typeof english> = {
  heading: 'Informe',
  lead: 'Números para la coalición y quienes la apoyan con fondos. No hay palabras, nombres ni códigos.',
  period: 'Qué periodo',
  periods: { month: 'Este mes', year: 'Últimos 12 meses', all: 'Todo' },
  rule: 'Un número que viene de menos de 5 cartas no se muestra, ni los otros con los que se podría calcular. Oculto también puede ser ninguno.',
  once: 'Entregue un solo informe de un periodo que ya terminó. Dos informes cuyos periodos se cruzan pueden revelar lo que cada uno oculta.',
  titles: {
    needs: 'Por necesidad',
    areas: 'Por zona',
    months: 'Por mes',
    met: 'Qué pasó con lo que se pidió',
  },
  columns: {
    need: 'Necesidad',
    asks: 'Se pidió',
    offers: 'Se ofreció',
    total: 'En total',
    area: 'Zona',
    month: 'Mes',
    met: 'Qué pasó',
  },
  all: 'Todo',
  otherNeed: 'Necesidades que ya no están en la lista',
  noArea: 'Sin pueblo, u otro lugar',
  met: 'Funcionó',
  notMet: 'Sigue abierto, o no funcionó',
  hidden: 'oculto',
  firstContact: 'Tiempo habitual hasta el primer contacto',
  hours: { one: '{count} hora', other: '{count} horas' },
  days: { one: '{count} día', other: '{count} días' },
  hoursRule:
    'La mitad de las cartas tuvo respuesta antes; la otra mitad, después. Se muestra desde 10 cartas.',
  few: 'Hay menos de 5 cartas en este periodo, así que no se muestra ningún número.',
  save: 'Guardar como CSV',
  print: 'Imprimir',
  file: 'informe-{from}-{until}.csv',
  csv: { table: 'Tabla', row: 'Fila', column: 'Qué se cuenta', number: 'Número' },
};
