// Ships to the browser: part of the words of the request form.
import type { requestDrafts as english } from '../en/request-drafts.ts';

/** Spanish words for the drafts on a device. */
export const requestDrafts: typeof english = {
  found: {
    heading: { one: 'Tiene un borrador aquí', other: 'Tiene {count} borradores aquí' },
    from: 'Borrador del {day}',
    things: { one: '{count} cosa en su lista', other: '{count} cosas en su lista' },
    nothing: 'Todavía nada en su lista',
    continue: 'Seguir',
    continueFrom: 'Seguir con el borrador del {day}',
    forget: 'Borrarlo',
    forgetFrom: 'Borrar el borrador del {day}',
    another: 'Empezar uno nuevo',
    unreadableHeading: 'Hay un borrador que no se puede abrir',
    unreadable:
      'Hay otro borrador que esta página no puede abrir. Quizá lo escribió una versión más nueva: vuelva a cargar la página. Si no ayuda, puede borrar todo lo suyo de este aparato.',
  },
  carried: {
    heading: 'Usted buscó',
    add: 'Agregarlo a lo que le ayudaría',
    drop: 'No agregarlo',
  },
  forget: {
    action: 'Borrar este borrador',
    sure: '¿Borrar este borrador de este aparato? No podemos recuperarlo.',
    all: 'Borrar todo lo mío de este aparato',
    allSure:
      '¿Borrar de este aparato todos los borradores, códigos y copias de este sitio? Lo que espera aquí ya no se envía.',
    allYes: 'Sí, borrar todo',
  },
  confirm: { yes: 'Sí, borrar', no: 'No, conservar' },
  notice: {
    draft: 'Su borrador se borró de este aparato.',
    all: 'Lo suyo ya no está en este aparato: se borraron sus borradores, los códigos y lo que esperaba aquí.',
    code: 'El código se borró de este aparato.',
    copy: 'La copia se borró de este aparato.',
    notLoaded:
      'Una parte de esta página no llegó. Revise su señal e intente de nuevo. Sus palabras siguen aquí.',
    failed:
      'No pudimos borrarlo. Cierre las otras páginas de este sitio e intente de nuevo, o borre los datos de este sitio en su navegador.',
  },
  keepCopy: {
    label: 'Guardar una copia aquí, para pedir otra vez',
    hint: 'Por 30 días, solo en este aparato. Quien pueda desbloquearlo podría leerla.',
  },
  forSomeone: {
    label: 'Lo lleno por otra persona',
    hint: 'Para quienes orientan por teléfono y para amigos. Pregunte antes si la persona está de acuerdo.',
  },
};
