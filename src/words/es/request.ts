// Ships to the browser: the words of the request form, passed to the island as props.
import type { RequestWords } from '../en/request.ts';
import { requestDrafts } from './request-drafts.ts';
import { requestDelivery } from './request-delivery.ts';
import { requestEnding } from './request-ending.ts';
import { requestHandover } from './request-handover.ts';
import { requestLeave } from './request-leave.ts';
import { requestItem, requestQuestions } from './request-questions.ts';
import { requestReach } from './request-reach.ts';
import { requestReceipt } from './request-receipt.ts';

/** Spanish words of the request form, written for "usted". */
export const request: RequestWords = {
  title: 'Pedir y ofrecer',
  lead: 'Cuente qué le ayudaría. Cuente qué podría dar. Un solo formulario sirve para las dos cosas.',
  steps: {
    count: 'Paso {number} de {total}',
    done: 'Todo listo',
    titleWithError: 'Error: {title}',
    continue: 'Continuar',
    backToList: 'Volver a mi lista',
    canSkip: '(puede dejarlo vacío)',
  },
  demo: {
    title: 'Esto es una demostración.',
    text: 'Aún no hay un grupo que lea este formulario. Lo que envíe no llega a nadie que pueda ayudar. Si necesita ayuda ahora, llame.',
    short: 'Demostración.',
    shortText: 'Ningún grupo lee este formulario todavía.',
  },
  lines: { heading: '¿Prefiere hablar? Llame.' },
  saving: {
    label: 'Su borrador',
    nothing: 'Todavía no hay nada guardado',
    saving: 'Guardando ...',
    saved: 'Guardado en este aparato',
    full: 'No se guardó: este aparato no tiene más espacio',
    fullMore:
      'Sus palabras solo están en esta pantalla. Envíe ahora o llame. También las puede imprimir.',
    failed: 'No se guardó: este navegador dejó de guardar',
    failedMore:
      'Sus palabras solo están en esta pantalla. Seguimos tratando. Envíe ya o llame. También las puede imprimir.',
    wiped: 'No se guardó: se borraron los datos de este sitio',
    wipedMore:
      'Sus palabras solo están en esta pantalla. Las guardamos otra vez en cuanto escriba más. También puede imprimirlas.',
    none: 'No se guarda nada en este aparato',
    noneMore:
      'Este navegador no deja que la página guarde nada. Sus palabras solo están en esta pantalla. Envíelas antes de cerrarla.',
    memory: 'No se guarda nada en este aparato',
    waiting: 'En espera en este aparato',
    sending: 'Enviando ...',
    byMail: 'Falta enviarlo por correo',
    copy: 'Se guarda una copia aquí',
    deleted: 'Borrador eliminado',
    refused: 'No se envió',
    print: 'Imprimir mis palabras',
  },
  language: {
    noSignal: 'No pudimos cambiar de idioma: no hay señal. Sus palabras siguen aquí.',
  },
  what: {
    heading: 'Qué pasa con lo que escribe',
  },
  device: {
    heading: '¿Este aparato es solo suyo?',
    mine: 'Sí, guarde mi borrador aquí',
    mineHint:
      'Por 7 días desde la última vez que escriba. Quien pueda desbloquear este aparato podría leerlo. Después de 7 días se borra cuando alguien vuelva a abrir este formulario. Una ventana privada no guarda nada después de cerrarla.',
    shared: 'No, o no sé. No guarde nada',
    sharedHint:
      'Mejor en una biblioteca, en el trabajo o en un teléfono que otra persona revisa. Sus palabras se van cuando cierra la página.',
    start: 'Empezar',
    time: 'Unos 5 minutos. Nunca le vamos a preguntar cuándo nació, ni su estatus migratorio, ni la dirección completa de su casa.',
    opening: 'Un momento ...',
  },
  ...requestDrafts,
  list: {
    heading: '¿Qué le ayudaría? ¿Qué podría dar?',
    lead: 'Llene un lado o los dos. Toda persona tiene algo que pedir y algo que dar.',
    askHeading: '¿Qué le ayudaría?',
    offerHeading: '¿Qué podría dar?',
    askAdd: 'Agregar algo que le ayudaría',
    offerAdd: 'Agregar algo que podría dar',
    askChange: 'Cambiar lo que le ayudaría',
    offerChange: 'Cambiar lo que podría dar',
    skip: 'Deje este lado vacío si hoy no tiene nada que dar.',
    change: 'Cambiar',
    remove: 'Quitar',
    changeItem: 'Cambiar: {item}',
    removeItem: 'Quitar: {item}',
    put: 'Ponerlo en mi lista',
    cancel: 'Cancelar',
    added: '{item} está en su lista.',
    removed: '{item} ya no está en su lista.',
  },
  item: {
    need: '¿De qué se trata?',
    other: 'Otra cosa',
    details: 'Cuéntenos más',
    detailsAskHint: 'Qué, para cuántas personas, tallas, qué debemos saber.',
    detailsOfferHint: 'Qué puede hacer, cada cuánto, qué debemos saber.',
    when: '¿Cuándo?',
    whens: {
      soon: 'Lo antes posible',
      day: 'Un día o antes de una fecha',
      weekly: 'Cada semana',
      any: 'En cualquier momento',
    },
    day: '¿Qué día?',
    town: '¿En qué pueblo?',
    townHint: 'Solo el pueblo. Sin la calle. Elija uno o escriba otro lugar.',
    amount: '¿Más o menos cuántos dólares?',
    askMoney: 'Usted pide dinero',
    offerMoney: 'Usted da dinero',
    askAmount: 'Unos ${amount}. Usted los pide.',
    offerAmount: 'Unos ${amount}. Usted los da.',
    ...requestItem,
  },
  questions: requestQuestions,
  reach: requestReach,
  check: {
    heading: 'Revise sus respuestas',
    ask: 'Qué me ayudaría',
    offer: 'Qué podría dar',
    reach: 'Cómo contactarme',
    none: 'Nada en este lado.',
    blank: 'Sin respuesta',
    change: 'Cambiar',
    changeAnswer: 'Cambiar: {answer}',
    who: 'Quién puede leer esto',
    consent: 'Pueden contactarme sobre esto, por los medios que elegí.',
    consentHeading: '¿Podemos contactarle?',
    send: 'Enviar',
    sealAndSend: 'Sellar y enviar',
    consentForSomeone: 'La persona aceptó que le contacten por esto, de las formas que eligió.',
    print: 'Mejor imprimirlo',
  },
  delivery: requestDelivery,
  leave: requestLeave,
  handover: requestHandover,
  ...requestReceipt,
  ...requestEnding,
};
