import type { evidence as english } from '../en/evidence.ts';
import type { Widen } from '../widen.ts';

/** The same in Spanish. */
export const evidence: Widen<typeof english> = {
  unchecked: 'Sin confirmar todavía.',
  from: 'Viene de {source}, {date}.',
  fromUndated: 'Viene de {source}, sin fecha.',
  nobody: 'Un número que todo el mundo conoce.',
  checked: 'Confirmado {by} el {date}.',
  ageing: 'Confirmado {by} el {date}. Por favor, pregunte antes de ir.',
  old: 'Confirmado {by} el {date}. Puede haber cambiado.',
  by: {
    phone: 'por teléfono',
    visit: 'con una visita',
    email: 'por correo electrónico',
    website: 'en su página web',
  },
  source: {
    'own-page': 'su propia página',
    news: 'una noticia local',
    'town-page': 'la página de un pueblo',
    'state-page': 'una página del estado',
    listing: 'una lista pública',
    'other-group': 'la página de otro grupo',
    document: 'un documento público',
    'common-knowledge': 'lo que todo el mundo sabe',
  },
  states: {
    fresh: {
      name: 'Confirmado hace poco',
      means: 'Alguien preguntó en los últimos 6 meses. Las palabras dicen cómo y qué día.',
    },
    ageing: {
      name: 'Pregunte antes',
      means: 'Alguien preguntó hace 6 a 12 meses. Algo puede haber cambiado.',
    },
    old: {
      name: 'Puede haber cambiado',
      means: 'Nadie ha preguntado en 12 meses o más. Damos un número para llamar antes.',
    },
    unchecked: {
      name: 'Sin confirmar todavía',
      means: 'Los datos vienen de una página pública. Nadie ha preguntado si son ciertos.',
    },
  },
  callFirst: {
    own: 'Llame antes de ir:',
    owner: 'Llame a {name} antes de ir:',
    line: 'No tenemos su número. Alguien más puede saber. Antes de ir, llame al:',
    none: 'Pregunte antes de ir.',
  },
};
