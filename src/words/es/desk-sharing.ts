// Ships to the browser: part of the words of the navigators' desk.
import type { Widen } from '../widen.ts';
import type { deskSharing as english } from '../en/desk-sharing.ts';

/** Spanish words for sharing the board with other navigators. */
export const deskSharing: Widen<typeof english> = {
  heading: 'Compartir con las demás personas guía',
  state: {
    shared: {
      one: 'Compartido con {count} persona guía: {time}',
      other: 'Compartido con {count} personas guía: {time}',
    },
    asking: 'Consultando el buzón',
    waiting: 'Por ahora solo en este aparato',
    alone:
      'Sin conexión con un buzón. Lo que usted escriba se queda en este aparato hasta que lo entregue como archivo.',
    aloneSaved: 'Sin conexión con un buzón.',
  },
  faults: {
    token: {
      what: 'El buzón no acepta su pase.',
      help: 'Copie otra vez el pase completo; empieza con pw_. Si se lo retiraron, pida uno nuevo a quien administra el buzón. Mientras tanto, entregue el tablero como archivo.',
    },
    offline: {
      what: 'El buzón no responde.',
      help: 'Revise su conexión. Lo que usted escriba se guarda en este aparato, sellado, y sale solo cuando haya señal.',
    },
    busy: {
      what: 'El buzón está ocupado.',
      help: 'No tiene que hacer nada. La mesa vuelve a intentarlo sola.',
    },
    'not-an-inbox': {
      what: 'Donde estaba el buzón responde otra cosa.',
      help: 'Si usa un wifi público, primero inicie sesión en él y luego consulte otra vez. Si sigue igual, avise a quien mantiene el sitio. Lo que usted escriba se guarda en este aparato.',
    },
    storage: {
      what: 'El buzón tiene un problema propio y no puede leer ni escribir.',
      help: 'La mesa vuelve a intentarlo sola. Si sigue igual después de una hora, avise a quien administra el buzón.',
    },
    'unreadable-notes': {
      what: 'Aquí no se pueden leer algunas notas de otras personas guía.',
      help: 'Vuelva a cargar esta página con conexión: pueden ser de una mesa más nueva. Si usted acaba de llegar, pida a otra persona guía que abra su mesa una vez. Así el tablero queda sellado también para su llave. Lo que usted escribe sí se comparte.',
    },
  },
  connect: {
    heading: 'Conectar con el buzón',
    intro:
      'Con un pase, las cartas nuevas llegan solas y las personas guía ven las notas de las demás. Quien administra el buzón le hace uno.',
    label: 'Su pase',
    hint: 'Empieza con pw_ y tiene 70 caracteres. Se guarda en este aparato, sellado para su llave.',
    button: 'Conectar',
    disconnect: 'Olvidar el pase',
  },
  refresh: 'Consultar el buzón ahora',
  writeAgain: 'Escribir el tablero otra vez',
  writeAgainHint:
    'Para quien acaba de llegar: sella todo el tablero para quienes ahora tienen una llave.',
  sealed: {
    count: {
      one: '{count} parte de lo que hay en este aparato está sellada para otra llave.',
      other: '{count} partes de lo que hay en este aparato están selladas para otra llave.',
    },
    help: 'Se quedan como están. Si tiene una llave anterior, ponga las dos en un archivo, una en cada línea, y abra la mesa con él. Si acaba de llegar, pida a otra persona guía que elija «Escribir el tablero otra vez». Con un buzón, lo que contienen llega también de allí.',
  },
  file: {
    heading: 'El tablero como archivo',
    intro:
      'Sin buzón o sin señal, entregue su tablero a otra persona guía como archivo sellado. Ella lo suelta en su mesa, y las dos conservan todas sus palabras.',
    save: 'Guardar el tablero como archivo',
    read: 'El tablero de este archivo se unió con el suyo.',
    closed: {
      'wrong-key':
        'Este archivo está sellado para otras llaves. Pida uno nuevo: se sella para quienes atienden en el momento de guardarlo.',
      damaged: 'Este archivo fue cambiado o cortado en el camino. Pídalo otra vez.',
      'not-age': 'Este no es un archivo de una mesa.',
      newer: 'Este archivo es de una mesa más nueva. Vuelva a cargar esta página con conexión.',
      garbage: 'No hay ningún tablero en este archivo.',
    },
  },
};
