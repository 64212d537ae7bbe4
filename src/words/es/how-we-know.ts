import type { howWeKnow as english } from '../en/how-we-know.ts';
import type { Widen } from '../widen.ts';

/** The page that explains what "checked" means, Spanish. */
export const howWeKnow: Widen<typeof english> = {
  title: 'Cómo lo sabemos',
  text: 'Los lugares cierran, los horarios cambian y los teléfonos se ponen viejos. Por eso cada ficha dice cómo sabemos lo que dice, y de cuándo es.',
  states: 'Cuatro rombos',
  statesText:
    'Cada ficha tiene un rombo y unas palabras al lado. El rombo se vacía con el tiempo. El sitio cuenta los meses. Nadie tiene que acordarse.',
  ways: 'Qué quiere decir “confirmado”',
  waysText:
    'Alguien preguntó por los datos de la ficha: el horario, el lugar, el número, quién puede ir. Después anotó el día y cómo preguntó. No publicamos quién fue.',
  way: {
    phone: 'Llamó, y alguien de allí contestó.',
    visit: 'Fue al lugar, y miró o preguntó.',
    email: 'Escribió, y le contestaron.',
    website: 'Lo leyó otra vez en la página del lugar. No se le preguntó a nadie.',
  },
  sources: 'De dónde vienen los otros datos',
  sourcesText:
    'Una ficha que nadie ha confirmado dice de qué página viene y qué fecha tiene esa página. Usamos estas: {list}. Los enlaces están al final de cada ficha.',
  before: 'Llame antes de ir',
  beforeText:
    'Llame primero, aunque el rombo esté lleno. Pregunte si está abierto, qué debe llevar y quién puede ir.',
  beforeLine: '¿No hay número o nadie contesta? {label}: {number}',
  tell: 'Avise si hay un error',
  tellText:
    '¿Vio un número que ya no sirve, una puerta cerrada o un horario nuevo? Cada ficha tiene un enlace “{link}”. Abre un formulario corto. Lo que nos diga ayuda a la próxima persona.',
  whole: 'Todo junto',
  wholeText: 'Alguien ha confirmado {checked} de {all} fichas.',
  wholeLink: 'Vea qué tan viejos son nuestros datos',
};
