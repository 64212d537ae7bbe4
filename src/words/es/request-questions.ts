// Ships to the browser: part of the words of the request form.
import type { requestItem as english } from '../en/request-questions.ts';
import type { RequestQuestions } from '../question-words.ts';

/** Spanish words of one item, beside those in `request.item`. */
export const requestItem: typeof english = {
  chooseElse: 'Elegir otra cosa',
  talkNow: '¿Prefiere hablar ahora mismo? Llame.',
  moreHint: 'Lo que deba saber quien le ayude o reciba su ayuda.',
  beThereBy: '¿A qué hora tiene que estar allí?',
  beThereByTime: { one: 'llegar antes de la {time}', other: 'llegar antes de las {time}' },
  towns: {
    any: { label: '¿En qué pueblo?', hint: 'Solo el pueblo. Sin la calle.', read: 'En {town}' },
    brought: {
      label: '¿En qué pueblo?',
      hint: 'Un pueblo o un cruce de dos calles. Sin número de casa.',
      read: 'En {town}',
    },
    from: {
      label: '¿Desde dónde?',
      hint: 'Un pueblo o un cruce de dos calles. Sin número de casa.',
      read: 'Desde {town}',
    },
    drive: {
      label: '¿Por dónde maneja?',
      hint: 'Un pueblo, o de un pueblo a otro.',
      read: 'Manejo por aquí: {town}',
    },
  },
};

