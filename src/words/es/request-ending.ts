// Ships to the browser: part of the words of the request form.
import type { RequestEnding } from '../en/request-ending.ts';

/** Spanish words for what was refused, for mistakes, and for the form without scripts. */
export const requestEnding: RequestEnding = {
  refused: {
    heading: 'No se aceptó',
    safe: 'Sus palabras siguen aquí.',
    gone: 'Sus palabras ya no están en este aparato.',
    again: 'Empezar de nuevo',
    answers: 'El servicio de formularios encontró algo que corregir en sus respuestas.',
    mismatch:
      'El servicio de formularios ya tiene una versión anterior. Si cambió algo, envíelo otra vez como nuevo.',
    tooLarge:
      'Es demasiado largo para el servicio de formularios. Acorte lo que escribió y envíelo otra vez.',
    notAForm:
      'El servicio de formularios no pudo leerlo. Es un error nuestro, no suyo. Imprímalo o llame.',
    notStored:
      'El servicio de formularios contestó, pero no guardó sus palabras. Intente más tarde, imprímalo o llame.',
    notSealed:
      'No pudimos sellar sus palabras y no se envió nada. Envíelo otra vez cuando tenga señal. Si no funciona, imprímalo o llame.',
    change: 'Cambiar mis respuestas',
    print: 'Mejor imprimirlo',
  },
  errors: {
    nothingListed: 'Agregue una cosa que le ayudaría o una cosa que podría dar',
    tooManyItems: 'Su lista es larga. Deje las 20 cosas que más importan',
    need: 'Elija de qué se trata',
    when: 'Elija cuándo',
    day: 'Escriba un día de hoy en adelante, como 24 de noviembre',
    time: 'Escriba una hora, como las 10:00 a. m.',
    town: 'Elija un pueblo de la lista o escriba el nombre de otro',
    to: 'Escriba a dónde necesita ir; basta con el pueblo',
    amount: 'Escriba dólares sin centavos, como 150',
    tooLong: 'Es demasiado largo. Deje lo que más importa; una persona guía preguntará lo demás',
    noWay: 'Elija una forma de contactarle, o «por medio de una persona guía»',
    phone: 'Escriba un número de teléfono con el código de área, como 413 555 0142',
    email: 'Escriba un correo electrónico, como nombre@example.org',
    safeWords: 'Escriba las palabras que se pueden decir, o elija «Nada»',
    instead: 'Escriba cómo contactar a la otra persona, o quítela',
    language: 'Elija un idioma o escriba cuál',
    consent: 'Marque la casilla para decir que podemos contactarle',
    notAForm: 'Falta algo que esta página debía enviar. Es un error nuestro. Imprímalo o llame',
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
