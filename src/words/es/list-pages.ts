import type { Widen } from '../widen.ts';
import type { listPages as english } from '../en/list-pages.ts';

/** Words under a list that goes on on further pages, Spanish. */
export const listPages: Widen<typeof english> = {
  label: 'Páginas de esta lista',
  title: '{title}, página {page} de {all}',
  page: 'Página {page} de {all}',
  next: { one: 'Ver 1 más', other: 'Ver {count} más' },
  back: 'Volver a la página {page}',
  further: 'Hay más ayuda un poco más lejos.',
  search: 'Buscar cerca de {town}',
  allGroups: 'Todos los grupos',
};
