import type { reference as english } from '../en/reference.ts';
import type { Widen } from '../widen.ts';

/** Words of the reference of keys (docs/reference), Spanish. */
export const reference: Widen<typeof english> = {
  title: 'Todas las claves',
  intro:
    'Lo que puede estar en los archivos de `content/`, tipo por tipo. Cómo escribir una ficha, paso a paso: {guide}.',
  generated:
    'Esta página la hace `npm run reference`, de los esquemas y de `src/words/`. Cámbiela allí.',
  other: 'In English: [en.md](en.md)',
  invented: 'Todo lo que está en los ejemplos es inventado. Nunca lo publique.',
  columns: { key: 'Clave', means: 'Qué es', form: 'Cómo se escribe' },
  must: 'tiene que estar',
  inside: 'sus claves están debajo',
  absent:
    'Lo que no sabe, déjelo fuera: una línea que falta es mejor que una línea que alguien adivinó.',
  example: 'Ejemplo: {example}',
  wholeExample: 'Una ficha con todas las claves que hay. Una de verdad tiene muchas menos.',
  wholeWords: 'Su traducción, {file}:',
  wordsTitle: 'Su traducción',
  wordsText:
    'Un segundo archivo con el idioma en el nombre, como {file}. Tiene solo palabras, ningún dato.',
  kinds: {
    resources: {
      title: 'Recursos',
      text: 'Ayuda que una persona puede recibir. Un archivo por cada uno en {folder}.',
    },
    groups: { title: 'Grupos', text: 'Gente que organiza. Un archivo por cada uno en {folder}.' },
    events: {
      title: 'Eventos',
      text: 'Algo que pasa a una hora. Un archivo por cada uno en {folder}.',
    },
    guides: {
      title: 'Guías',
      text: 'Cómo hacer algo, por pasos. Un archivo por cada una en {folder}.',
    },
    pages: {
      title: 'Las páginas de la red',
      text: 'Quiénes somos, seguridad y otras: un archivo por cada una en {folder}, y uno por cada idioma.',
    },
    network: { title: 'La red', text: 'De quién es el directorio: {folder}.' },
    needs: {
      title: 'Necesidades',
      text: 'Lo que la gente necesita, en el orden del sitio: {folder}.',
    },
    places: { title: 'Pueblos', text: 'Una fila por cada pueblo: {folder}.' },
  },
  redirects: {
    title: 'Nombres viejos',
    text: 'Cuando cambia el nombre de una ficha, su dirección vieja va aquí, para que los volantes viejos todavía lleven a alguna parte: {folder}. Primero el nombre viejo, después el nuevo:',
  },
  forms: {
    text: 'palabras',
    upTo: 'palabras, hasta {max} letras',
    day: 'un día (año-mes-día), como 2026-11-22',
    looseDate: 'un año, un mes o un día, entre comillas, como "2023", "2023-05" o "2023-05-13"',
    time: 'una hora entre comillas, como "09:00"',
    monthDay: 'mes y día entre comillas, como "05-15"',
    moment: 'un día o una hora local, como 2026-12-03 o 2026-12-03T17:30',
    language: 'un código de idioma, como en o es',
    slug: 'minúsculas sin acento, números y guiones, como lee-food-pantry',
    phone: 'un número entre comillas, como "413-555-0142"',
    truth: 'true (sí) o false (no)',
    number: 'un número entero',
    range: 'un número entero de {min} a {max}',
    address: 'una dirección entera, como https://pantry.example',
    email: 'un correo electrónico, como name@example.org',
    perLanguage: 'palabras por idioma, como { en: Food, es: Comida }',
    labels: 'pares: las palabras del primer archivo y después las de este idioma',
    lists: 'una lista por idioma',
    degrees: 'un número con punto',
    one: 'una de estas palabras:',
    several: 'las que hagan falta, entre [ ]:',
    list: '{form}; varios en una lista',
    inside: 'un grupo de claves',
    insideMany: 'una lista, cada parte con estas claves',
  },
};
