// Ships to the browser: part of the words of the request form.
import type { RequestReceipt } from '../en/request-receipt.ts';

/** Spanish words for what becomes of a request: waiting, by mail, received, and later. */
export const requestReceipt: RequestReceipt = {
  sent: {
    heading: 'Ya lo tenemos',
    headingDemo: 'El servicio de formularios lo tiene',
    headingMailed: 'Va por correo',
    received: 'Recibido el {time}.',
    mailed:
      'El {time} usted dijo que lo envió. Esta página no puede ver su correo: para estar seguro, mire entre sus mensajes enviados.',
    code: 'Su código',
    keep: 'Anótelo. Con este código una persona guía encuentra su carta. El código no dice nada de usted ni de lo que pidió.',
    keepDemo:
      'En una red de verdad, una persona guía encuentra su carta con este código. El código no dice nada de usted ni de lo que pidió.',
    next: 'Qué pasa ahora',
    steps: {
      read: 'Una persona guía la lee.',
      within: {
        one: 'Esta red responde en {count} día.',
        other: 'Esta red responde en {count} días o menos.',
      },
      noDay: 'No podemos prometer un día.',
      match: 'Busca con quién unirle.',
      matchText:
        'Alguien de la comunidad que ofrece lo que usted pidió, o pide lo que usted ofrece.',
      reach: 'Le contacta sin riesgo:',
      yes: 'Usted dice sí o no',
      yesText: 'antes de que alguien sepa su nombre.',
    },
    safely: {
      any: 'solo por los medios que usted eligió.',
      navigator: 'usted va o llama, y dice su código.',
      ways: { text: 'mensaje de texto', call: 'llamada', email: 'correo electrónico' },
      times: { mornings: 'en la mañana', afternoons: 'en la tarde', evenings: 'en la noche' },
      said: '{ways}.',
      saidWhen: '{ways}, {times}.',
      voicemail: { yes: 'Se puede dejar un mensaje de voz.', no: 'Sin mensaje de voz.' },
    },
    stepsDemo: [
      {
        title: 'Nadie la lee.',
        text: 'Esto es una demostración. Aquí todavía no trabaja ninguna persona guía.',
      },
      { title: '¿Necesita ayuda ahora?', text: 'Llame a uno de los números de aquí.' },
    ],
    silence: {
      phone: 'Si {when} nadie le ha contactado, llame al {number} y diga su código.',
      text: 'Si {when} nadie le ha contactado, mande su código por mensaje de texto al {number}.',
      place: 'Si {when} nadie le ha contactado, vaya con su código a este lugar: {place}.',
      name: 'Si {when} nadie le ha contactado, pregunte a {name} y diga su código.',
    },
    inAWeek: 'en una semana',
    byThen: 'en ese plazo',
    print: 'Imprimir esta página',
    remind: 'Recordármelo el {weekday}',
    remindOn: 'Recordármelo el {day}',
    remindHint: 'El aviso solo dice «{code}». Queda en el calendario de este aparato.',
    goneHeading: 'Su borrador ya no está en este aparato',
    gone: 'Solo quedan este código y la hora, por 30 días o hasta que toque «Borrar el código». ¿Algo cambió o ya encontró ayuda? Abra otra vez esta página en este aparato, o dígale su código a una persona guía.',
    goneMemory:
      'No queda nada en este aparato. Solo esta página muestra su código. ¿Algo cambió o ya encontró ayuda? Dígale su código a una persona guía.',
    copyHeading: 'Una copia queda en este aparato',
    copy: 'Hasta el {day}, para que pueda pedir otra vez. Quien pueda desbloquear este aparato podría leerla.',
    copyForget: 'Borrar la copia',
    copySure: '¿Borrar la copia de este aparato? El código se queda.',
    notGone:
      'No pudimos borrar su borrador de este aparato. Para estar seguro, borre los datos de este sitio en su navegador.',
    another: 'Escribir otra',
    forget: 'Borrar el código y empezar de nuevo',
  },
  waiting: {
    heading: 'En espera en este aparato: no hay señal',
    headingService: 'En espera en este aparato: el servicio de formularios no contesta',
    headingMail: 'Falta una cosa: enviarla por correo',
    sendingHeading: 'Enviando ...',
    lead: 'Todavía no se ha enviado.',
    several: {
      one: '{count} carta espera en este aparato.',
      other: '{count} cartas esperan en este aparato. Salen una tras otra.',
    },
    keep: 'Deje esta página abierta o vuelva a ella en este aparato.',
    keepMore: 'No se puede enviar con la página cerrada.',
    keepOpen:
      'Deje esta página abierta. No se guarda nada en este aparato: si cierra la página, sus palabras se pierden.',
    notStored: 'No se pudo guardar en este aparato. Deje esta página abierta hasta que se envíe.',
    notSealed: 'Hasta que se envíe, quien pueda desbloquear este aparato podría leerla.',
    sealed: 'Está sellada: quien encuentre este aparato no puede leerla. Tampoco usted.',
    sealedAndDraft:
      'La carta está sellada. Su borrador también sigue aquí, para que pueda imprimirlo. Hasta que se envíe la carta, quien pueda desbloquear este aparato podría leer el borrador.',
    dropDraft: 'Borrar el borrador y dejar la carta',
    dropDraftSure:
      '¿Borrar su borrador? La carta sellada se queda y se envía. Usted ya no podrá leerla ni cambiarla.',
    put: 'Lista desde',
    putSealed: 'Sellada',
    tried: 'Intentos',
    triedTimes: {
      one: '{count} vez. El último a las {time}',
      other: '{count} veces. El último a las {time}',
    },
    next: 'El próximo',
    nextText: 'Cuando tenga señal y esta página esté abierta',
    nextAt: 'Hacia las {time}, si esta página está abierta',
    now: 'Intentar ahora',
    print: 'Mejor imprimirla',
    save: 'Guardar la carta sellada',
    savePlain: 'Guardar la carta',
    saveHint:
      '¿Va a seguir sin señal? Dé el archivo a una persona guía. Está sellado: solo lo abre la llave de una persona guía.',
    throwAway: 'Tirar esta carta',
    throwAwaySure: '¿Tirar esta carta? Puede que haya llegado sin que lo sepamos.',
    hurry: '¿Tiene prisa?',
    hurryText: 'Con poca señal, una llamada o un mensaje de texto puede funcionar.',
    mail: {
      lead: 'Su carta está lista, pero todavía no se ha enviado. La envía su propio programa de correo.',
      open: 'Abrir mi programa de correo',
      openHint: 'El mensaje ya está escrito. No le cambie nada y envíelo.',
      attach: [
        { title: 'Guarde la carta.', text: 'Es un archivo con el nombre {file}.' },
        {
          title: 'Abra su programa de correo.',
          text: 'Adjunte ese archivo al mensaje y envíelo.',
        },
        { title: 'Vuelva y toque «Ya la envié».', text: 'Esta página no puede ver su correo.' },
      ],
      sent: 'Ya la envié',
      noProgram:
        '¿No hay programa de correo aquí? Guarde la carta y mande el archivo por correo desde otro aparato, o déselo a una persona guía.',
    },
  },
  thisDevice: {
    heading: 'Enviado desde este aparato',
    received: 'Recibido el {day}',
    mailed: 'Enviado por correo el {day}',
    stillNeeded: 'Todavía lo necesito',
    noLonger: 'Ya no lo necesito',
    repeat: 'Pedir lo mismo otra vez',
    forget: 'Borrar el código',
    about: '{action}: {code}',
    forgetSure:
      '¿Borrar este código de este aparato, y la copia si la hay? Lo que usted envió sigue enviado.',
    said: {
      'still-needed': 'Usted dijo: todavía lo necesito.',
      'no-longer': 'Usted dijo: ya no lo necesito.',
    },
    state: {
      sending: 'Enviando esto ...',
      waiting: 'Esto todavía no se ha enviado. Sale cuando tenga señal y esta página esté abierta.',
      'by-mail': 'Esto todavía no se ha enviado.',
      received: 'Esto se recibió.',
      mailed: 'Usted envió esto por correo.',
      refused: 'Esto no se aceptó. Mejor dígale su código a una persona guía.',
    },
    mail: 'Enviarlo con mi programa de correo',
  },
};
