import type { health as english } from '../en/health.ts';
import type { Widen } from '../widen.ts';

/** The public page about how old the facts are, Spanish. */
export const health: Widen<typeof english> = {
  title: 'Qué tan viejos son los datos',
  text: 'Lo que alguien confirmó, lo que se está poniendo viejo, y lo que nadie ha preguntado todavía.',
  asOf: 'Contado el {date}. No se cuenta lo que cerró, los grupos que ya son historia ni los eventos que ya pasaron.',
  all: 'Todas las fichas',
  kinds: 'Por tipo',
  areas: 'Por zona',
  areasText: 'La ayuda que llega a más de una zona cuenta en cada una.',
  needs: 'Por necesidad',
  needsText: 'Una ficha para más de una necesidad cuenta en cada una.',
  name: 'Nombre',
  total: 'Todas',
  due: 'Preguntar otra vez este mes',
  dueText:
    'Alguien confirmó estas fichas antes. El {date} habrán pasado 6 meses o más. Primero las más viejas.',
  dueNone: 'Nada de lo confirmado se pone demasiado viejo este mes.',
  never: 'Nadie ha preguntado todavía',
  neverText:
    'Primero la página más vieja. Si la página no tiene fecha, no lo sabemos. Faltan las guías: no hay a quién preguntar.',
  others: { one: '{count} más', other: '{count} más' },
  rest: {
    one: 'Hay {count} más, solo en el archivo.',
    other: 'Hay {count} más, solo en el archivo.',
  },
  neverNone: 'Alguien ha preguntado por todo.',
  kind: 'Qué es',
  place: 'Dónde',
  phone: 'Teléfono',
  age: 'Qué tan viejo',
  days: { one: '{count} día', other: '{count} días' },
  dated: 'Página de {date}',
  undated: 'Página sin fecha',
  help: 'Usted puede ayudar: llame a uno de estos lugares y díganos qué le dijeron. El enlace “{link}” de su ficha recibe sus palabras.',
  search: 'Buscar solo lo que alguien confirmó',
  file: 'Las mismas cifras para programas (JSON)',
};
