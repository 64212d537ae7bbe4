import type { tableKeys as keys } from '../en/table-keys.ts';
import type { Widen } from '../widen.ts';

/** Name and meaning of what tables of the open data have beside the keys of an entry, Spanish. */
export const tableKeys: Widen<typeof keys> = {
  evidence: {
    label: 'Confirmación',
    hint: 'Qué tan seguros son estos datos, el día en que se hizo la tabla.',
  },
  'evidence.state': {
    label: 'Estado de los datos',
    hint: 'Cuánto hace que alguien los confirmó.',
  },
  'evidence.says': {
    label: 'Cómo lo sabemos',
    hint: 'Lo mismo que dice la página, con el día o la fuente.',
  },
  changed: { label: 'Último cambio', hint: 'El día en que sus datos cambiaron aquí.' },
  page: { label: 'Página', hint: 'La dirección de su página. No cambia.' },
  id: { label: 'ID', hint: 'Su tipo y su nombre. Es igual en todos los idiomas, y no cambia.' },
  language: {
    label: 'Idioma de los textos',
    hint: 'Distinto del de la tabla si nadie ha traducido todavía la ficha.',
  },
};
