// Ships to the browser: part of the words of the navigators' desk.
import type { DeskWords } from '../en/desk.ts';

/** Spanish words around the letters, written for "usted". */
export const deskFrame: DeskWords['frame'] = {
  /** Whoever works here with a key that has no name in the list. */
  someone: 'una persona guía',
  summary:
    'Donde las personas guía abren las cartas, juntan lo que se pide con lo que se ofrece y dan seguimiento.',
  plain: {
    what: 'Esta página abre las cartas que mandó la gente de la comunidad, para quienes tienen una llave. Sin llave no muestra nada.',
    needsScript:
      'Necesita JavaScript, porque las cartas se abren en su propio aparato y en ningún otro lugar.',
    command: 'Hay otro modo: en una terminal, en una computadora con este proyecto:',
  },
  firstShift: 'Su primer turno',
  firstShiftMore: 'Una guía de dos páginas. Se abre en otra pestaña.',
  site: 'El sitio',
  language: 'Otros idiomas',
  demo: {
    name: 'Demostración.',
    text: 'Sus llaves están publicadas: cualquiera puede abrir lo que se sella con ellas. No se guarda ni se manda nada que se pueda leer.',
  },
  practice: {
    name: 'Práctica.',
    text: 'Cartas inventadas, palabras de nadie. No se guarda ni se manda nada.',
  },
  opening: 'Abriendo cartas ...',
  openingSome: '{done} de {of} cartas abiertas',
  notices: {
    read: {
      one: 'Se abrió {count} carta.',
      other: 'Se abrieron {count} cartas.',
    },
    readNone: 'No hay cartas nuevas.',
    known: {
      one: '{count} ya estaba aquí.',
      other: '{count} ya estaban aquí.',
    },
    aside: {
      one: '{count} no se pudo abrir.',
      other: '{count} no se pudieron abrir.',
    },
    copied: 'Copiado.',
    'saved-file': 'El archivo está guardado. Está sellado para todas las personas guía.',
    'written-again':
      'Todo el tablero está en el buzón, sellado para quienes ahora tienen una llave.',
    deleted:
      'La carta se borró aquí y en el buzón. Las otras mesas la quitan cuando consultan el buzón.',
    'deleted-here':
      'La carta se borró aquí. No se pudo consultar el buzón; allí se borra cuando esta mesa lo alcance.',
    failed: 'No funcionó. No se perdió nada. Inténtelo otra vez.',
  },
  tools: {
    label: 'Herramientas',
    letters: 'Cartas',
    report: 'Informe',
    handover: 'Hoja de relevo',
    calls: 'Hoja de llamadas',
    phone: 'Tomar un pedido por teléfono',
    phoneMore: 'Abre el formulario de pedidos en otra pestaña.',
    close: 'Volver a las cartas',
  },
  deleting: {
    gone: 'El buzón ya no tiene esta carta, y no estaba terminada ni era demasiado vieja. Alguien la borró allí, o el buzón se restauró de una copia más vieja. Si aquí tampoco hace falta, bórrela abajo.',
    button: 'Borrar esta carta en todas partes ahora',
    sure: '¿Borrarla ahora, para todas las personas? La carta, sus notas y sus parejas se quitan de esta mesa, del buzón y de todas las otras mesas. No se puede deshacer. El informe la sigue contando, sin palabras.',
    practice: '¿Quitar esta carta inventada de la pantalla?',
    yes: 'Borrarla ahora',
    no: 'Conservarla',
  },
  forgetting: {
    heading: 'Este aparato',
    button: 'Olvidar todo en este aparato',
    sure: '¿Borrar de este aparato las cartas, el tablero, el pase y la llave guardada? Las cartas del buzón y lo que se compartió se quedan allí. Las cartas que llegaron en archivos solo quedan en esos archivos.',
    unshared:
      'Algo de lo que se escribió aquí todavía no se compartió. Se perdería. Compártalo antes, o guarde el tablero como archivo.',
    yes: 'Borrar todo de aquí',
    no: 'Conservarlo',
  },
  broken:
    '{what}: esto no se puede mostrar aquí, pero no se perdió nada. Avise a quien cuida el sitio. Cualquiera puede sellar cualquier cosa con una llave pública.',
  drop: 'Suelte aquí los archivos. Se quedan en este aparato.',
  back: 'Todas las cartas',
  pick: {
    heading: 'Elija una carta',
    order: 'Primero lo que vence, después lo que se pide y ha esperado más.',
    first: 'Leer la primera: {code}',
    empty: 'Todavía no hay cartas',
    emptyHow: 'Conéctese al buzón o abra cartas de un archivo. Las dos cosas están en la lista.',
  },
};
