import type { poster as english } from '../en/poster.ts';
import type { Widen } from '../widen.ts';

/** Words of the event poster, Spanish. */
export const poster: Widen<typeof english> = {
  title: 'Cartel del evento',
  ask: 'Pregunte antes de ir.',
  seen: 'Visto por última vez en una página pública: {date}.',
  seenUndated: 'Visto en una página pública sin fecha.',
  next: 'Lo próximo: {dates}',
  reach: '¿Preguntas?',
  reachOf: '¿Preguntas? Pregunte a {name}',
  write: 'O escriba: {email}',
  roles: 'Usted puede ayudar: {list}',
  speak: 'Hablamos: {list}',
};
