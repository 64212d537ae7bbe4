import type { keys as english } from '../en/keys.ts';
import type { Widen } from '../widen.ts';

/** Name and hint of every key of an entry, for editors, Spanish. How they are addressed: `en/keys.ts`. */
export const keys: Widen<typeof english> = {
  title: {
    label: 'Nombre',
    hint: 'Como lo llama la gente. El nombre que está en la puerta o en su página.',
  },
  'words:title': {
    label: 'Nombre',
    hint: 'Déjelo fuera si el nombre no tiene traducción. Entonces aquí también sale el primer nombre.',
  },
  'pages:title': { label: 'Título', hint: 'El título de la página.' },
  summary: {
    label: 'En una frase',
    hint: 'Lo que recibe una persona. Sale en las listas y en los volantes.',
  },
  'groups:summary': {
    label: 'En una frase',
    hint: 'Lo que hace este grupo. Sale en las listas y en los volantes.',
  },
  'pages:summary': {
    label: 'En una frase',
    hint: 'Lo que dice la página. Los buscadores la muestran.',
  },
  needs: { label: 'Necesidades', hint: 'En qué ayuda. Primero la principal.' },
  status: {
    label: 'Abierto, en pausa o cerrado',
    hint: 'Déjelo fuera mientras siga. Nunca borre el archivo de algo que terminó.',
  },
  notice: {
    label: 'Aviso',
    hint: 'Una noticia que termina, como un día feriado. Se quita solo después del último día.',
  },
  'words:notice': { label: 'Aviso', hint: 'Las palabras del aviso en este idioma.' },
  'notice.text': { label: 'Palabras', hint: 'Lo que dice el aviso, en una frase.' },
  'notice.from': { label: 'Primer día', hint: 'El primer día que sale el aviso.' },
  'notice.until': { label: 'Último día', hint: 'El último día que sale el aviso.' },
  'notice.closed': {
    label: 'Cerrado todos esos días',
    hint: 'Ponga true si está cerrado todo ese tiempo. Así la búsqueda no dice que está abierto.',
  },
  checked: {
    label: 'Última revisión',
    hint: 'Solo si alguien preguntó o fue. Déjelo fuera si nadie lo ha hecho.',
  },
  'checked.date': { label: 'Día de la revisión', hint: 'El día en que alguien preguntó o fue.' },
  'checked.by': { label: 'Cómo se revisó', hint: 'De qué manera alguien se aseguró.' },
  'checked.who': {
    label: 'Quién revisó',
    hint: 'Un tipo de persona, como «una persona guía». Nunca un nombre.',
  },
  sources: { label: 'Fuentes', hint: 'Las páginas públicas de donde vienen los datos.' },
  'sources.url': {
    label: 'Dirección de la página',
    hint: 'Cópiela de la barra de direcciones del navegador.',
  },
  'sources.from': { label: 'Tipo de página', hint: 'Quién está detrás de la página.' },
  'sources.seen': { label: 'Día en que la leyó', hint: 'El día en que usted vio la página.' },
  'sources.dated': {
    label: 'Fecha en la página',
    hint: 'La fecha que la página misma da. Déjelo fuera si no hay ninguna.',
  },
  discreet: {
    label: 'Hoja discreta',
    hint: 'Para ayuda que alguien quizás tiene que esconder. Sus palabras no nombran el lugar ni dicen para qué es la ayuda.',
  },
  'discreet.title': {
    label: 'Nombre discreto',
    hint: 'Un nombre que no cuenta nada, como «Alguien con quien hablar».',
  },
  'discreet.text': {
    label: 'Frase discreta',
    hint: 'Una frase que no cuenta nada, como «Llame de día o de noche. Es gratis.»',
  },
  short: {
    label: 'Dirección corta',
    hint: 'Solo si «npm run check» dice que dos fichas tienen la misma. Minúsculas y números, de 3 a 12.',
  },
  ways: { label: 'Maneras de recibirla', hint: 'Cómo llega la ayuda a la gente.' },
  where: { label: 'Lugar', hint: 'A dónde ir. Déjelo fuera si la ayuda es solo por teléfono.' },
  'where.name': {
    label: 'Nombre del lugar',
    hint: 'El edificio, como una iglesia o una biblioteca.',
  },
  'where.street': { label: 'Calle', hint: 'Calle y número. Nunca de un albergue o de una casa.' },
  'where.town': { label: 'Pueblo', hint: 'El pueblo, como está escrito en places.csv.' },
  'where.zip': { label: 'Código postal', hint: 'Los cinco números, entre comillas.' },
  'where.directions': {
    label: 'Cómo encontrar la puerta',
    hint: 'Lo que le diría a una amistad, como «Puerta lateral, por la rampa.»',
  },
  'words:directions': {
    label: 'Cómo encontrar la puerta',
    hint: 'Las palabras de «directions» en este idioma.',
  },
  'where.bus': { label: 'Autobús', hint: 'Qué autobús para cerca, y dónde.' },
  'where.location': {
    label: 'Cuánto se publica',
    hint: 'Albergues, casas seguras y hogares: solo el pueblo, o nada.',
  },
  'where.access': {
    label: 'Acceso',
    hint: 'Lo que ayuda a quien no sube escalones o no ve bien.',
  },
  serves: { label: 'Para gente de', hint: 'Zonas, pueblos, o «anywhere» (cualquier lugar).' },
  booking: {
    label: 'Antes de ir',
    hint: 'Si la gente puede ir sin más, o si primero tiene que llamar.',
  },
  asks_for: {
    label: 'Lo que piden',
    hint: 'Ponga [] si no piden nada. Déjelo fuera si no lo sabe.',
  },
  languages: { label: 'Idiomas', hint: 'Los idiomas que se hablan allí, con sus códigos.' },
  interpreters: { label: 'Intérpretes', hint: 'Ponga true si allí alguien puede interpretar.' },
  cost: { label: 'Costo', hint: 'Lo que paga la gente.' },
  cost_note: { label: 'Sobre el costo', hint: 'Qué más hay que saber del precio.' },
  who: { label: 'Para quién es', hint: 'Quién puede ir, en una frase corta.' },
  how: { label: 'Cómo funciona', hint: 'Qué hace una persona para recibirla, en una frase corta.' },
  bring: { label: 'Qué llevar', hint: 'Una cosa en cada línea.' },
  contact: { label: 'Contacto', hint: 'Solo números y direcciones que ellos han hecho públicos.' },
  'contact.phones': { label: 'Teléfonos', hint: 'Un número en cada línea. Primero el mejor.' },
  'contact.phones.number': {
    label: 'Número',
    hint: 'Un solo número con su código de área, entre comillas.',
  },
  'contact.phones.ext': {
    label: 'Extensión',
    hint: 'Los números que se marcan después del número.',
  },
  'contact.phones.label': {
    label: 'Para qué es el número',
    hint: 'Pocas palabras, como «Línea de la despensa».',
  },
  'contact.phones.text': {
    label: 'Recibe textos',
    hint: 'Ponga true si se puede mandar un texto a este número.',
  },
  'contact.phones.languages': {
    label: 'Idiomas en esta línea',
    hint: 'Los idiomas que se hablan en este número.',
  },
  'contact.email': {
    label: 'Correo electrónico',
    hint: 'Una dirección pública. Nunca una privada.',
  },
  'contact.web': { label: 'Página web', hint: 'La dirección entera, con https:// al principio.' },
  group: {
    label: 'A cargo de',
    hint: 'El grupo que está detrás: el nombre de su archivo, sin .md.',
  },
  hours: { label: 'Horario', hint: 'Una línea para los días que tienen las mismas horas.' },
  'hours.days': { label: 'Días', hint: 'Los días de la semana.' },
  'hours.weeks': {
    label: 'Semanas del mes',
    hint: '[1, 3] es el primero y el tercero del mes. Déjelo fuera si es cada semana.',
  },
  'hours.season': { label: 'Temporada', hint: 'Si es solo una parte del año.' },
  'hours.season.from': { label: 'Primer día de la temporada', hint: 'Mes y día, entre comillas.' },
  'hours.season.until': { label: 'Último día de la temporada', hint: 'Mes y día, entre comillas.' },
  'hours.opens': { label: 'Abre', hint: 'La hora en que abre, entre comillas, de 00:00 a 24:00.' },
  'hours.closes': {
    label: 'Cierra',
    hint: 'La hora en que cierra, entre comillas, de 00:00 a 24:00.',
  },
  'hours.note': {
    label: 'Sobre estas horas',
    hint: 'Pocas palabras, como «Solo frutas y verduras».',
  },
  hours_dated: {
    label: 'El horario es de',
    hint: 'Cuándo se supo por última vez que era cierto, si hace ya tiempo.',
  },
  hours_note: { label: 'Sobre el horario', hint: 'Lo que la tabla de horas no puede decir.' },
  'groups:kind': { label: 'Tipo de grupo', hint: 'Qué clase de grupo es.' },
  state: { label: 'Sigue trabajando', hint: 'Déjelo fuera mientras el grupo siga.' },
  founded: { label: 'Desde', hint: 'Cuándo empezó el grupo.' },
  parent: { label: 'Parte de', hint: 'El grupo más grande: el nombre de su archivo, sin .md.' },
  join: { label: 'Cómo participar', hint: 'Qué hace una persona para unirse.' },
  'events:kind': { label: 'Tipo de evento', hint: 'Qué clase de evento es.' },
  resource: {
    label: 'Recurso al que pertenece',
    hint: 'El nombre del archivo del recurso, sin .md.',
  },
  starts: { label: 'Empieza', hint: 'Día local, o día y hora, de la primera fecha.' },
  ends: { label: 'Termina', hint: 'Día local, o día y hora, de esa misma fecha.' },
  repeats: {
    label: 'Se repite',
    hint: 'Si vuelve una y otra vez. Entonces «starts» es su primera fecha.',
  },
  'repeats.every': { label: 'Cada', hint: 'Si vuelve por semana, por mes o por año.' },
  'repeats.interval': { label: 'Cada cuántas', hint: '2 es una semana sí y otra no.' },
  'repeats.days': {
    label: 'Días',
    hint: 'Los días de la semana. Déjelo fuera si es el día de «starts».',
  },
  'repeats.weeks': {
    label: 'Semanas del mes',
    hint: 'Para «cada mes»: [1] es la primera, [-1] la última.',
  },
  'repeats.season': { label: 'Temporada', hint: 'Si es solo una parte del año.' },
  'repeats.season.from': {
    label: 'Primer día de la temporada',
    hint: 'Mes y día, entre comillas.',
  },
  'repeats.season.until': {
    label: 'Último día de la temporada',
    hint: 'Mes y día, entre comillas.',
  },
  'repeats.until': { label: 'Última fecha', hint: 'Después de este día ya no vuelve.' },
  'repeats.except': { label: 'No el', hint: 'Días de la regla en que no hay evento.' },
  'repeats.also': { label: 'También el', hint: 'Otros días en que sí hay evento.' },
  when: {
    label: 'Cuándo, en palabras',
    hint: 'Si ninguna regla lo puede decir, como «Un sábado al mes, de noviembre a abril».',
  },
  last_seen: {
    label: 'Visto por última vez',
    hint: 'Cuándo una página pública mostró estas horas por última vez. Entonces el sitio dice «por lo general».',
  },
  cancelled: { label: 'Fechas canceladas', hint: 'Fechas que no habrá. La página lo dice.' },
  'cancelled.date': { label: 'Día', hint: 'El día que no habrá evento.' },
  'cancelled.reason': {
    label: 'Por qué',
    hint: 'Pocas palabras. Déjelo fuera si no hay nada que decir.',
  },
  roles: { label: 'Usted puede ayudar', hint: 'Para qué hacen falta manos.' },
  minutes: { label: 'Minutos', hint: 'Más o menos cuánto tarda.' },
  materials: { label: 'Lo que necesita', hint: 'Una cosa en cada línea.' },
  caution: { label: 'Tenga cuidado con', hint: 'Lo que una persona debe saber primero.' },
  resources: {
    label: 'Fichas que ayudan',
    hint: 'Nombres de archivos de recursos, sin .md.',
  },
  labels: {
    label: 'Palabras cortas dentro de los datos',
    hint: 'Palabras cortas del primer archivo, como la que va junto a un teléfono, y cómo se dicen en este idioma.',
  },
  body: {
    label: 'Texto',
    hint: 'Qué más debe saber una persona. Frases cortas, palabras comunes.',
  },
  'guides:body': { label: 'Pasos', hint: 'Cada título con ## es un paso.' },
};