/** Spanish words of the questions that each need brings. */
export const requestQuestions: RequestQuestions = {
  to: {
    label: '¿A dónde?',
    hint: 'Basta con el pueblo.',
    read: 'A {answer}',
    title: '{need} a {answer}',
  },
  room: {
    label: '¿Necesita espacio para algo más?',
    offerLabel: '¿Para qué tiene espacio?',
    options: {
      walker: 'Un andador',
      wheelchair: 'Una silla de ruedas',
      'car-seat': 'Un asiento para niños',
      'another-person': 'Otra persona',
    },
    short: {
      walker: 'un andador',
      wheelchair: 'una silla de ruedas',
      'car-seat': 'un asiento para niños',
      'another-person': 'otra persona',
    },
    read: 'Con espacio para {answer}',
  },
  trip: {
    label: '¿Solo de ida, o de ida y vuelta?',
    options: { 'one-way': 'Solo de ida', 'both-ways': 'De ida y vuelta' },
    read: '{answer}',
  },
  hours: {
    label: '¿Qué días y a qué horas puede?',
    hint: 'Por ejemplo, los martes de 9 a 12.',
    read: '{answer}',
  },
  seats: { label: '¿Cuántos asientos tiene?', read: 'Asientos: {answer}' },
  bring: {
    label: '¿Podría ir a recogerlo?',
    options: { 'pick-up': 'Sí', bring: 'No, que me lo traigan' },
    short: { 'pick-up': 'para recoger', bring: 'con entrega' },
    read: '{answer}',
    title: '{need}, {answer}',
  },
  people: { label: '¿Para cuántas personas?', read: 'Personas: {answer}' },
  avoid: {
    label: '¿Hay algo que no puedan comer?',
    hint: 'Por ejemplo, leche, nueces o cerdo.',
    read: 'Evitar: {answer}',
  },
  help: {
    label: '¿Qué podría hacer?',
    options: { shop: 'Hacer la compra', deliver: 'Llevarla a la puerta', cook: 'Cocinar' },
    short: { shop: 'hacer la compra', deliver: 'llevarla a la puerta', cook: 'cocinar' },
    read: 'Podría {answer}',
  },
  far: {
    label: '¿Hasta dónde podría ir?',
    hint: 'Por ejemplo, 10 millas.',
    read: 'Hasta dónde: {answer}',
  },
  purpose: {
    label: '¿Para qué es?',
    hint: 'Por ejemplo, la renta, la calefacción o el teléfono.',
    read: 'Para: {answer}',
  },
  whom: {
    label: '¿Para quién es?',
    hint: 'Por ejemplo, una familia con niños, o cualquiera.',
    read: 'Para: {answer}',
  },
  matter: {
    label: '¿Con qué necesita ayuda?',
    options: {
      eviction: 'Un desalojo',
      repairs: 'Una casa que necesita arreglos',
      benefits: 'Beneficios, como SNAP',
      immigration: 'Ayuda de inmigración',
      other: 'Otra cosa',
    },
    short: {
      eviction: 'un desalojo',
      repairs: 'una casa que necesita arreglos',
      benefits: 'los beneficios',
      immigration: 'la inmigración',
      other: 'otra cosa',
    },
    read: 'Ayuda con {answer}',
  },
  deadline: {
    label: '¿Recibió una carta con una fecha?',
    hint: 'Escriba la fecha, por ejemplo la de la corte.',
    read: 'Fecha de la carta: {answer}',
  },
  role: {
    label: '¿Cómo podría ayudar?',
    options: {
      lawyer: 'Soy abogada o abogado',
      advocate: 'Acompaño a la persona y hablo a su favor',
      interpreter: 'Interpreto de un idioma a otro',
    },
    short: {
      lawyer: 'soy abogada o abogado',
      advocate: 'acompaño a la persona y hablo a su favor',
      interpreter: 'interpreto de un idioma a otro',
    },
    read: 'Puedo ayudar: {answer}',
  },
  ages: {
    label: '¿Para qué edades?',
    hint: 'Por ejemplo, de 3 a 7 años, o personas adultas.',
    read: 'Edades: {answer}',
  },
  place: {
    label: '¿Por internet o en persona?',
    options: { online: 'Por internet', 'in-person': 'En persona', either: 'Me sirven las dos' },
    short: { either: 'Por internet o en persona' },
    read: '{answer}',
  },
  languages: {
    label: '¿En qué idiomas?',
    offerLabel: '¿Qué idiomas habla?',
    read: 'Idiomas: {answer}',
  },
  talk: {
    label: '¿Cómo le gustaría hablar?',
    offerLabel: '¿Cómo podría hablar?',
    options: { call: 'Por teléfono', text: 'Por mensaje de texto', 'in-person': 'En persona' },
    short: { call: 'por teléfono', text: 'por mensaje de texto', 'in-person': 'en persona' },
    read: 'Hablar {answer}',
  },
  training: {
    label: '¿Ha tomado algún curso para esto?',
    hint: 'No hace falta.',
    read: 'Preparación: {answer}',
  },
  forms: {
    label: '¿Qué formulario es?',
    offerLabel: '¿Qué formularios conoce?',
    options: {
      unemployment: 'Desempleo',
      snap: 'SNAP (ayuda para comprar comida)',
      housing: 'Vivienda',
      health: 'Seguro médico',
      other: 'Otra cosa',
    },
    short: {
      unemployment: 'desempleo',
      snap: 'SNAP',
      housing: 'vivienda',
      health: 'seguro médico',
      other: 'otra cosa',
    },
    read: 'Formularios: {answer}',
  },
  papers: {
    label: '¿Tiene a mano lo que pide el formulario?',
    hint: 'Por ejemplo, talones de pago o recibos.',
    options: { yes: 'Sí', some: 'Una parte', no: 'No' },
    short: {
      yes: 'Tengo lo que pide el formulario',
      some: 'Tengo una parte de lo que pide el formulario',
      no: 'No tengo lo que pide el formulario',
    },
    read: '{answer}',
  },
  what: {
    label: '¿Qué necesita?',
    offerLabel: '¿Qué tiene?',
    hint: 'Por ejemplo, un abrigo, mascarillas o una cama.',
    read: '{answer}',
  },
  sizes: {
    label: '¿De qué tallas?',
    hint: 'Por ejemplo, grande, o zapatos número 8.',
    read: 'Tallas: {answer}',
  },
  amountOf: { label: '¿Cuántas cosas?', read: 'Cuántas: {answer}' },
  handover: {
    label: '¿Puede llevarlo usted?',
    options: {
      'drop-off': 'Sí',
      'pick-up': 'No, que pasen a recogerlo',
      either: 'Me sirven las dos',
    },
    short: {
      'drop-off': 'Puedo llevarlo',
      'pick-up': 'Hay que pasar a recogerlo',
      either: 'Puedo llevarlo, o pueden pasar a recogerlo',
    },
    read: '{answer}',
  },
  garden: {
    label: '¿Qué necesita?',
    offerLabel: '¿Qué tiene?',
    options: {
      plot: 'Tierra para sembrar',
      seeds: 'Semillas o plantas',
      tools: 'Herramientas',
      hands: 'Manos para ayudar',
    },
    short: {
      plot: 'tierra para sembrar',
      seeds: 'semillas o plantas',
      tools: 'herramientas',
      hands: 'manos para ayudar',
    },
    read: 'Huerto: {answer}',
  },
};
