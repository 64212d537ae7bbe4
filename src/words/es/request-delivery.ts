// Ships to the browser: part of the words of the request form.
import type { RequestDelivery } from '../en/request-delivery.ts';

/** Spanish words for the way of a letter: what happens to it, and who can read it. */
export const requestDelivery: RequestDelivery = {
  write: {
    title: 'Usted escribe.',
    text: 'Sus palabras se quedan en este aparato. Nada sale mientras escribe.',
  },
  sealed: {
    send: {
      title: 'Usted toca Enviar.',
      text: 'Sus palabras se sellan aquí mismo antes de salir, como una carta.',
    },
    carried: {
      own: {
        title: 'Un servicio de formularios la guarda.',
        text: 'Es de {network}. No puede abrir la carta. Sí ve cuándo llegó y su dirección de internet.',
      },
      host: {
        title: '{service} la lleva.',
        text: '{service} también le muestra este sitio. No puede abrir la carta. Sí ve cuándo llegó y su dirección de internet.',
      },
      company: {
        title: '{service} la lleva.',
        text: 'Es una empresa de formularios. No puede abrir la carta. Sí ve cuándo llegó y su dirección de internet.',
      },
      mail: {
        title: 'Su programa de correo la lleva.',
        text: 'Se abre con la carta sellada adentro y usted la envía desde allí. Los servicios de correo no pueden abrir la carta. Sí ven su dirección de correo y cuándo escribió.',
      },
    },
    keys: {
      one: {
        title: 'Una persona guía tiene la llave.',
        text: 'Es alguien de la comunidad que busca ayuda junto con usted.',
      },
      other: {
        title: '{count} personas guía tienen las llaves.',
        text: 'Son gente de la comunidad que busca ayuda junto con usted.',
      },
    },
    published: {
      title: 'Cualquiera podría abrirla.',
      text: 'Las llaves de esta demostración son públicas, para que todo el mundo pueda probarla. No escriba nada secreto.',
    },
    keysDemo: {
      title: 'Después, nada.',
      text: 'Esto es una demostración. Aquí todavía no trabaja ninguna persona guía.',
    },
  },
  plain: {
    send: {
      own: {
        title: 'Usted toca Enviar.',
        text: 'Sus palabras viajan al servicio de formularios de {network}.',
      },
      host: {
        title: 'Usted toca Enviar.',
        text: 'Sus palabras viajan a {service}, la empresa que también le muestra este sitio.',
      },
      company: {
        title: 'Usted toca Enviar.',
        text: 'Sus palabras viajan a {service}, una empresa de formularios.',
      },
      mail: {
        title: 'Usted toca Enviar.',
        text: 'Su programa de correo se abre con sus palabras adentro. Usted las envía desde allí.',
      },
    },
    carried: {
      own: {
        title: 'Se quedan allí en un archivo.',
        text: 'Sus palabras no van selladas. Quien maneja esa computadora puede leerlas.',
      },
      keepsAndMails: {
        title: '{service} las guarda y las manda por correo.',
        text: 'Sus palabras no van selladas. {service}, los servicios de correo y {network} pueden leerlas.',
      },
      mails: {
        title: '{service} las manda por correo.',
        text: 'Sus palabras no van selladas. {service}, los servicios de correo y {network} pueden leerlas.',
      },
      mail: {
        title: 'Los servicios de correo las llevan.',
        text: 'Sus palabras no van selladas. Su servicio de correo, el de ellos y {network} pueden leerlas.',
      },
    },
    read: {
      title: 'Una persona guía las lee.',
      text: 'Es alguien de la comunidad que busca ayuda junto con usted.',
    },
    readDemo: {
      title: 'Después, nada.',
      text: 'Esto es una demostración. Aquí todavía no trabaja ninguna persona guía.',
    },
  },
  who: {
    sealed: {
      strong: {
        one: 'Sellado para {count} persona guía.',
        other: 'Sellado para {count} personas guía.',
      },
      published: 'Sellado con llaves que cualquiera puede encontrar.',
      publishedText: 'Son solo para probar. No guardan ningún secreto. No escriba nada secreto.',
      text: {
        own: 'Ni el servicio de formularios puede leerlo.',
        service: 'Ni siquiera {service} puede leerlo.',
        mail: 'Ni los servicios de correo pueden leerlo.',
      },
      recovery: 'Hay una llave de repuesto, en papel, para el día en que se pierdan las otras.',
      sees: {
        letter:
          'Solo ve cuándo llegó su carta y su dirección de internet. Casi todas las cartas miden lo mismo.',
        mail: 'Ven su dirección de correo, cuándo escribió y a quién. Una copia se queda en su correo enviado; también va sellada.',
      },
    },
    plain: {
      strong: 'No va sellado.',
      text: {
        own: 'Quien maneja el servicio de formularios de {network} puede leerlo todo en el archivo donde se queda.',
        service: '{service}, los servicios de correo y {network} pueden leerlo todo.',
        mail: 'Su servicio de correo, el de ellos y {network} pueden leerlo todo. Una copia se queda en su correo enviado.',
      },
    },
    neighbors:
      'Quien pueda ayudarle ve lo que usted pide. Nunca ve su nombre ni su número si usted no dice que sí.',
    demo: 'Esto es una demostración. Aquí aún no trabaja una persona guía. Nadie lo lee.',
    howSealed: 'Cómo funciona el sello y dónde podría fallar',
    howPlain: 'Qué pasa con lo que usted pide',
  },
  noScripts: {
    answers: 'Hable con quienes contestan aquí',
    call: 'Llame al {number}',
    text: 'Mande un mensaje de texto al {number}',
    sealed:
      'Para escribirnos aquí, deje que esta página use JavaScript y cárguela otra vez. Así sus palabras se sellan en su aparato antes de salir. Sin eso no se puede sellar nada; por eso esta página no muestra entonces un formulario.',
    notSealed:
      'Deje que esta página use JavaScript y cárguela otra vez. Entonces podrá escribirnos aquí.',
  },
  mail: {
    attach:
      'Adjunte por favor el archivo que guardó: {file}. Es demasiado largo para este correo. Después envíelo.',
  },
};
