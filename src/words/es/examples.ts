import type { examples as english } from '../en/examples.ts';
import type { Widen } from '../widen.ts';

/** The words of the invented examples in the editors' documents, Spanish. */
export const examples: Widen<typeof english> = {
  resources: {
    title: 'Despensa inventada del jueves',
    summary: 'Alimentos gratis una vez por semana en el sur de Berkshire. No se piden papeles.',
    notice: 'Cerrado esta semana.',
    hours_note: 'Si nieva, llame antes de venir.',
    cost_note: 'Dé algo si quiere.',
    who: 'Cualquier persona del sur de Berkshire.',
    how: 'Venga a la puerta lateral. Nadie le pregunta su nombre.',
    bring: 'Bolsas o un carrito',
    directions: 'Puerta lateral, por la rampa.',
    line: 'Línea de la despensa',
    produce: 'Solo frutas y verduras',
    discreet: { title: 'Alguien con quien hablar', text: 'Llame de día o de noche. Es gratis.' },
    body: 'Usted escoge su comida en las mesas. Si no puede venir, llame y pida que le lleven una bolsa.',
  },
  groups: {
    title: 'Vecinos inventados de las colinas',
    summary: 'Vecinos que comparten comida, viajes y herramientas.',
    notice: 'Nos vemos otra vez en mayo.',
    join: 'Llame y diga qué le gusta hacer.',
    directions: 'Toque el timbre.',
    discreet: { title: 'Vecinos', text: 'Llámenos. Ayudamos con muchas cosas.' },
    body: 'Nos reunimos una vez al mes. La gente nueva es bienvenida.',
  },
  events: {
    title: 'Noche de sopa inventada',
    summary: 'Sopa y pan para todos, una vez al mes.',
    notice: 'Este mes la sopa es en el patio.',
    when: 'Cada primer martes, de noviembre a abril',
    reason: 'Día feriado',
    cost_note: 'Dé algo si quiere.',
    who: 'Todo el mundo.',
    how: 'Venga y siéntese.',
    bring: 'Un plato hondo, si tiene',
    directions: 'Por el jardín.',
    discreet: { title: 'Una noche', text: 'Pase por aquí. Es gratis.' },
    body: 'Hay una mesa para niños.',
  },
  guides: {
    title: 'Compartir una escalera (inventada)',
    summary: 'Cómo los vecinos pueden compartir una escalera.',
    notice: 'Estamos escribiendo esta guía de nuevo.',
    cost_note: 'Alguien da la escalera.',
    materials: ['Una escalera', 'Una lista con nombres'],
    caution: 'Una escalera la llevan dos personas, no una.',
    discreet: { title: 'Cómo compartir', text: 'Unos pasos para compartir cosas.' },
    body: '## Pregunte quién tiene una\n\nUna escalera alcanza para una calle.\n\n## Haga una lista\n\nAnote quién la tiene, y desde cuándo.',
  },
};
