// Ships to the browser: part of the words of the request form.
import type { RequestEnding } from '../en/request-ending.ts';

/** Spanish words for what becomes of a request, for mistakes, and for the form without scripts. */
export const requestEnding: RequestEnding = {
  sent: {
    heading: 'Ya lo tenemos',
    headingDemo: 'El servicio de formularios lo tiene',
    received: 'Recibido el {time}',
    code: 'Su código',
    keep: 'Anótelo. Con este código una persona guía encuentra lo que usted envió. El código no dice nada de usted ni de lo que pidió.',
    keepDemo:
      'En una red de verdad, una persona guía encuentra con este código lo que usted envió. El código no dice nada de usted ni de lo que pidió.',
    next: 'Qué pasa ahora',
    steps: [
      { title: 'Una persona guía lo lee.', text: 'También es de la comunidad.' },
      {
        title: 'Busca con quién unirle.',
        text: 'Alguien que ofrece lo que usted pidió, o pide lo que usted ofrece.',
      },
      { title: 'Le contacta sin riesgo.', text: 'Solo por los medios que usted eligió.' },
      { title: 'Usted dice sí o no', text: 'antes de que alguien sepa su nombre.' },
    ],
    stepsDemo: [
      {
        title: 'Nadie lo lee.',
        text: 'Esto es una demostración. Se queda en un archivo del servicio de formularios.',
      },
      { title: '¿Necesita ayuda ahora?', text: 'Llame a uno de los números de aquí.' },
    ],
    print: 'Imprimir esta página',
    goneHeading: 'Su borrador ya no está en este aparato',
    gone: 'Solo quedan este código y la hora, hasta que toque «Borrar el código». ¿Cambió algo? Dígale su código a una persona guía.',
    goneMemory: 'No queda nada en este aparato. Solo esta página muestra su código.',
    notGone:
      'No pudimos eliminar su borrador de este aparato. Para estar seguro, borre los datos de este sitio en su navegador.',
    another: 'Borrar el código y empezar de nuevo',
  },
  waiting: {
    heading: 'En espera en este aparato: no hay señal',
    headingService: 'En espera en este aparato: el servicio de formularios no contesta',
    sendingHeading: 'Enviando ...',
    lead: 'Todavía no se ha enviado.',
    keep: 'Deje esta página abierta o vuelva a ella en este aparato. No se puede enviar con la página cerrada.',
    keepOpen:
      'Deje esta página abierta. No se guarda nada en este aparato: si cierra la página, sus palabras se pierden.',
    notSealed: 'Hasta que se envíe, quien pueda desbloquear este aparato podría leerlo.',
    notStored: 'No pudimos guardarlo en este aparato. Deje esta página abierta hasta que se envíe.',
    put: 'Listo desde',
    tried: 'Intentos',
    triedTimes: {
      one: '{count} vez. El último a las {time}',
      other: '{count} veces. El último a las {time}',
    },
    next: 'El próximo',
    nextText: 'Cuando tenga señal y esta página esté abierta',
    now: 'Intentar ahora',
    print: 'Mejor imprimirlo',
    throwAway: 'Tirarlo',
    throwAwaySure: '¿Tirar lo que escribió? Puede que haya llegado sin que lo sepamos.',
    throwAwayYes: 'Sí, tirarlo',
    throwAwayNo: 'No, dejarlo aquí',
    hurry: '¿Tiene prisa?',
    hurryText: 'Con poca señal, una llamada o un mensaje de texto puede funcionar.',
  },
  refused: {
    heading: 'No se aceptó',
    safe: 'Sus palabras siguen aquí.',
    answers: 'El servicio de formularios encontró algo que corregir en sus respuestas.',
    mismatch:
      'El servicio de formularios ya tiene una versión anterior. Si cambió algo, envíelo otra vez como nuevo.',
    tooLarge:
      'Es demasiado largo para el servicio de formularios. Acorte lo que escribió y envíelo otra vez.',
    notAForm:
      'El servicio de formularios no pudo leerlo. Es un error nuestro, no suyo. Imprímalo o llame.',
    notStored:
      'El servicio de formularios contestó, pero no guardó sus palabras. Intente más tarde, imprímalo o llame.',
    change: 'Cambiar mis respuestas',
    print: 'Mejor imprimirlo',
  },
  errors: {
    nothingListed: 'Agregue una cosa que le ayudaría o una cosa que podría dar',
    tooManyItems: 'Su lista es larga. Deje las 20 cosas que más importan',
    need: 'Elija de qué se trata',
    when: 'Elija cuándo',
    day: 'Escriba un día de hoy en adelante, como 24 de noviembre',
    town: 'Elija un pueblo de la lista o escriba el nombre de otro',
    amount: 'Escriba dólares sin centavos, como 150',
    tooLong: 'Es demasiado largo. Deje lo más importante; una persona guía preguntará lo demás',
    noWay: 'Elija una forma de contactarle, o «por medio de una persona guía»',
    phone: 'Escriba un número de teléfono con el código de área, como 413 555 0142',
    email: 'Escriba un correo electrónico, como nombre@example.org',
    language: 'Elija un idioma o escriba cuál',
    consent: 'Marque la casilla para decir que podemos contactarle',
    notAForm:
      'Falta algo que esta página debía enviar. Vuelva a cargar la página e intente otra vez',
  },
  errorSummary: {
    heading: {
      one: 'Corrija {count} cosa para seguir',
      other: 'Corrija {count} cosas para seguir',
    },
    device: 'Elija si este aparato es solo suyo',
    saved: 'Su borrador sigue guardado en este aparato.',
    here: 'Sus palabras siguen en esta página.',
    tooLongBy: {
      one: 'Sobra {count} letra. Deje lo más importante; una persona guía preguntará lo demás',
      other: 'Sobran {count} letras. Deje lo más importante; una persona guía preguntará lo demás',
    },
  },
  plain: {
    intro:
      'Este es el formulario corto. Funciona sin programas en la página. No se guarda nada en este aparato, y lo que envía no va sellado: quien maneja el servicio de formularios puede leerlo.',
    askNumber: 'Qué le ayudaría: {number}',
    offerNumber: 'Qué podría dar: {number}',
    chooseNeed: 'Elija algo o déjelo vacío',
    chooseWhen: 'Elija cuándo',
    dayHint: 'Solo para «Un día o antes de una fecha».',
    amountHint: 'Solo para dinero.',
    phoneHint: 'Si eligió texto o llamada. Con el código de área, como 413 555 0142.',
    emailHint: 'Si eligió correo electrónico.',
    voicemail: 'Pueden dejar un mensaje de voz',
    languageHint: 'El nombre de un idioma, como español.',
    honeypot: 'Deje este campo vacío',
  },
};
