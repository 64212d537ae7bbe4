import type { paperRequest as english } from '../en/paper-request.ts';
import type { Widen } from '../widen.ts';

/** Words of the request form on paper, Spanish, written for "usted". */
export const paperRequest: Widen<typeof english> = {
  title: 'Formulario en papel',
  text: 'Las mismas preguntas que en internet, para llenar a mano, con un talón para arrancar.',
  back: 'Volver al formulario',
  how: 'Marque la casilla de lo que pide. Conteste solo las preguntas que están debajo. Deje vacío lo que no quiera decir.',
  never:
    'Nunca le pedimos su fecha de nacimiento, su estatus migratorio ni su dirección completa. No los escriba aquí.',
  call: '¿Prefiere hablar? Llame.',
  each: 'Por cada cosa que marcó',
  which: '¿Cuál?',
  order: 'Escriba 1 junto a la forma que debemos intentar primero, luego 2 y 3.',
  who: {
    heading: 'Quién puede leer esto',
    text: 'El papel no va sellado. Quien encuentre esta hoja puede leerla. Entréguela en la mano a una persona guía o a un grupo de confianza. No la deje por ahí ni la mande por correo.',
    then: 'La persona guía escribe sus respuestas en el formulario y después rompe este papel. Quien pueda ayudarle ve lo que usted pide, nunca su nombre ni su número, si usted no dice que sí.',
    demo: 'Esto es una demostración. Aquí aún no trabaja una persona guía. No le dé este papel a nadie.',
  },
  office: {
    heading: 'Para la persona guía',
    back: 'Lo leí de nuevo',
    slip: 'Di el talón',
    typed: 'Pasado al formulario. Día y código:',
    torn: 'Rompí el papel',
  },
  slip: {
    tear: 'Corte aquí. Esta parte es para usted.',
    heading: 'Su talón',
    took: 'Quién recibió su papel',
    day: 'Día',
    code: 'Su código',
    codeText: 'No dice nada de usted ni de lo que pidió.',
    ask: 'Dónde preguntar',
  },
  choice: '{label} ({number} caras)',
  side: '{number} de {total}',
};
