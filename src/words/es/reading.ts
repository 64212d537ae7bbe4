import type { reading as english } from '../en/reading.ts';
import type { Widen } from '../widen.ts';

/** Words for text size, decoration and listening, Spanish. */
export const reading: Widen<typeof english> = {
  title: 'Tamaño de letra y lectura',
  lead: 'Haga la letra más grande, o quite los dibujos y adornos. Cambia todas las páginas de este sitio.',
  short: 'Tamaño de letra',
  size: '¿De qué tamaño?',
  sizes: {
    '100': 'Como estaba',
    '125': 'Más grande',
    '150': 'Mucho más grande',
    '200': 'El doble',
  },
  sample: 'Abierto hoy, de 9 am a mediodía',
  plain: 'Adornos',
  plains: {
    shown: 'Mostrar los adornos',
    hidden: 'Sencillo: solo palabras y líneas',
  },
  remember: 'Recordar esto en este aparato',
  rememberHint:
    'Si no lo marca, dura hasta que cierre esta pestaña. En una computadora que comparte, no lo marque.',
  reset: 'Dejarlo como estaba',
  done: {
    size: 'Tamaño de letra: {size}.',
    shown: 'Los adornos se ven.',
    hidden: 'Los adornos no se ven.',
    kept: 'Este aparato lo recuerda.',
    notKept: 'Dura hasta que cierre esta pestaña.',
    failed: 'Este navegador no guarda nada, así que solo vale en esta página.',
    reset: 'Todo está como estaba. No se guarda nada.',
  },
  browser: 'Su navegador también puede',
  browserText: 'Esto sirve en cualquier sitio, también donde esta página no puede:',
  browserWays: [
    'En una computadora, mantenga pulsada la tecla Ctrl (en una Mac, Command). Pulse + para más grande, - para más pequeño, 0 para como estaba.',
    'En un teléfono, abra el menú del navegador y busque “Zoom”, “Tamaño del texto” o “Aa”.',
    'Si separa dos dedos sobre la pantalla, una parte de la página se ve más grande.',
  ],
  noScript:
    'Los botones de esta página necesitan JavaScript, y aquí está apagado. Lo de abajo sí sirve.',
  listenTitle: 'Para que le lean una página',
  listenText:
    'Las páginas de ayuda, eventos y guías tienen un botón “Escuchar”. Las lee una voz de su propio aparato. Ninguna palabra se envía.',
  listen: {
    start: 'Escuchar',
    pause: 'Pausa',
    goOn: 'Seguir',
    stop: 'Parar',
    label: 'Leer en voz alta',
    ended: 'Eso es todo.',
    none: 'Este aparato no tiene una voz en este idioma que funcione sin enviar las palabras.',
    failed: 'La voz de este aparato se paró. Intente otra vez.',
  },
  noSignal: 'Sin señal. Intente otra vez',
};
