import type { search as english } from '../en/search.ts';
import type { Widen } from '../widen.ts';

/** The search page, Spanish, written for "usted". */
export const search: Widen<typeof english> = {
  title: 'Busque ayuda',
  label: '¿Qué busca?',
  button: 'Buscar',
  example: 'huerto, mascarillas, transporte',

  filters: 'Mostrar solo',
  moreFilters: 'Más filtros',
  kind: 'Tipo',
  need: 'Necesidad',
  area: 'Zona',
  language: 'Idioma que hablan',
  any: 'Cualquiera',
  clear: 'Quitar todo',
  clearOne: 'Quitar: {filter}',
  chips: {
    asks: 'No piden nada',
    now: 'Abierto ahora',
    today: 'Abre hoy',
    weekend: 'Abre este fin de semana',
    access: 'Sin escalones',
    cost: 'Gratis',
    comes: 'Por teléfono o a domicilio',
    checked: 'Confirmado en los últimos 12 meses',
    ever: 'Confirmado alguna vez',
    speaks: 'Se habla {language}',
  },
  nearSome: 'Cerca de …',
  near: 'Cerca de {place}',
  nearHere: 'Cerca de usted',

  resultsFor: 'Resultados para',
  showingFor: 'Mostramos resultados para',
  everything: 'Todo lo que hay aquí',
  results: { one: '{count} resultado', other: '{count} resultados' },
  closest: '{results}, primero lo más cerca de {place}.',
  closestHere: '{results}, primero lo más cerca de usted.',
  asTyped: 'O busque {words} tal como lo escribió.',
  allOf: 'Todo sobre {need}',
  matches: 'Coincide con {words}',
  quote: '“{word}”',
  underMile: 'menos de 1 milla',
  closestTo: 'Lo más cerca de {place}',
  closestToYou: 'Lo más cerca de usted',
  elsewhere: 'Por teléfono, a domicilio o para toda una zona',
  deeper: 'Solo en el texto',
  more: { one: 'Mostrar {count} más', other: 'Mostrar {count} más' },
  searching: 'Buscando …',
  looking: 'Seguimos buscando …',
  shallow: 'Buscamos solo en nombres y textos cortos. Para buscar en todo, revise su conexión.',
  bare: 'Algunos detalles no cargaron.',
  failed: 'La búsqueda no cargó. Revise su conexión o use las listas de abajo.',
  offline:
    'No tiene conexión. Las páginas que todavía no abrió pueden no cargar. Los números de teléfono están aquí.',

  noneTitle: 'No encontramos nada para',
  none: 'No encontramos nada para “{query}”.',
  noneFiltered: 'Nada cumple con todo eso.',
  noneFilters: 'Quite un filtro, o quítelos todos.',
  noneNeeds: 'Quizás algo de esto',
  noneLines: 'Pregunte ahora a una persona',
  noneOpen: 'Abierto ahora, por teléfono',
  noneForm: 'O cuente a sus vecinos qué necesita. Sus palabras ya estarán en el formulario.',
  askForm: 'Pedir u ofrecer',

  crisis: {
    suicide: {
      title: 'Puede hablar con alguien ahora.',
      text: 'No tiene que dar su nombre ni saber qué decir.',
    },
    overdose: {
      title: 'La ayuda puede llegar ahora.',
      text: 'Si alguien no despierta o no respira, llame primero al {number}. Quédese con esa persona.',
    },
    hurt: {
      title: 'Hay ayuda para que esté a salvo.',
      text: 'No es culpa suya. No tiene que dar su nombre.',
    },
    call: 'Llamar al {number}',
    write: 'Enviar un texto al {number}',
    quiet: 'Esta página no guarda ni envía lo que usted escribió.',
    below: 'Más cosas que pueden ayudar',
  },

  browse: 'O mire las listas',
  letters: 'Todas las fichas, de la A a la Z',
  noScript:
    'Para buscar escribiendo hace falta JavaScript, y este navegador no lo usa. Todo está también en estas listas:',
};
