import type { Widen } from '../widen.ts';
import type { feed as english } from '../en/feed.ts';

export const feed: Widen<typeof english> = {
  link: 'Novedades para lectores de noticias',
  title: '{network}: novedades',
  about: 'Fichas nuevas, fichas confirmadas, avisos, y lo que está en pausa o cerró.',
  rights: 'Textos: {license}, {address}',
  item: {
    notice: 'Aviso: {title}',
    closed: 'Cerró: {title}',
    paused: 'En pausa: {title}',
    new: 'Nuevo: {title}',
    checked: 'Confirmado: {title}',
  },
  hasNotice: 'Hay un aviso en su página.',
};
