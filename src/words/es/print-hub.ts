import type { printHub as english } from '../en/print-hub.ts';
import type { Widen } from '../widen.ts';

/** Words of the page of everything that can be printed, Spanish. */
export const printHub: Widen<typeof english> = {
  title: 'Imprimir y repartir',
  text: 'Papel para el bolsillo, la pared o la mesa de comida. Todo cabe en carta y en A4, también en blanco y negro.',
  paper: {
    title: 'Formulario en papel',
    text: 'Para pedir y ofrecer sin aparato. Con casillas para marcar y un talón para guardar.',
  },
  booklet: {
    title: 'Todo el directorio en un folleto',
    text: 'Pueblo por pueblo. Léalo así, o dóblelo y engrápelo.',
  },
  own: {
    title: 'Mi hoja',
    text: 'Elija unos lugares e imprima solo esos. La hoja se queda en este aparato.',
  },
  needs: 'Por necesidad',
  needsText:
    'Una lista para colgar, o un librito de ocho páginas: una hoja, un corte, tres dobleces.',
  sheet: 'Lista',
  zine: 'Librito',
  areas: 'Un librito por zona',
  areasText: 'Ocho páginas, dobladas de una sola hoja.',
  towns: 'Una lista por pueblo',
  townsText:
    'Primero lo que hay en el pueblo y cerca. Luego la ayuda por teléfono o que llega a su casa.',
  entries: 'Un lugar, grupo, evento o guía',
  ofKind: 'Volantes: {kind}',
  how: 'Cómo imprimir',
  howList: [
    'Abra una hoja y toque «Imprimir esta página». En una biblioteca, pida ayuda si la necesita.',
    'Sirve cualquier margen. Los libritos necesitan tamaño completo (100%) y sin márgenes.',
    'En blanco y negro está bien. Imprima por los dos lados para ahorrar papel.',
    'Cada hoja dice qué día se imprimió y cuándo hay que confirmar los datos.',
  ],
  link: {
    list: 'Imprimir esta lista',
    zine: 'Doblar un librito',
    paper: 'Llenarlo en papel',
  },
};
