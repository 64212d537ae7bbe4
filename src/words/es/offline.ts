import type { offline as english } from '../en/offline.ts';
import type { Widen } from '../widen.ts';

/** Words for reading without a signal, Spanish. */
export const offline: Widen<typeof english> = {
  title: 'Úselo sin señal',
  lead: 'Este sitio guarda una copia del directorio en su aparato. Así se abre sin señal y sin Wi-Fi.',
  link: 'Úselo sin señal',
  copy: { line: 'Está leyendo la copia del {date}.', more: 'Qué significa esto' },
  missing: {
    title: 'Esta página no está en su copia',
    text: 'Se abre cuando vuelva a tener señal. Estas páginas están en su aparato:',
    again: 'Intentar de nuevo',
  },
  notSent: 'No tiene conexión. Escriba ahora. Se envía cuando vuelva la señal.',
  ask: {
    text: '¿Guardar este directorio en este aparato? Unos {mb} MB.',
    more: 'Ver qué se guarda',
    no: 'No',
    done: 'Bien. No se lo preguntaremos otra vez en este aparato.',
  },
  here: 'En este aparato',
  state: {
    looking: 'Un momento.',
    none: 'Todavía no hay una copia aquí.',
    coming: 'La copia está llegando: {percent}.',
    partly: 'Aquí hay una parte de la copia. El resto llega cuando tenga señal.',
    whole: 'La copia completa está aquí. Es del {date}.',
    waiting: 'Hay una copia más nueva. El sitio la usa la próxima vez que lo abra.',
    refused: 'Usted dijo que no. No se guarda nada.',
    cannot:
      'Este navegador no puede guardar una copia. Las ventanas privadas muchas veces no pueden.',
    failed: 'La copia no llegó. Revise su señal e inténtelo de nuevo.',
    noScript:
      'Los botones de esta página necesitan JavaScript, que aquí está apagado. No se guarda ninguna copia.',
  },
  keep: 'Guardar una copia en este aparato',
  renew: 'Traer la copia más nueva',
  use: 'Usar ya la copia más nueva',
  refuse: 'No guardar una copia',
  what: '¿Qué hay en la copia?',
  whatText: [
    'Toda la ayuda, los grupos, los eventos y las guías, con teléfonos y horarios, en este idioma.',
    'La búsqueda, “Mi hoja”, las hojas para imprimir y el formulario para pedir u ofrecer.',
  ],
  sizeText: { before: 'Son unos', after: 'MB, una sola vez. Después se trae solo lo nuevo.' },
  sizeAbout: 'Se trae una sola vez. Después se trae solo lo nuevo.',
  old: '¿Cómo sé si todavía es cierto?',
  oldText: [
    'Una página que viene de la copia lo dice arriba, con el día de la copia.',
    'Con señal, usted siempre recibe la página más nueva. Cada página dice cuándo se confirmaron sus datos.',
    'Lo que pide u ofrece sin señal espera en su aparato. Se envía cuando vuelve la señal y la página está abierta.',
  ],
  cost: '¿Me gasta datos?',
  costText: [
    'Si su navegador dice que usted ahorra datos, o que usa la red del teléfono, primero preguntamos.',
    'Algunos navegadores (Safari y Firefox) no nos lo dicen. Entonces la copia llega después de su primera página. Si paga por los datos, pulse “No guardar una copia”.',
  ],
  app: 'Póngalo en su pantalla de inicio',
  appText: 'Así se abre como una app, en su propia ventana. No hay tienda de apps ni cuenta.',
  appWays: {
    android: {
      title: 'Android',
      text: 'En Chrome, abra el menú (tres puntos). Pulse “Agregar a la pantalla principal” y luego “Instalar”.',
    },
    iphone: {
      title: 'iPhone y iPad',
      text: 'En Safari, pulse el botón de compartir (un cuadro con una flecha). Pulse “Agregar a inicio”.',
    },
    computer: {
      title: 'Computadora',
      text: 'En Chrome o Edge, pulse la pantalla pequeña con una flecha al final de la barra de direcciones. En Safari en una Mac, abra “Archivo” y luego “Agregar al Dock”.',
    },
  },
  appSafe: {
    before: '¿Alguien mira su teléfono?',
    text: 'Esa persona puede ver un ícono que se llama “{name}”. Puede guardar la copia sin el ícono.',
  },
  safe: '¿Alguien puede verlo?',
  safeText: [
    'Quien abra este navegador puede ver que se visitó este sitio. La copia es igual para todo el mundo. No dice qué leyó usted.',
    'El historial de su navegador no es parte de ella. Solo usted puede borrarlo, en el navegador.',
  ],
  forget: 'Olvidar todo',
  forgetText:
    'Esto quita la copia, su tamaño de letra, su hoja, los borradores y las cartas que esperan enviarse. Lo que ya envió sigue enviado.',
  forgetLeave: 'Para salir enseguida, pulse “Salir ya”: también olvida todo.',
  forgetButton: 'Olvidar todo en este aparato',
  forgetSure: '¿Olvidar todo? No se puede deshacer.',
  forgetYes: 'Sí, olvidar todo',
  forgetNo: 'No, dejarlo',
  forgetDesk: 'También lo que la mesa de las personas guía guarda en este aparato',
  forgetDeskHint: 'No lo marque si la mesa no es suya. Se perderían sus cartas.',
  forgotten:
    'No queda nada de este sitio en este aparato. Si sigue leyendo aquí, la copia vuelve. Cierre esta pestaña o pulse “No guardar una copia”.',
  notForgotten:
    'Algo sigue aquí. Cierre todas las demás pestañas de este sitio y pulse el botón otra vez.',
  kept: { no: 'Este aparato recuerda su “no”, y nada más.' },
  manifest: {
    description: 'Ayuda gratis cerca de usted, compartida entre vecinos. Se abre sin señal.',
  },
};
