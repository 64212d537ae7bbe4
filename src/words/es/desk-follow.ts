// Ships to the browser: part of the words of the navigators' desk.
import type { deskFollow as english } from '../en/desk-follow.ts';
import type { Widen } from '../widen.ts';

/** Spanish words, written for "usted". */
export const deskFollow: Widen<typeof english> = {
  warnings: {
    interpreter:
      'Pidió que le hablen en {language}, y el sitio no tiene ese idioma. Busque a alguien que interprete antes de llamar.',
    'by-code':
      'No dio ningún número. Esa persona viene o llama, y dice el código {code}. No la busque.',
    instead: 'Esto es para {name}, en su lugar: {how}. No diga nada de lo que se trata.',
    insteadNobody:
      'Esto es para otra persona, en su lugar: {how}. No diga nada de lo que se trata.',
    never: 'Nunca a estas horas: {times}',
    times: 'Buenas horas: {times}',
    'only-words': 'Si contesta otra persona, diga solo esto: «{words}»',
    'say-nothing': 'Si contesta otra persona, pregunte por la persona y cuelgue.',
    'no-voicemail': 'No deje ningún mensaje de voz. Cuelgue e intente de nuevo.',
    'not-agreed':
      'Todavía no han dicho que sí las dos personas, así que no hay nada sobre la otra persona.',
  },
  times: { mornings: 'en la mañana', afternoons: 'en la tarde', evenings: 'en la noche' },
  endsOn: 'Se borra en todas partes el {day}',
  runsOut: {
    one: 'Esta carta se borra en {count} día, como se prometió. Sigue abierta.',
    other: 'Esta carta se borra en {count} días, como se prometió. Sigue abierta.',
  },
  runsOutToday: 'Esta carta se borra hoy, como se prometió. Sigue abierta.',
};
