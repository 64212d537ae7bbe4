import type { HandlingWords } from '../en/handling.ts';

/** Spanish words under the page about how requests are handled. */
export const handling: HandlingWords = {
  heading: 'Cómo funciona en este sitio',
  lead: 'Esta parte la escribe el propio sitio, según el servicio de formularios y las llaves que usa hoy.',
  way: 'El camino de una carta',
  keys: {
    heading: 'Quién tiene las llaves',
    sealed:
      'Sus palabras se sellan en su aparato. Cada una de estas llaves puede abrirlas, y nada más puede.',
    recovery: '{name}: una llave de repuesto, para el día en que se pierdan las otras.',
    published:
      'En esta demostración las llaves son públicas, para que cualquiera pueda probar cómo funciona. No protegen nada: quien encuentre una carta puede abrirla.',
    none: 'Nadie. Esta red no tiene llaves, así que lo que usted envía no va sellado.',
    plainForm:
      'Un navegador sin JavaScript recibe un formulario corto. Lo que se envía con él nunca va sellado: el servicio de formularios puede leerlo.',
    noPlainForm:
      'Un navegador sin JavaScript no puede sellar. Muestra teléfonos y lugares, y ningún formulario.',
  },
  sees: {
    heading: 'Qué ve el servicio de formularios',
    own: 'Las cartas van al servicio de formularios de {network}, en una computadora que la red eligió.',
    host: 'Las cartas van a {service}, la empresa que también sirve este sitio.',
    company: 'Las cartas van a {service}, una empresa de formularios.',
    mail: 'Las cartas van por correo, desde su propio programa de correo.',
    sealed: {
      letter:
        'Ve que llegó una carta, cuándo, y la dirección de internet de donde vino. No ve quién es usted ni lo que pide, da o necesita.',
      mail: 'Los servicios de correo ven su dirección de correo, la dirección a la que escribe y cuándo. No ven lo que pide, da o necesita.',
    },
    published:
      'Ve que llegó una carta, cuándo, y la dirección de internet de donde vino. Con las llaves públicas podría además abrir la carta.',
    size: 'Las cartas se rellenan hasta un mismo tamaño, así que casi todas se parecen. Una larga mide dos o más veces eso.',
    plain: {
      letter:
        'Lo ve todo: sus palabras, cómo contactarle, cuándo llegó y su dirección de internet.',
      mail: 'Los servicios de correo pueden leer todo lo que escribe.',
    },
    address: {
      kept: 'Guarda la dirección de internet junto con la carta.',
      'not-kept':
        'No anota la dirección de internet. La empresa dueña de la computadora donde funciona quizás sí.',
      unknown: 'No sabemos si guarda la dirección de internet. Piense que sí.',
    },
  },
  keeps: {
    heading: 'Cuánto tiempo se guarda',
    days: 'Por {days} días, si no se paga por más. Después el servicio la borra.',
    'until-deleted': 'Hasta que {network} la borre.',
    own: {
      one: 'Por {count} día desde que llega. Después, el servicio la borra automáticamente y para siempre. Las copias que hicieron las personas guía, también las de respaldo, quedan hasta que ellas las borren.',
      other:
        'Por {count} días desde que llega. Después, el servicio la borra automáticamente y para siempre. Las copias que hicieron las personas guía, también las de respaldo, quedan hasta que ellas las borren.',
    },
    ownUntilDeleted: 'Hasta que {network} la borre. El servicio no borra nada automáticamente.',
    done: {
      own: {
        one: 'Menos, si ya está terminada. {count} día después de que una persona guía la marca como terminada, la mesa de las personas guía la borra del servicio. También la borra de sus aparatos, con todas sus notas. Una mesa cerrada lo hace cuando se vuelve a abrir.',
        other:
          'Menos, si ya está terminada. {count} días después de que una persona guía la marca como terminada, la mesa de las personas guía la borra del servicio. También la borra de sus aparatos, con todas sus notas. Una mesa cerrada lo hace cuando se vuelve a abrir.',
      },
      elsewhere: {
        one: 'En los aparatos de las personas guía: {count} día después de que la marcan como terminada, su mesa la borra, con todas sus notas. Una mesa cerrada lo hace cuando se vuelve a abrir. Esto no borra nada en el servicio de formularios.',
        other:
          'En los aparatos de las personas guía: {count} días después de que la marcan como terminada, su mesa la borra, con todas sus notas. Una mesa cerrada lo hace cuando se vuelve a abrir. Esto no borra nada en el servicio de formularios.',
      },
    },
    mail: 'Hasta que se borre de su correo enviado y del correo de {network}.',
    not: 'El servicio la manda por correo y dice que no guarda nada. Se queda en el correo de {network}.',
    unknown: 'El servicio no lo dice. Piense que se guarda.',
  },
  limits: {
    heading: 'Límites de este servicio',
    once: {
      yes: 'Una carta enviada dos veces por accidente se guarda una sola vez.',
      'with-index':
        'Una carta enviada dos veces por accidente se guarda una sola vez, si la red lo preparó así.',
      no: 'Una carta enviada dos veces por accidente puede llegar dos veces. Las personas guía lo notan por su código.',
    },
    durable: {
      yes: 'Decimos «Ya lo tenemos» solo cuando la carta está guardada.',
      no: 'No podemos saber si una carta entregada llega de verdad. Si nadie contesta, llame.',
      unknown:
        'Decimos «Ya lo tenemos» cuando el servicio lo dice. No podemos comprobar si guardó la carta.',
    },
    month: 'Recibe {letters} cartas al mes sin pagar. Puede rechazar las demás.',
    account: 'Recibe {letters} cartas en total sin pagar. Puede rechazar las demás.',
    credits: 'Cada carta cuesta uno de los créditos del plan que la red tiene con el servicio.',
  },
  cannot: {
    heading: 'De qué no podemos protegerle',
    list: [
      {
        title: 'De quien cambie el código de este sitio.',
        text: 'Quien controle este sitio podría cambiar para quién se sellan las cartas. Nuestras páginas no cargan código de otras empresas, y el nuestro lo puede leer cualquiera.',
      },
      {
        title: 'De un aparato que otra persona desbloquea o vigila.',
        text: 'Puede leer lo que usted guarde en él, y una aplicación espía lee mientras usted escribe.',
      },
      {
        title: 'Del historial de su navegador.',
        text: '«Salir ya» borra lo que este sitio guarda en su aparato. No borra el historial, que puede mostrar que usted estuvo aquí.',
      },
      {
        title: 'De llaves perdidas o robadas.',
        text: 'Una llave robada abre todas las cartas selladas para ella. Si se pierden todas las llaves, nadie puede abrir lo que se envió.',
      },
      {
        title: 'De lo que pasa después de abrir una carta.',
        text: 'Las llamadas y los mensajes dejan huella en teléfonos y cuentas. Por eso preguntamos cómo contactarle sin riesgo.',
      },
    ],
  },
  compare: {
    summary: 'Para quienes organizan: los servicios de formularios, comparados',
    lead: 'Con llaves propias, ningún servicio puede leer una carta. Sin llaves, cada uno puede leerla toda. Para usar otro, cambie «form_service» en network.yaml.',
    service: 'Servicio',
    own: 'Nuestro propio servicio',
    mail: 'Correo',
    used: 'el que se usa aquí',
    runs: 'Quién lo maneja',
    runsBy: {
      own: 'La red',
      host: 'La empresa que sirve el sitio',
      company: 'Una empresa',
      mail: 'Dos servicios de correo',
    },
    sealed: 'Con llaves ve',
    sealedSees: 'Que llegó una carta, cuándo, y su dirección de internet',
    sealedSeesMail: 'Quién escribió, a quién y cuándo',
    plain: 'Sin llaves ve',
    plainSees: 'Todo',
    keeps: 'La guarda',
    keepsFor: {
      days: '{days} días',
      'until-deleted': 'Hasta que se borre',
      own: {
        one: '{count} día; después se borra para siempre',
        other: '{count} días; después se borra para siempre',
      },
      not: 'No, la manda por correo',
      unknown: 'No lo dice',
    },
    address: 'Guarda la dirección de internet',
    free: 'Cartas sin pagar',
    freeFor: {
      any: 'Sin límite',
      credits: 'Un crédito cada una',
      unknown: 'No se sabe',
      month: '{letters} al mes',
      account: '{letters} en total',
    },
    minute: 'Máximo de cartas por minuto',
    durable: '«Sí» quiere decir guardada',
    once: 'Dos veces es una',
    answers: {
      yes: 'Sí',
      no: 'No',
      unknown: 'No se sabe',
      any: 'Sin límite',
      withIndex: 'Si se prepara',
    },
    source: 'De dónde lo sabemos',
    tried: 'Probado aquí, {day}',
    read: 'De sus documentos, vistos el {day}',
    documents: 'Documentos',
    table: 'Servicios de formularios y qué hacen',
  },
};
