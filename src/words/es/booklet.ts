import type { booklet as english } from '../en/booklet.ts';
import type { Widen } from '../widen.ts';

/** Words of the booklet, Spanish. */
export const booklet: Widen<typeof english> = {
  title: 'Ayuda cerca de usted',
  cover: 'Ayuda gratis, pueblo por pueblo.',
  coverWhen: 'Impreso desde el sitio en {month}.',
  page: 'Librito: ayuda cerca de usted',
  pageFold: 'Librito para doblar: ayuda cerca de usted',
  back: 'Todo para imprimir',
  read: 'Para leer: una página tras otra',
  fold: 'Para doblar y engrapar: {paper}',
  papers: { letter: 'Carta', a4: 'A4' },
  readHelp:
    'Es todo el directorio, en {pages} páginas pequeñas. Para hacer un librito, elija «Para doblar y engrapar».',
  foldHelp: 'Usa {sheets} hojas de papel, impresas por los dos lados.',
  foldSteps: {
    print:
      'Imprima al 100 % (tamaño real), por los dos lados, con la opción «voltear por el borde largo».',
    fold: 'Doble todas las hojas juntas por la mitad. La página con el título grande queda afuera.',
    staple: 'Ábralo en el centro y ponga dos grapas en el doblez.',
  },
  foldOneSided:
    '¿La impresora no imprime por los dos lados? Imprima las páginas impares. Vuelva a poner el papel e imprima las pares. Pruebe primero con las dos primeras páginas.',
  foldMany:
    'Son muchas hojas para una grapa. Use una engrapadora de brazo largo, o cosa el doblez con aguja e hilo fuerte.',
  lines: 'Llame ahora',
  callOrText: 'Llame o mande un mensaje de texto, a cualquier hora.',
  how: 'Cómo usar este librito',
  howText: {
    towns:
      'La ayuda está en orden de pueblos, de la A a la Z. Busque su pueblo en la lista de la página {page}.',
    anywhere:
      'La ayuda por teléfono, en línea o a domicilio tiene su propia parte, en la página {page}.',
    index: '¿Busca un tipo de ayuda? El índice por necesidad está en la página {page}.',
    blocks:
      'El bloque de colcha al lado de cada ayuda dice de qué tipo es. El índice muestra cada bloque.',
    call: 'Los horarios cambian. Si puede, llame antes de ir.',
    asks: 'Si piden papeles, y lo sabemos, aquí lo decimos.',
    full: 'Al final de cada ayuda hay una dirección corta, como /r/{code}. Lleva a su página: {host}/r/{code}.',
    hollow: '◇ Nadie lo ha confirmado todavía. Decimos de dónde viene el dato y de cuándo es.',
    checked: '◆ Alguien llamó o fue, y damos la fecha.',
  },
  contents: 'Contenido',
  findTown: 'Busque su pueblo',
  findTownText: 'Letra fina: la página del pueblo más cercano con ayuda.',
  texts: 'también por mensaje de texto',
  towns: 'Pueblo por pueblo',
  elsewhere: 'Por teléfono, en línea o en toda la zona',
  groups: 'Grupos',
  groupsText: 'La gente que organiza.',
  guides: 'Guías',
  guidesText: 'Cómo hacerlo entre todos. La dirección corta lleva a los pasos.',
  index: 'Índice por necesidad',
  indexElsewhere: 'Por teléfono y más',
  notes: 'Sus notas',
  wrong: '¿Hay algo mal, o falta algo?',
  wrongText: 'Díganos: {address}',
  wrongCall: 'Llame a {name}: {phone}',
  share: 'Copie este librito y compártalo.',
  free: 'Este librito es gratis.',
  demo: 'Este librito es de una copia de demostración. Nadie ha confirmado sus datos.',
  code: 'Busque, pida u ofrezca ayuda',
};
