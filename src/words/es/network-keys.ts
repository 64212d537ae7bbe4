import type { networkKeys as english } from '../en/network-keys.ts';
import type { Widen } from '../widen.ts';

/** Name and hint of every key of the files that set up a network, Spanish. Addressed as in `en/keys.ts`. */
export const networkKeys: Widen<typeof english> = {
  'network:id': { label: 'Nombre corto para máquinas', hint: 'Elíjalo una vez. Nunca cambia.' },
  'network:name': { label: 'Nombre', hint: 'El nombre de la red, por idioma.' },
  'network:short_name': { label: 'Nombre corto', hint: 'Que quepa en la esquina de un volante.' },
  'network:tagline': { label: 'Lema', hint: 'Una línea debajo del nombre.' },
  'network:site': { label: 'Dirección del sitio', hint: 'Se imprime en cada volante.' },
  'network:license': {
    label: 'Licencia del contenido',
    hint: 'Con qué condiciones pueden usarlo los demás. content/LICENSE dice lo mismo.',
  },
  'network:languages': {
    label: 'Idiomas',
    hint: 'El primero es el idioma de los archivos sin idioma en el nombre.',
  },
  'network:languages.code': { label: 'Código', hint: 'Como en, es o zh-Hans.' },
  'network:languages.name': { label: 'Nombre', hint: 'El nombre del idioma en ese idioma.' },
  'network:time_zone': {
    label: 'Zona horaria',
    hint: 'Todas las horas en content/ son de esta zona, como America/New_York.',
  },
  'network:country': { label: 'País', hint: 'Dos letras, como US.' },
  'network:region': {
    label: 'Estado',
    hint: 'El estado que se escribe en las direcciones, como MA.',
  },
  'network:counties': {
    label: 'Condados en el mapa',
    hint: 'Códigos del censo de EE. UU., como 25003. Sin ellos no se dibuja ningún mapa.',
  },
  'network:areas': { label: 'Zonas', hint: 'Partes de la región, como las llama la gente.' },
  'network:areas.id': { label: 'Id', hint: 'Lo que las fichas escriben en «serves».' },
  'network:areas.name': { label: 'Nombre', hint: 'El nombre de la zona, por idioma.' },
  'network:areas.towns': { label: 'Pueblos', hint: 'Como están escritos en places.csv.' },
  'network:lines': { label: 'Líneas para llamar primero', hint: 'Primero la más urgente.' },
  'network:lines.number': { label: 'Número', hint: 'Como 911, o con su código de área.' },
  'network:lines.label': { label: 'Para qué es', hint: 'Pocas palabras, por idioma.' },
  'network:lines.text': { label: 'Recibe textos', hint: 'Ponga true si se le puede textear.' },
  'network:crisis': {
    label: 'Líneas en peligro',
    hint: 'Lo que la búsqueda muestra primero cuando las palabras indican peligro.',
  },
  'network:crisis.suicide': { label: 'Suicidio', hint: 'Alguien piensa en quitarse la vida.' },
  'network:crisis.overdose': { label: 'Sobredosis', hint: 'Alguien tomó demasiado.' },
  'network:crisis.hurt': { label: 'Maltrato', hint: 'Alguien sufre daño de otra persona.' },
  'network:answered_by': {
    label: 'Quién responde',
    hint: 'Mientras no se nombre a nadie, cada página dice que es una demostración.',
  },
  'network:answered_by.name': {
    label: 'Nombre',
    hint: 'Un grupo o un papel, como «Personas guía de …».',
  },
  'network:answered_by.phone': { label: 'Teléfono', hint: 'Un número público.' },
  'network:answered_by.text': { label: 'Número para textos', hint: 'Un número que recibe textos.' },
  'network:answered_by.place': {
    label: 'Dónde están',
    hint: 'Un lugar y su horario, por idioma. Nunca una casa.',
  },
  'network:answers_within_days': {
    label: 'Días hasta la respuesta',
    hint: 'Se dice en el recibo. Sin esta línea no se promete nada.',
  },
  'network:form_service': {
    label: 'Servicio de formularios',
    hint: 'A dónde se envían las peticiones.',
  },
  'network:form_service.kind': { label: 'Cuál', hint: 'docs/requests.md los compara.' },
  'network:form_service.address': {
    label: 'Dirección',
    hint: 'Donde el servicio recibe el formulario.',
  },
  'network:form_service.form': {
    label: 'Nombre del formulario',
    hint: 'Como sale en la lista de Netlify.',
  },
  'network:form_service.access_key': {
    label: 'Clave de acceso',
    hint: 'De Web3Forms. No es secreta.',
  },
  'network:form_service.api_key': {
    label: 'Clave de API',
    hint: 'De Static Forms. No es secreta.',
  },
  'network:form_service.application_id': {
    label: 'Id de la aplicación',
    hint: 'Del servidor Parse.',
  },
  'network:requests_kept_days': {
    label: 'Días que se guardan las peticiones',
    hint: 'Nuestro propio servicio borra lo más viejo, para siempre.',
  },
  'network:done_kept_days': {
    label: 'Días que se guardan las peticiones terminadas',
    hint: 'El escritorio de las personas guía borra después lo que ya terminó, para siempre. Son 30 si no dice nada.',
  },
  'network:seal': {
    label: 'Llaves',
    hint: 'Con ellas se sellan las peticiones en el aparato de cada persona. «npm run keys» las hace.',
  },
  'network:seal.navigators': { label: 'Personas guía', hint: 'Quién puede abrir las peticiones.' },
  'network:seal.navigators.name': { label: 'Nombre', hint: 'Un nombre de pila o un papel.' },
  'network:seal.navigators.key': { label: 'Llave', hint: 'La mitad pública. Empieza con age1.' },
  'network:seal.recovery': {
    label: 'Llave de reserva',
    hint: 'Para el día en que se pierdan las otras.',
  },
  'network:plain_form': {
    label: 'Formulario sin JavaScript',
    hint: 'Ponga true para ofrecerlo. No se puede sellar, y la página lo dice.',
  },
  'network:leave_to': {
    label: 'A dónde va «Salir ya»',
    hint: 'Una página de uso diario en otro sitio.',
  },
  'network:paper': { label: 'Papel', hint: 'En qué papel imprime la gente.' },
  'network:pdfs': {
    label: 'PDF listos',
    hint: 'Hojas que «npm run flyers» imprime para el sitio.',
  },
  'network:hiatus': {
    label: 'Pausa',
    hint: 'Una frase por idioma. Sale en cada página, y todos los formularios se apagan.',
  },
  'network:corrections_to': {
    label: 'Correo para correcciones',
    hint: 'Una dirección pública para «¿Algo está mal?» cuando el formulario no puede enviar.',
  },
  'network:edit_url': {
    label: 'Dirección para «Editar esta página»',
    hint: 'Donde el servicio abre un archivo. Se agrega la ruta del archivo: https://github.com/you/directory/edit/main/',
  },
  'network:editor': {
    label: 'Editar en el sitio',
    hint: 'Pone la página /edit/ en el sitio, para gente con cuenta en GitHub.',
  },
  'network:editor.repository': { label: 'Repositorio', hint: 'Dueño y nombre en GitHub.' },
  'network:editor.branch': { label: 'Rama', hint: 'De lo que se construye el sitio.' },
  'network:editor.folder': { label: 'Carpeta', hint: 'Dónde está content/ en el repositorio.' },
  'network:editor.sign_in': {
    label: 'Servicio para entrar',
    hint: 'El de la red. Sin él, la gente entra con un token de GitHub.',
  },
  'network:editor.publish': {
    label: 'Publicar desde la página',
    hint: 'Ponga true si la página también puede publicar un borrador.',
  },
  'needs:id': { label: 'Id', hint: 'Lo que las fichas escriben en «needs». Nunca cambia.' },
  'needs:block': {
    label: 'Bloque de la colcha',
    hint: 'El dibujo de la necesidad. Sin él, se dibuja uno.',
  },
  'needs:eligibility': {
    label: 'Open Eligibility',
    hint: 'El número en esa lista, si lo sabe.',
  },
  'needs:parent': { label: 'Debajo de', hint: 'La necesidad más grande a la que pertenece.' },
  'needs:label': { label: 'Nombre', hint: 'Por idioma.' },
  'needs:blurb': { label: 'En una frase', hint: 'Lo que sale debajo del nombre, por idioma.' },
  'needs:questions': { label: 'Preguntas', hint: 'Lo que el formulario pregunta sobre ella.' },
  'needs:ask': { label: 'Nombre al pedir', hint: 'Cómo la nombra una persona, por idioma.' },
  'needs:offer': { label: 'Nombre al ofrecer', hint: 'Cómo la nombra una persona, por idioma.' },
  'needs:words': {
    label: 'Palabras',
    hint: 'Lo que la gente escribe para nombrarla entera, por idioma.',
  },
  'needs:topics': {
    label: 'Temas',
    hint: 'Cosas más precisas, cada una por idioma, en minúsculas: { en: [diapers], es: [pañales] }.',
  },
  'places:town': { label: 'Pueblo', hint: 'El nombre como lo escriben las fichas.' },
  'places:county': { label: 'Condado', hint: 'Sin la palabra «condado».' },
  'places:zip': { label: 'Código postal', hint: 'Cinco números.' },
  'places:lat': { label: 'Latitud', hint: 'En grados.' },
  'places:lon': { label: 'Longitud', hint: 'En grados.' },
};
