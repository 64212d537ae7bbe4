import type { forMe as english } from '../en/for-me.ts';
import type { Widen } from '../widen.ts';

/** Words of the page "Is this for me?", Spanish. */
export const forMe: Widen<typeof english> = {
  title: '¿Es para mí?',
  lead: 'Para quién es este sitio, quién lo maneja y si es seguro.',
  link: '¿Es para mí? ¿Es seguro?',
  who: '¿Para quién es?',
  whoText:
    'Para todo el mundo. Puede ver todas las páginas. No necesita una cuenta. El sitio nunca le pide identificación ni papeles, ni que tenga casa.',
  whoPlaces:
    'Los lugares pueden tener sus propias reglas. Cada página dice lo que sabemos de ellas.',
  languages: 'Puede leerlo en {list}.',
  area: 'Cubre {list}.',
  needs: 'Incluye cosas como {list}.',
  allNeeds: 'Ver todas las necesidades',
  cost: '¿Cuánto cuesta?',
  costText: 'Nada. No hay anuncios y no se vende nada.',
  runs: '¿Quién lo maneja?',
  runsDemo:
    'Todavía nadie. {name} es una demostración. Aquí nadie contesta a lo que se pide. Puede mirar. Si necesita ayuda ahora, llame.',
  runsBy: '{list} contestan lo que la gente pide en {name}.',
  runsByOne: '{list} contesta lo que la gente pide en {name}.',
  runsGroups: {
    one: 'Aquí hay {count} grupo de vecinos. Maneja su propio trabajo, no este sitio.',
    other: 'Aquí hay {count} grupos de vecinos. Manejan su propio trabajo, no este sitio.',
  },
  groupsLink: 'Ver los grupos',
  license: 'Cualquiera puede usar los textos, según {license}.',
  checked: '¿Están confirmados los datos?',
  checkedText: {
    none: 'Todavía nadie ha confirmado las {all} fichas. Cada una dice de dónde vienen sus datos. Llame antes de ir.',
    some: 'Alguien ha confirmado {checked} de {all} fichas. Cada una dice cuándo, o de dónde vienen sus datos. Llame antes de ir.',
  },
  request: '¿Qué pasa cuando pido ayuda?',
  paused: 'El formulario está cerrado por ahora: {text}',
  sealed: 'Sus palabras se sellan en su aparato. Solo quienes tienen una llave pueden abrirlas.',
  published:
    'Esto es una demostración, y sus llaves son públicas. Cualquiera que halle una carta podría abrirla. No escriba nada privado.',
  notSealed: 'Sus palabras no van selladas. El servicio del formulario puede leerlas.',
  mailed:
    'Su propio programa de correo envía sus palabras. Los servicios de correo pueden leerlas si no van selladas.',
  plainForm: 'Sin JavaScript hay un formulario corto. No va sellado.',
  kept: {
    one: 'El servicio del formulario las borra después de {count} día.',
    other: 'El servicio del formulario las borra después de {count} días.',
  },
  keptOpen: 'Se guardan hasta que alguien las borre.',
  keptElsewhere: 'Las lleva el servicio de formularios de otra empresa. Tiene sus propias reglas.',
  device: '¿Qué guarda este sitio en mi aparato?',
  deviceText: 'Solo esto. Nada de ello dice qué leyó o buscó usted:',
  stored: {
    draft: {
      title: 'Escribe lo que pide y dice que el aparato es suyo',
      text: 'El borrador se queda {draft} días después de lo último que escribió. Una copia de lo que envió se queda {copy} días, solo si usted la quiere.',
    },
    outbox: {
      title: 'Envía lo que pide, o nos dice que algo está mal',
      text: 'Sin señal, la carta espera aquí hasta que se envíe. Un código y la hora se quedan 30 días. Lo que nos dice sobre una ficha se queda 1 día como mucho.',
    },
    sheet: {
      title: 'Guarda ayuda en “Mi hoja”',
      text: 'La lista se queda 24 horas después de su último cambio.',
    },
    reading: {
      title: 'Cambia el tamaño de letra',
      text: 'El tamaño se queda hasta que cierre la pestaña. Si marca “Recordar”, se queda hasta que lo deje como estaba.',
    },
    offline: {
      title: 'Lee una página',
      text: 'Se guarda una copia de todo el directorio, para que se abra sin señal. Es igual para todo el mundo. Donde la conexión puede costarle, preguntamos primero. Si dice que no, solo se guarda ese “no”.',
    },
    desk: {
      title: 'Trabaja en la mesa con una llave',
      text: 'Las cartas y notas se guardan selladas, hasta que termine el trabajo en ese aparato.',
    },
    editor: {
      title: 'Edita fichas en este sitio',
      text: 'La página de edición guarda sus ajustes, su inicio de sesión y una copia de los archivos. “Salir ya” no los borra. Cierre la sesión allí y borre los datos de este sitio en su navegador.',
    },
  },
  deviceOld: 'Lo que es muy viejo se borra la próxima vez que abra su página.',
  delete: 'Para borrar lo suyo de una vez, toque “Salir ya”. Entonces se abre otro sitio.',
  deleteLink: 'Salir ya',
  history: 'Su navegador guarda además un historial de páginas. Este sitio no puede borrarlo.',
  follow: '¿Alguien me sigue?',
  followText: [
    'Ninguna cookie. Este sitio no pone ninguna.',
    'Ningún rastreo. Nada cuenta ni sigue lo que usted lee.',
    'Ninguna otra empresa. Nuestras páginas no cargan nada de otro lugar.',
  ],
  followSearch: 'Lo que busca se encuentra en su propio aparato.',
  followHost:
    'Como en todo sitio, la computadora de una empresa le manda las páginas. Puede ver la dirección de internet de usted.',
  not: 'Cuándo no usarlo',
  notDanger: '¿Alguien está en peligro ahora? No siga leyendo. Llame:',
  notWatched:
    '¿Alguien le mira la pantalla o el teléfono? Use un aparato que esa persona no pueda tocar.',
};
