import type { Widen } from '../widen.ts';
import type { calendar as english } from '../en/calendar.ts';

/** Words of calendars, and of the page that gives them away. Spanish. */
export const calendar: Widen<typeof english> = {
  title: 'Calendarios',
  text: 'Ponga las fechas de este sitio en el calendario de su teléfono o computadora.',
  add: 'Añadir a mi calendario',
  link: 'Fechas para mi calendario',
  linkAll: 'Todas las fechas en mi calendario',
  named: '{name} · {network}',
  all: 'Todos los eventos',
  about: 'Los horarios vienen de páginas públicas. Pregunte antes de ir.',
  calledOff: 'Cancelado: {title}',
  paused: 'En pausa: {title}',
  closed: 'Cerrado: {title}',
  subscribe: 'Suscribirse',
  file: 'Archivo de calendario',
  areas: 'Por zona',
  needs: 'Por necesidad',
  groups: 'Por grupo',
  dates: { one: '{count} evento', other: '{count} eventos' },
  how: {
    title: 'Cómo funciona',
    subscribe:
      'Suscribirse: su calendario mira aquí una vez al día. Llegan las fechas nuevas, y lo que se cancela queda marcado. Puede dejarlo cuando quiera en los ajustes de su calendario.',
    phone: 'En un iPhone, iPad o Mac, toque “Suscribirse”.',
    google:
      'Para Google Calendar, deje pulsado “Archivo de calendario” (o haga clic derecho) y copie la dirección. Luego abra Google Calendar en su computadora. Ahí vaya a Otros calendarios, +, Desde URL.',
    single:
      '¿Quiere solo un evento? Abra su página y toque “Añadir a mi calendario”. Esa fecha no cambia por sí sola.',
  },
  safety: {
    title: 'Quién puede verlo',
    text: 'No sabemos quién es usted. Pero la empresa de su calendario ve qué fechas guarda, y también quien pueda abrir su calendario. Si eso puede ponerle en peligro, no se suscriba: mire aquí.',
  },
};
