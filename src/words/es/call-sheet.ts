import type { callSheet as english } from '../en/call-sheet.ts';
import type { Widen } from '../widen.ts';

/** Words of the sheet that people ring through to check entries, Spanish. */
export const callSheet: Widen<typeof english> = {
  title: 'Hoja de llamadas',
  made: '{count} por preguntar, hecha el {date}. Es para quienes mantienen {network}. No es para publicar.',
  how: [
    'Primero diga: «Hola, ayudo con {network}, una lista gratis de ayuda cerca de aquí. ¿Puedo comprobar lo que decimos de ustedes? Son tres minutos».',
    'Lea cada línea en voz alta. Marque «correcto» o escriba lo correcto. Pregunte lo que está antes de una línea vacía: no lo sabemos.',
    'No pregunte nada sobre las personas que van allí. No escriba nombres: basta «la persona de la recepción».',
    'Luego, en una computadora, use el comando que está junto a cada nombre, o dé esta hoja a quien lo haga.',
  ],
  elsewhere: 'Por teléfono, en línea o en toda la zona',
  text: 'recibe mensajes de texto',
  ext: 'ext. {ext}',
  write: 'Sin número. Mire o escriba',
  unreachable: 'No conocemos teléfono, página ni correo. ¿Usted sí?',
  crisisLine: 'Una línea para personas en peligro. No llame para comprobar. Mire su página.',
  right: 'correcto',
  questions: {
    goesOn: '¿Todavía existe?',
    notice: '¿Todavía es así?',
    hours: 'Horario',
    when: 'Cuándo',
    where: 'Dónde',
    access: 'Entrada (escalones, rampa, ascensor)',
    who: 'Para quién',
    serves: 'Personas de',
    asks_for: '¿Qué hay que mostrar o hacer?',
    cost: 'Costo',
    booking: '¿Llamar antes o solo venir?',
    languages: 'Idiomas, intérpretes',
    join: 'Cómo participar',
    phone: 'El mejor número para publicar',
  },
  outcome: ['nadie contestó', 'el número está mal', 'ya no existe'],
  date: 'Fecha',
  by: 'Por (sin nombre)',
  discreetTitle: 'Guarde estas páginas para usted',
  discreetHow: [
    'Algunas personas tienen que ocultar que usan esta ayuda. Por eso la lista no dice cuál es: mire la dirección en privado.',
    'Diga enseguida que solo comprueba una lista, y llame más tarde si están ocupados. No deje mensajes.',
    'No pregunte dónde está. No deje esta página a la vista; rómpala cuando termine.',
  ],
  discreetNoCall: 'No llame para comprobar. Mire la dirección en privado.',
  asksNothing: 'Nada: ni identificación ni papeles.',
  townOnly: 'Solo el pueblo es público. No pregunte la calle.',
};
