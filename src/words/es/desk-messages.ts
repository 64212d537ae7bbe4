// Ships to the browser: part of the words of the navigators' desk.
import type { deskMessages as english } from '../en/desk-messages.ts';
import type { Widen } from '../widen.ts';

/** Spanish words that neighbors read or hear from a navigator, written for "usted". */
export const deskMessages: Widen<typeof english> = {
  callBack: 'Por favor, devuélvame la llamada.',
  writeBack: 'Por favor, respóndame.',
  subject: 'Hola',
  instead: 'Hola. Quisiera hablar con alguien que usted conoce. Por favor, devuélvame la llamada.',
  askInstead:
    'Hola. ¿Podría pedirle a {who} que se comunique conmigo? Me dio el nombre de usted. No puedo decir de qué se trata.',
  askInsteadNobody:
    'Hola. Alguien me dio el nombre de usted como contacto. ¿Podría pedirle que se comunique conmigo y diga este código: {code}?',
  hello: 'Hola, {who}. Le habla {me}, de {network}.',
  helloNobody: 'Hola. Le habla {me}, de {network}.',
  first: {
    ask: 'Usted pidió esto: {own}. Alguien de la comunidad ofrece esto: {theirs}.',
    offer: 'Usted ofreció esto: {own}. Alguien de la comunidad pide esto: {theirs}.',
  },
  fits: '¿Le serviría? Puede decir que no, y no tiene que decir por qué.',
  promise: 'Le damos su nombre o su número a esa persona solo si usted y ella dicen que sí.',
  bothYes: {
    ask: 'Usted y la otra persona dijeron que sí. Usted pidió esto: {own}. Se ofrece esto: {theirs}.',
    offer:
      'Usted y la otra persona dijeron que sí. Usted ofreció esto: {own}. Se pide esto: {theirs}.',
  },
  theirName: 'Su nombre es {name}.',
  theirWay: {
    text: 'Dijo que usted puede enviarle mensajes de texto: {address}.',
    call: 'Dijo que usted puede llamarle: {address}.',
    email: 'Dijo que usted puede escribirle: {address}.',
  },
  through: 'No tienen que comunicarse entre ustedes. Yo paso los mensajes.',
  careful: 'Por favor, no le dé esto a nadie más.',
  didItWork: {
    ask: 'Usted pidió esto: {own}. ¿Funcionó?',
    offer: 'Usted dio esto: {own}. ¿Funcionó?',
  },
  tellUs: 'Si no, buscamos otra cosa. No tiene que decir por qué.',
  thing: {
    other: 'otra cosa',
    town: 'en {town}',
    from: 'desde {town}',
    to: 'a {town}',
    whens: {
      soon: 'lo antes posible',
      day: 'en un día',
      weekly: 'cada semana',
      any: 'cualquier día',
    },
  },
};
