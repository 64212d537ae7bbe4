import type { InboxWords } from '../en/inbox.ts';

/** Lo que dice el servicio del formulario: en sus páginas de respuesta y en sus problemas JSON. Los errores de cada campo: `request.errors`. */
export const inbox: InboxWords = {
  skip: 'Ir al mensaje',
  home: 'Inicio',
  demoTitle: 'Esto es una demostración.',
  demo: 'Todavía nadie lee esto. Su pedido se queda en la computadora que muestra esta página.',
  receipt: {
    title: 'Ya lo tenemos',
    demoTitle: 'Llegó hasta aquí',
    received: 'Recibido: {time}.',
    code: 'Su código',
    keepCode: 'Anótelo. El código no dice nada de usted ni de lo que pidió.',
    next: 'Qué pasa ahora',
    steps: [
      {
        lead: 'Una persona guía lo lee.',
        rest: 'También vive por aquí, y busca ayuda junto con usted.',
      },
      {
        lead: 'Busca con quién conectarle:',
        rest: 'alguien que pueda dar lo que usted pidió, o que necesite lo que usted ofrece.',
      },
      {
        lead: 'Le contacta como usted eligió.',
        rest: 'Si usted dio palabras seguras, a otras personas solo les dirá esas.',
      },
    ],
    changed: '¿Cambió algo o ya encontró ayuda? Dígale su código a una persona guía.',
    demoNext:
      'Nadie le va a llamar ni a escribir. Si necesita ayuda, llame a uno de estos números.',
    shared:
      '¿Hay quien usa este aparato además de usted? Cierre la página cuando tenga el código. El navegador aún puede mostrar que usted estuvo aquí.',
  },
  refusal: {
    fix: 'Qué hay que corregir',
    nothingStored: 'No guardamos lo que envió.',
    goBack: 'Use el botón Atrás de su navegador para cambiarlo.',
    copy: 'Sus respuestas más largas',
    copyWhy:
      'Es posible que el navegador haya borrado sus palabras. Puede copiar estas antes de volver atrás.',
    backToForm: 'Volver al formulario',
    backToSite: 'Volver a la primera página',
    sendAgain: 'Enviar otra vez',
  },
  lines: {
    title: '¿Prefiere hablar? Llame.',
    demoTitle: 'Para recibir ayuda ahora, llame',
  },
  problems: {
    unreadable: {
      title: 'No pudimos leer este formulario',
      detail: 'No llegó completo. Vuelva atrás y envíelo otra vez, o llame.',
    },
    notAllowed: {
      title: 'Aquí se necesita un pase (token)',
      detail:
        'Envíe completo el pase de una persona guía. Si ya lo envió, quizá tiene un error o fue anulado.',
    },
    notFound: {
      title: 'Esta carta no está aquí',
      detail: 'Se borró, o nunca llegó a este buzón.',
    },
    puzzle: {
      title: 'En este momento llegan muchos formularios',
      detail:
        'Usted no hizo nada mal, y no se guardó nada. El formulario resuelve por sí mismo un pequeño acertijo y se envía otra vez. Si no lo hace, espere un minuto y envíelo otra vez, o llame.',
    },
    notHere: {
      title: 'En esta dirección no hay nada que ver',
      detail: 'Esta dirección solo recibe el formulario. Ábralo para pedir u ofrecer.',
    },
    different: {
      title: 'Este formulario ya se envió, con otras palabras',
      detail:
        'Aún tenemos el primero. Para enviar otras palabras, abra otra vez el formulario y haga un pedido nuevo.',
    },
    tooLarge: {
      title: 'Es demasiado largo para enviarlo',
      detail: 'Vuelva atrás y deje lo más importante. Una persona guía le preguntará lo demás.',
    },
    wrongType: {
      title: 'No podemos leer este tipo de formulario',
      detail: 'Envíe el formulario desde su propia página, o llame.',
    },
    invalid: {
      title: 'Hay que cambiar algo en el formulario',
      detail: 'Corrija lo que está en la lista y envíelo otra vez.',
    },
    notSealed: {
      title: 'Este formulario no se pudo sellar, así que no lo guardamos',
      detail:
        'Aquí solo las personas que responden pueden leer lo que usted escribe. Su navegador lo envió sin sellar y lo descartamos. Llame, o abra el formulario en un navegador que permita JavaScript.',
    },
    tooMany: {
      title: 'En este momento llegan muchos formularios',
      detail: 'Usted no hizo nada mal. Espere medio minuto y envíelo otra vez, o llame.',
    },
    broken: {
      title: 'Aquí falló algo',
      detail: 'No sabemos si su pedido se guardó. Vuelva atrás y envíelo otra vez, o llame.',
    },
    tryLater: {
      title: 'No pudimos guardar su pedido',
      detail: 'El error es nuestro, no suyo. Espere un minuto y envíelo otra vez, o llame.',
    },
  },
  reading: {
    unreadable: {
      title: 'Esto no se pudo leer',
      detail: 'Lo que llegó no era un JSON completo. No se cambió nada. Envíelo otra vez.',
    },
    notHere: {
      title: 'Esta dirección no hace eso',
      detail: 'La cabecera Allow dice lo que hace.',
    },
    different: {
      title: 'Aquí ya hay otra cosa con este id',
      detail: 'Se conservó lo primero que llegó. No se cambió nada.',
    },
    tooLarge: { title: 'Esto es demasiado grande', detail: 'No se cambió nada.' },
    wrongType: {
      title: 'Esto no es JSON',
      detail: 'Envíe JSON con la cabecera Content-Type: application/json. No se cambió nada.',
    },
    invalid: {
      title: 'Hay que cambiar algo en lo que envió',
      detail: 'La lista de errores dice dónde y qué está mal. No se cambió nada.',
    },
    tooMany: {
      title: 'Demasiados pases incorrectos',
      detail: 'Revise el pase, espere un minuto e inténtelo otra vez.',
    },
    broken: {
      title: 'Aquí falló algo',
      detail: 'No sabemos si algo cambió. Consulte otra vez y compruébelo.',
    },
    tryLater: {
      title: 'El buzón no se puede usar ahora',
      detail: 'El buzón no puede guardar nada. Espere un minuto y envíe lo mismo otra vez.',
    },
  },
};
