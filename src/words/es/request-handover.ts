// Ships to the browser: part of the words of the request form.
import type { RequestHandover } from '../en/request-handover.ts';

/** Spanish words for handing a draft to a navigator, and for the navigator who takes it over. */
export const requestHandover: RequestHandover = {
  heading: 'Entregar esto a una persona guía',
  text: 'Funciona sin señal. El teléfono de una persona guía lee un código de su pantalla. El código va sellado: solo lo abre la llave de una persona guía.',
  show: 'Mostrar el código',
  hide: 'Ocultar el código',
  making: 'Un momento ...',
  alt: 'Código con sus respuestas selladas, para que lo lea una persona guía',
  stay: 'Espere hasta que la persona guía diga que funcionó. Ella lo envía por usted; no hace falta que usted también lo envíe.',
  tooLong: 'Lo que escribió es muy largo para un código. Guárdelo como archivo y entréguelo.',
  save: 'Guardar como archivo',
  saveHint: 'El archivo {file} también va sellado.',
  failed:
    'Esta parte de la página no se cargó. Intente otra vez cuando tenga señal, o imprima sus respuestas.',
  takeOver: {
    link: 'Soy persona guía',
    heading: 'Seguir por otra persona',
    lead: 'Alguien le muestra un código o le da un archivo. Ábralo aquí y siga por esa persona. Este aparato no guarda nada de eso.',
    key: 'Abra su llave',
    keyHint:
      'Elija el archivo de su llave o pegue la llave. Esta página nunca la guarda ni la envía. Desaparece cuando usted sale de la página.',
    keyFile: 'Elegir el archivo de la llave',
    keyPaste: 'O pegue la llave',
    keyUse: 'Usar esta llave',
    keyOpen: { one: 'Su llave está abierta.', other: '{count} llaves están abiertas.' },
    keyForget: 'Olvidar la llave',
    notAKey:
      'Aquí no hay una llave completa. Busque la línea que empieza con AGE-SECRET-KEY y cópiela entera.',
    take: 'Lea el código o el archivo',
    scan: 'Leer con la cámara',
    scanning:
      'Ponga el código delante de la cámara, que llene la imagen. La otra pantalla, con mucho brillo.',
    picture: 'Imagen de la cámara',
    stop: 'Apagar la cámara',
    choose: 'Elegir una foto o un archivo',
    opening: 'Abriendo ...',
    news: {
      'still-needed':
        'Es un aviso posterior sobre {code}: todavía lo necesita. No hay nada con qué seguir.',
      'no-longer':
        'Es un aviso posterior sobre {code}: ya no lo necesita. No hay nada con qué seguir.',
    },
    faults: {
      notOurs:
        'Esto no es un código ni un archivo de este formulario. Pida «Entregar esto a una persona guía» en su última página.',
      noCode:
        'En esta imagen no hay ningún código. Tómela otra vez: de frente, nítida y con las cuatro esquinas.',
      wrongKey:
        'Esto está sellado para otras llaves. Abra con la llave que esta red tiene en su lista para usted. O pregunte a otra persona guía.',
      damaged:
        'Esto está cortado o cambiado. Pida que muestren el código otra vez, o que guarden el archivo otra vez.',
      anotherVersion:
        'Esto se hizo con otra versión del formulario. Recargue esta página, y que la otra persona recargue la suya.',
      oldBrowser:
        'Este navegador es muy viejo para leer el código. Pida el archivo: «Guardar como archivo».',
      denied:
        'Esta página no puede usar la cámara. Dele permiso en los ajustes del navegador. O tome una foto y elíjala aquí.',
      none: 'No encontramos una cámara que esta página pueda usar. Tome una foto y elíjala aquí, o pida el archivo.',
      tooLarge:
        'Este archivo es demasiado grande para ser uno de los nuestros. Elija la foto del código o el archivo .age.',
    },
    close: 'Cerrar y olvidar la llave',
  },
};
