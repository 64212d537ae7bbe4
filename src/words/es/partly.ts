import type { partly as english } from '../en/partly.ts';
import type { Widen } from '../widen.ts';

/** What a page says of a language that is not complete, Spanish. */
export const partly: Widen<typeof english> = {
  say: 'Aquí no todo está en {language} todavía. Lo que falta está en otro idioma.',
  link: 'Qué hay y cómo ayudar',
  title: 'Idiomas',
  text: 'Cuánto de este sitio puede leer usted en cada idioma.',
  name: 'Idioma',
  words: 'Palabras del sitio',
  entries: 'Fichas',
  share: '{done} de {all}',
  help: '¿Habla bien uno de estos idiomas? Puede ofrecerse a traducir.',
  offer: 'Ofrecerme a traducir',
};
