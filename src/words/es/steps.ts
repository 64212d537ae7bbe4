import type { steps as english } from '../en/steps.ts';
import type { Widen } from '../widen.ts';

/** Words of a guide's step sheet, Spanish. */
export const steps: Widen<typeof english> = {
  title: 'Hoja de pasos',
  page: '{page} de {pages}',
  over: 'Sigue al otro lado.',
  shortened: 'Acortamos esta hoja para que quepa. Completa: {address}',
  sources: 'De dónde vienen',
};
