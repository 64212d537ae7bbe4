import type { data as english } from '../en/data.ts';
import type { Widen } from '../widen.ts';

/** Words of the pages that give the directory away as data, Spanish. */
export const data: Widen<typeof english> = {
  title: 'Llévese los datos',
  text: 'Todo lo que sabe este sitio es suyo para copiar. Póngalo en una hoja de cálculo, un calendario, un teléfono o una aplicación.',
  facts: {
    license: 'Licencia',
    licenseTexts: {
      'CC-BY-4.0':
        'Puede usarlo, cambiarlo y pasarlo a otros, también por dinero. Solo diga de dónde viene: {license}.',
      'CC-BY-SA-4.0':
        'Puede usarlo, cambiarlo y pasarlo a otros, también por dinero. Diga de dónde viene y deje que otros hagan lo mismo con lo que usted haga: {license}.',
      'CC0-1.0':
        'Puede usarlo, cambiarlo y pasarlo a otros, también por dinero. No hace falta decir de dónde viene, pero ayuda a que la gente confíe: {license}.',
    },
    credit: 'Escríbalo así',
    changed: 'Último cambio en los datos',
    newest: 'Fecha más nueva en los datos',
    sure: 'Qué tan seguro es',
    sureText:
      'Cada ficha dice si alguien la confirmó, y cuándo. Páselo también, y vuelva a mirar aquí de vez en cuando.',
  },
  credit: '{name}, {address}, {license}',
  sheets: {
    title: 'Para una hoja de cálculo',
    text: 'Una fila por cada ficha, en palabras. CSV se abre con Excel, LibreOffice y Google Sheets. JSON tiene los mismos datos para programas.',
    caption: 'Tablas en: {language}',
    kind: 'Tabla',
    rows: 'Filas',
    dictionary: 'Qué significa cada columna',
    zip: 'Si un código postal pierde su primer cero, abra el archivo con “Datos, De texto/CSV” y ponga esa columna como Texto.',
  },
  partners: {
    title: 'Para el 211 o una organización aliada',
    text: 'Recursos y grupos en HSDS 3, el formato que intercambian los directorios de ayuda.',
    link: 'Abrir los archivos HSDS',
  },
  calendars: {
    title: 'Para su calendario',
    text: 'Todas las fechas, o las de una zona, una necesidad o un grupo. Se ponen al día solas.',
    link: 'Elegir un calendario',
  },
  phone: {
    title: 'Para su teléfono',
    text: 'La página de un recurso o grupo que tiene número tiene también una tarjeta de contacto para guardar.',
  },
  feed: {
    title: 'Para saber qué hay de nuevo',
    text: 'Un canal avisa de fichas nuevas o recién confirmadas, de avisos, y de lo que hace una pausa o termina. Se abre con un lector de noticias (feeds).',
    link: 'Dirección del canal',
  },
  programs: {
    title: 'Para un programa',
    text: 'La página de cada ficha lleva sus datos como JSON-LD. Cualquier sitio web puede cargar los archivos de arriba. Sus direcciones no cambian.',
    sitemap: 'Todas las páginas (sitemap)',
  },
  health: {
    title: 'Qué tan buenos son',
    text: 'Cuántas fichas se confirmaron hace poco, hace mucho o nunca.',
    link: 'Ver las cifras',
    json: 'Las mismas cifras en JSON',
  },
  left: {
    title: 'Qué no contiene',
    list: [
      'Calles de refugios y casas. Dan su pueblo, o ningún lugar.',
      'Nada de lo que alguien pidió u ofreció.',
      'Quién confirmó un dato, ni quién lo escribió.',
      'Puntos en un mapa. Solo conocemos el centro de cada pueblo.',
    ],
  },
  dictionary: {
    title: 'Qué significa cada columna',
    text: 'Todas las columnas y claves de las tablas, hechas de las reglas con que se revisan las fichas.',
    intro:
      'El nombre en negrita está arriba de la columna en la hoja de cálculo. El que está al lado es la clave en JSON. Quienes editan leen las mismas palabras: por eso algunas dicen qué no escribir.',
    always: 'Está en todas las filas.',
    inColumn: 'En la columna “{column}”.',
    json: 'Esta página en JSON',
  },
  yes: 'sí',
  no: 'no',
  nothing: 'Nada',
  notice: '{text} ({from} a {until})',
  seen: 'visto {day}',
  dated: 'con fecha {day}',
};
