// Ships to the browser: part of the words of the navigators' desk.
import type { deskDoor as english } from '../en/desk-door.ts';
import type { Widen } from '../widen.ts';

/** Spanish words of the door, written for "usted". */
export const deskDoor: Widen<typeof english> = {
  heading: 'Abra su llave',
  lead: 'Las cartas de la comunidad están selladas. Se abren aquí con la llave de una persona guía, solo en este aparato.',
  why: {
    closed: 'La llave está cerrada. Esta página la olvidó, y también todas las cartas.',
    idle: 'La llave se cerró porque nadie usó la mesa durante un rato. Ábrala otra vez para seguir.',
    failed: 'La mesa no se abrió. Cargue la página otra vez y abra de nuevo su llave.',
    forgotten:
      'En este aparato no queda nada de la mesa. El archivo de su llave y los archivos que guardó siguen donde los puso: bórrelos también.',
    'not-forgotten':
      'El navegador no confirmó que todo se haya borrado. Cierre todas las pestañas de este sitio y borre sus datos en la configuración del navegador.',
    elsewhere:
      'La mesa se abrió en otra pestaña o ventana, y solo puede estar abierta en una. Siga allá, o abra la llave aquí.',
  },
  insecure:
    'Esta dirección no empieza con https://, así que otros pueden ver o cambiar lo que hace esta página. No abra su llave aquí.',
  noKeys: {
    heading: 'Esta red todavía no tiene llaves',
    text: 'Ninguna carta está sellada, así que no hay nada que abrir. Quien cuida el sitio hace las llaves con este comando y escribe las mitades públicas en network.yaml:',
    tryIt: 'Puede probar la mesa con cartas inventadas.',
  },
  file: {
    label: 'Elija el archivo de su llave',
    hint: 'El archivo de «npm run keys» o del programa age. Esta página nunca lo guarda ni lo envía.',
  },
  paste: {
    label: 'O pegue la llave, o escríbala del papel',
    hint: 'Empieza con AGE-SECRET-KEY-1. Los espacios y las minúsculas no importan.',
    use: 'Usar esta llave',
  },
  passphrase: {
    label: 'Contraseña de {file}',
    pasted: 'Contraseña de esta llave',
    hint: 'Esta llave está bloqueada. Abrirla tarda unos segundos.',
    show: 'Mostrar',
    showLabel: 'Mostrar la contraseña',
    hide: 'Ocultar',
    hideLabel: 'Ocultar la contraseña',
    open: 'Abrir con la contraseña',
    opening: 'Abriendo la llave. Tarda unos segundos ...',
    other: 'Usar otra llave',
    empty: 'Escriba la contraseña de esta llave.',
  },
  faults: {
    'not-a-key':
      'Aquí no hay ninguna llave. Elija el archivo que termina en .agekey, o copie entera la línea que empieza con AGE-SECRET-KEY-1.',
    'public-key':
      'Esta es una llave pública (age1...), que sella y no puede abrir. Busque la mitad secreta: empieza con AGE-SECRET-KEY-1.',
    mistyped:
      'Esta llave está cortada, o tiene una letra equivocada. Copie otra vez la línea entera, o compárela con el papel.',
    'sealed-letter':
      'Esto es una carta sellada y no una llave. Abra primero su llave, y después la carta en la mesa.',
    'cut-off': 'Este archivo está cortado o dañado. Use otra copia del archivo de su llave.',
    'wrong-passphrase':
      'Esta contraseña no abre la llave. Revise las mayúsculas y los espacios, e intente otra vez. Nadie puede cambiarla por otra: si se perdió, haga una llave nueva.',
    'too-large':
      'Esto es demasiado grande para ser una llave. Elija el archivo que termina en .agekey.',
    'too-slow':
      'Este archivo está bloqueado con más trabajo del que un navegador puede hacer. Ábralo con el programa age y bloquéelo otra vez: age -d, y después age -p.',
    failed:
      'Este aparato no pudo abrir la contraseña: quizá tiene poca memoria, o no se cargó una parte de la página. Cierre otras pestañas, cargue la página otra vez o use otro aparato.',
    unreadable: 'No se pudo leer este archivo. Elíjalo otra vez.',
  },
  unlisted: {
    heading: 'Esta llave no está en la lista de la red',
    text: 'La reemplazó una más nueva, o es de otra red. Las cartas nuevas no se abren con ella. Si tiene una llave más nueva, use esa. Si usted debería estar en la lista, mande la mitad pública a quien edita network.yaml.',
    open: 'Abrir con ella de todos modos, para cartas viejas',
    other: 'Usar otra llave',
  },
  demo: {
    open: 'Abrir con la llave de la demostración',
    hint: 'Esta copia es una demostración. Sus llaves están publicadas, así que no hay ningún secreto que perder.',
    name: 'Llave de la demostración',
  },
  practice: {
    open: 'Practicar con cartas inventadas',
    hint: 'No hace falta ninguna llave. No se guarda ni se manda nada.',
  },
  passkey: {
    open: 'Abrir con su clave de acceso',
    hint: 'Su llave está en este aparato, cerrada con una clave de acceso (passkey).',
    waiting: 'Responda a la pregunta de su aparato ...',
    name: 'Llave de este aparato',
    remove: 'Quitar la llave de este aparato',
    removed:
      'La llave ya no está en este aparato. El archivo de su llave sigue sirviendo. También puede borrar la clave de acceso en los ajustes de su aparato.',
    or: 'O con el archivo de la llave',
  },
  keep: {
    heading: 'Abrir más rápido la próxima vez',
    text: 'Este aparato puede guardar su llave, protegida con una clave de acceso (passkey): su huella, su cara o el PIN del aparato. Hágalo solo en un aparato que sea suyo.',
    button: 'Guardar la llave en este aparato',
    twice:
      'Su aparato pregunta dos veces: una para hacer la clave de acceso y otra para proteger la llave.',
    kept: 'La llave está guardada en este aparato. La próxima vez elija «Abrir con su clave de acceso». Guarde también el archivo de su llave: sin él, perder el aparato es perder la llave.',
    label: '{network}: mesa de personas guía',
  },
  passkeyFaults: {
    'no-passkeys':
      'Este navegador no puede usar claves de acceso aquí. Use el archivo de su llave.',
    'no-prf':
      'Este navegador o esta clave de acceso no puede proteger una llave. Use el archivo de su llave, o pruebe un navegador más nuevo. Si se acaba de hacer una clave de acceso, puede borrarla en los ajustes de su aparato.',
    cancelled:
      'No se usó la clave de acceso. Intente otra vez. Si se borró, abra el archivo de su llave y guarde la llave de nuevo.',
    'another-passkey':
      'Esta clave de acceso no abre la llave que está guardada aquí. Intente con la otra, o abra el archivo de su llave.',
    removed: 'Ya no hay ninguna llave guardada en este aparato. Abra el archivo de su llave.',
    storage:
      'Este navegador no pudo leer ni escribir la llave en este aparato. Use el archivo de su llave; sigue sirviendo.',
  },
  strip: {
    label: 'Su llave',
    open: 'Llave abierta solo en esta pestaña',
    practice: 'Práctica, sin llave',
    from: '{file} ·',
    closes: {
      one: 'se cierra en {count} min sin uso',
      other: 'se cierra en {count} min sin uso',
    },
    soon: 'La llave se cierra en menos de dos minutos si usted no hace nada. Toque o haga clic en cualquier parte para dejarla abierta.',
    close: 'Cerrar la llave',
    endPractice: 'Terminar la práctica',
  },
};
