import type { today as english } from '../en/today.ts';
import type { Widen } from '../widen.ts';

/** Cuándo ir, en una línea de los resultados. Empieza con minúscula, como en inglés. */
export const today: Widen<typeof english> = {
  theTime: { one: 'la {time}', other: 'las {time}' },
  open: 'abierto ahora, hasta {until}',
  always: 'abierto de día y de noche',
  onDay: 'el {day} a {time}',
  opensToday: 'abre hoy a {time}',
  opensTomorrow: 'abre mañana a {time}',
  opensOn: 'abre el {day} a {time}',
  closedToday: 'hoy no abre; {opens}',
  closedNow: 'cerrado ahora; {opens}',
  shut: 'cerrado por ahora',
  goesOn: 'ahora mismo, hasta {until}',
  today: 'hoy',
  tomorrow: 'mañana',
  date: '{day}, {time}',
  at: 'a {time}',
  past: 'no sabemos la próxima fecha',
  usually: 'por lo general, {text}',
  usuallyDate: '{text} (por lo general)',
  call: 'Llame para saber el horario',
  unknown: 'No sabemos el horario',
  unknownDate: 'No sabemos la fecha',
  ended: 'Cerró para siempre',
};
