// Ships to the browser: part of the words of the navigators' desk.
import type { deskLetters as english } from '../en/desk-letters.ts';
import type { Widen } from '../widen.ts';

/** Spanish words, written for "usted". */
export const deskLetters: Widen<typeof english> = {
  read: {
    title: 'Cartas en archivos',
    intro:
      'Suelte aquí archivos, o elíjalos: cartas selladas (.age), correos o buzones de correo (.eml, .mbox). También sirven tablas (CSV) o JSON que guardó de un servicio de formularios o del buzón. Todo se lee en este aparato y no se envía a ninguna parte.',
    drop: 'Suelte aquí los archivos',
    choose: 'Elegir archivos',
    paste: 'O pegue un correo',
    pasteHint: 'Copie el correo entero. Lo que haya alrededor de la carta no molesta.',
    readPasted: 'Leerlo',
    /** Name of a letter that nothing in a pasted text names. */
    pasted: 'Texto pegado',
    opening: 'Abriendo cartas: {done} de {of}',
  },
  aside: {
    'wrong-key': {
      count: {
        one: 'No se pudo abrir {count} carta: está sellada para otra llave.',
        other: 'No se pudieron abrir {count} cartas: están selladas para otra llave.',
      },
      help: 'Abra la mesa también con una llave suya más antigua, si la tiene. Si no, puede abrirlas otra persona guía o la llave de recuperación.',
    },
    damaged: {
      count: {
        one: 'No se pudo abrir {count} carta: se cambió o se cortó en el camino.',
        other: 'No se pudieron abrir {count} cartas: se cambiaron o se cortaron en el camino.',
      },
      help: 'Tráigala otra vez de donde vino: el correo entero como archivo, o una exportación nueva. Si sigue igual, el código dice de quién es la carta: pídale que la envíe una vez más.',
    },
    'not-age': {
      count: {
        one: 'No pudimos abrir {count} carta: no está sellada como las de nuestro formulario.',
        other: 'No pudimos abrir {count} cartas: no están selladas como las de nuestro formulario.',
      },
      help: 'Tal vez la cambió una hoja de cálculo: use la exportación tal como la da el servicio, sin guardarla en otro programa. Si no, no vino de nuestro formulario.',
    },
    'too-large': {
      count: {
        one: '{count} archivo o carta es demasiado grande para leerlo.',
        other: '{count} archivos o cartas son demasiado grandes para leerlos.',
      },
      help: 'Ninguna carta de nuestro formulario pasa de 270,000 caracteres. Si es un archivo, guárdelo en partes, por ejemplo mes por mes: hasta 64 MB y 20,000 cartas.',
    },
    'not-a-letter': {
      count: {
        one: '{count} cosa que llegó no contiene ningún pedido.',
        other: '{count} cosas que llegaron no contienen ningún pedido.',
      },
      help: 'Mírela donde llegó. Puede ser un envío de otro formulario, un correo sin carta o correo basura. Cualquiera puede sellar cualquier cosa con una llave pública.',
    },
    'another-network': {
      count: {
        one: '{count} carta es para otra red.',
        other: '{count} cartas son para otra red.',
      },
      help: 'Quien la escribió quería hablar con otras personas. Entregue el archivo, todavía sellado, a esa red.',
    },
    'newer-version': {
      count: {
        one: '{count} carta se escribió con un formulario más nuevo que esta mesa.',
        other: '{count} cartas se escribieron con un formulario más nuevo que esta mesa.',
      },
      help: 'Vuelva a cargar esta página con conexión a internet. Si sigue igual, avise a quien cuida el sitio.',
    },
    'other-words': {
      count: {
        one: '{count} carta tiene el mismo número que otra y dice algo distinto. Se queda la primera.',
        other:
          '{count} cartas tienen el mismo número que otra y dicen algo distinto. Se quedan las primeras.',
      },
      help: 'Nuestro formulario nunca hace eso. Pregunte a la persona qué es lo correcto antes de hacer algo con una de las dos.',
    },
    'unreadable-row': {
      count: {
        one: '{count} carta está dañada en el buzón mismo.',
        other: '{count} cartas están dañadas en el buzón mismo.',
      },
      help: 'Avise a quien administra el buzón: puede que una copia de seguridad la tenga entera.',
    },
    'unknown-file': {
      count: {
        one: '{count} archivo no contiene ninguna carta que se pueda leer aquí.',
        other: '{count} archivos no contienen ninguna carta que se pueda leer aquí.',
      },
      help: 'Un archivo de Excel o Numbers: guárdelo como CSV. Un archivo ZIP: descomprímalo antes. Una copia de seguridad del buzón se restaura con el comando del buzón. Una tabla de cartas abiertas no se puede volver a leer; expórtelas como JSON.',
    },
    'a-key': {
      count: {
        one: 'Hay una llave secreta en {count} archivo o texto, o está cerrado con una frase.',
        other:
          'Hay una llave secreta en {count} archivos o textos, o están cerrados con una frase.',
      },
      help: 'No se guardó. Las llaves van solo en «Abra su llave», nunca en una carta, una nota o un correo. Si alguien se la envió, o estuvo donde otras personas podían copiarla, esa llave ya no es secreta. Avise hoy a quien cuida las llaves.',
    },
    'ended-early': {
      count: {
        one: 'Otra mesa quitó {count} carta del tablero antes de tiempo.',
        other: 'Otra mesa quitó {count} cartas del tablero antes de tiempo.',
      },
      help: 'Puede pasar por un reloj equivocado o por un error. Esta mesa no borró nada: lo que vino del buzón sigue allí. Avise hoy a quien lleva el buzón: puede abrirlo allí (docs/inbox.md) antes de que se borre para siempre.',
    },
  },
};
