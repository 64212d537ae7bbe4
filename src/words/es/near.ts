import type { Widen } from '../widen.ts';
import type { near as english } from '../en/near.ts';

/** Spanish words of the place control on the search page. */
export const near: Widen<typeof english> = {
  label: 'Cerca de',
  example: 'Pueblo o código postal',
  here: 'Cerca de mí',
  clear: 'Cualquier lugar',
  hint: 'Pone primero lo más cercano. La ubicación de su aparato no sale de esta página.',
  asking: 'Su navegador quizá le pregunte si esta página puede saber dónde está.',
  town: 'Primero lo más cerca de {town}.',
  hereNow: 'Primero lo más cerca de usted.',
  unknown: 'No conocemos “{place}”. Pruebe con un pueblo o código postal cercano.',
  denied: 'Esta página no puede conocer su ubicación. Escriba un pueblo o código postal.',
  unavailable: 'Su aparato no pudo saber dónde está. Escriba un pueblo o código postal.',
  far: 'Su aparato dice que está lejos de los pueblos de este directorio. Escriba un pueblo o código postal.',
  failed: 'No se cargó la lista de pueblos. Revise su conexión y pruebe otra vez.',
};
