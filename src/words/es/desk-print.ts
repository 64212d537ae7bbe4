// Ships to the browser: part of the words of the navigators' desk.
import type { deskPrint as english } from '../en/desk-print.ts';
import type { Widen } from '../widen.ts';

/** Spanish words, written for "usted". */
export const deskPrint: Widen<typeof english> = {
  by: 'Impreso por {name}, {day}',
  destroy: 'Destruya esta hoja cuando termine el turno.',
  handover: {
    title: 'Relevo del turno',
    lead: 'Las cartas abiertas, primero lo que toca hacer ya, con códigos y notas. Para la persona que sigue.',
    none: 'No hay cartas abiertas.',
    withNames: 'Con nombres, números y lugares',
    withNamesHint:
      'No lo marque si el papel se puede perder. Con el código basta para encontrar una carta. Las notas siempre salen.',
    print: 'Imprimir el relevo',
    status: 'Estado',
    since: 'Desde',
    holder: 'La contesta',
    nobody: 'Nadie todavía',
    due: 'Pendiente',
    who: 'Quién',
  },
  calls: {
    title: 'Llamadas de este turno',
    lead: 'Un bloque por persona: cómo y cuándo llamar, qué se puede decir y espacio para escribir. Lleva los números.',
    none: 'No hay que llamar a nadie.',
    print: 'Imprimir las llamadas',
    choose: 'A quién llamar',
    speaks: 'Idioma: {language}',
    safe: 'Si contesta otra persona:',
    room: 'Qué se dijo:',
  },
};
