import type { hsds as english } from '../en/hsds.ts';
import type { Widen } from '../widen.ts';

/** Spanish words of the open data for 211s and partners (HSDS). */
export const hsds: Widen<typeof english> = {
  title: 'Datos para el 211 y otras organizaciones',
  text: 'Todos los recursos y grupos de este directorio en HSDS {version}, la Human Services Data Specification de Open Referral. Para quienes escriben programas.',
  files: 'Archivos',
  baseText: 'Versión, perfil y descripción de esta API',
  openApiText: 'Todas las direcciones y todas las claves, en OpenAPI 3.1',
  servicesText: 'Cada recurso como servicio, completo, en una sola página',
  organizationsText: 'Cada grupo como organización, en una sola página',
  taxonomiesText: 'Los vocabularios que se usan',
  termsText: 'Las palabras de esos vocabularios que se usan',
  linesText: 'Otra vez los servicios, uno por línea (NDJSON)',
  groupLinesText: 'Otra vez las organizaciones, una por línea (NDJSON)',
  packageText: 'Todo en tablas (CSV): su descripción, un Tabular Data Package',
  oneText: 'Cada registro de estas listas tiene también su propia dirección, con su id:',
  tables: 'Tablas',
  know: 'Conviene saber',
  notes: {
    language:
      'Las palabras están en {language}. Cada registro nombra su página en cada idioma, donde están también sus fuentes.',
    checked:
      'assured_date es el último día en que alguien confirmó el registro, por ejemplo con una llamada o una visita. Si falta, nadie lo ha hecho todavía.',
    times:
      'Las horas son las del reloj del lugar. HSDS no tiene zonas horarias. Por eso la diferencia junto a una hora es la de un solo día. Es el día en que se hizo el archivo, o el primer día de una temporada que viene.',
    places:
      'De los refugios y las casas se nombra, como mucho, el pueblo. Los eventos y las guías no tienen lugar en HSDS.',
    again:
      'Lea los archivos tantas veces como quiera. Los id no cambian. Lo que terminó se queda, con el estado “defunct”.',
  },
  page: '{network} ({language})',
  alert: '{from} – {until}: {text}',
  ended: 'Este grupo terminó.',
  standIn:
    'Este directorio no nombra ningún grupo detrás de “{title}”. HSDS pide una organización para cada servicio, así que esta lleva el nombre del servicio.',
  ways: {
    'in-person': 'En persona',
    phone: 'Por teléfono',
    text: 'Por mensaje de texto',
    online: 'En internet',
    delivery: 'Van a donde usted está',
    mail: 'Por correo',
  },
  vocabularies: {
    needs: {
      name: 'Necesidades en {network}',
      description: 'Lo que la gente necesita, en las palabras de este directorio.',
    },
    eligibility: {
      name: 'Open Eligibility',
      description:
        'Open Eligibility 2.0, un vocabulario público de servicios sociales (CC BY-SA 3.0).',
      term: 'Término {code} de Open Eligibility 2.0. Su nombre aquí es el que le da este directorio.',
    },
    ways: {
      name: 'Maneras en {network}',
      description: 'Cómo llega la ayuda a la gente.',
      term: 'Cómo llega la ayuda a la gente: {name}.',
    },
    groups: {
      name: 'Grupos en {network}',
      description: 'Qué tipo de grupo es.',
      term: 'Qué tipo de grupo es: {name}.',
    },
  },
};
