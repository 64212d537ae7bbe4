/**
 * What a column can become, by the key of an entry, with the headings that mean it (folded, English and Spanish).
 * `many` = several columns may become it.
 */
export const TARGETS = {
  id: {
    headings: 'id|record id|site id|unique id|key|resource id|resource agency num|site num|codigo',
  },
  title: {
    many: true,
    headings:
      'name|title|program name|program|service name|resource name|resource|public name|agency name|agency|organization name|organization|organizaton name|org|org name|provider|provider name|pantry name|pantry|group name|group|facility|facility name|financial institution|nombre|nombre del programa|organizacion|recurso|titulo|site name|nombre de la organizacion',
  },
  summary: { headings: 'summary|short description|short desc|tagline|in short|resumen' },
  body: {
    many: true,
    headings:
      'description|details|notes|additional notes|about|services|services offered|services provided|what they offer|what do they offer|what we offer|what is offered|offers|help offered|more information|more info|agency description|service description|comments|remarks|additional info|additional information|descripcion|detalles|notas|servicios|que ofrece|alert',
  },
  needs: {
    many: true,
    headings:
      'need|needs|category|categories|category name|type|resource type|service type|type of service|type of help|taxonomy term|tags|topic|topics|keywords|service category|categoria|categorias|tipo|necesidad|necesidades|tipo de ayuda',
  },
  kind: { headings: 'kind|group type|kind of group|event type|kind of event' },
  'where.name': {
    headings: 'place|venue|building|branch name|branch|location name|site|host site|lugar|sede',
  },
  'where.street': {
    many: true,
    headings:
      'street|street address|address line|address|location address|addr|calle|domicilio|ste|suite|unit',
  },
  'where.town': {
    headings: 'town|city|city town|town city|municipality|ciudad|pueblo|municipio|village',
  },
  'where.zip': { headings: 'zip|zip code|zipcode|postal code|postcode|codigo postal' },
  address: {
    headings: 'full address|location|where|direccion|direccion completa|match addr|ubicacion|donde',
  },
  'where.directions': {
    headings:
      'directions|how to get there|how to find it|physical location description|entrance|como llegar',
  },
  'where.bus': {
    headings:
      'bus|transit|transportation|bus service access|public transportation|transporte|bus line',
  },
  'where.access': {
    headings: 'access|accessibility|disabilities access|wheelchair access|accesibilidad',
  },
  lat: { headings: 'lat|latitude|y|latitud|point y' },
  lon: { headings: 'lon|long|lng|longitude|x|longitud|point x' },
  'contact.phones': {
    many: true,
    headings:
      'phone|phones|phone number|phone numbers|telephone|tel|hotline|main phone|public phone|contact number|text line|toll free|telefono|telefonos|numero de telefono|phone toll free|phone hotline|phone number hotline',
  },
  'contact.email': {
    headings:
      'email|e mail|public email|contact email|email address|email address main|correo|correo electronico',
  },
  'contact.web': {
    headings:
      'web|website|web site|url|link|homepage|web page|website url|website address|sitio web|pagina web|enlace',
  },
  hours: {
    many: true,
    headings:
      'hours|hours of operation|open hours|opening hours|days and hours|days hours|schedule|time|times|days and times|when|distribution hours|horas|horario|horarios|cuando|open',
  },
  ...perDay({
    mon: 'mon|monday|lunes|monday hours',
    tue: 'tue|tues|tuesday|martes|tuesday hours',
    wed: 'wed|wednesday|miercoles|wednesday hours',
    thu: 'thu|thurs|thursday|jueves|thursday hours',
    fri: 'fri|friday|viernes|friday hours',
    sat: 'sat|saturday|sabado|saturday hours',
    sun: 'sun|sunday|domingo|sunday hours',
  }),
  hours_note: { headings: 'hours note|hours notes|notes on hours|seasonal hours|nota de horario' },
  hours_dated: { headings: 'hours are from|hours date|el horario es de' },
  languages: {
    many: true,
    headings:
      'language|languages|languages spoken|languages offered|languages offered list|idioma|idiomas',
  },
  interpreters: {
    headings: 'interpreter|interpreters|interpretation|interpretation services|interpretes',
  },
  cost: {
    headings: 'cost|costs|fee|fees|price|fee structure|fee structure source|costo|precio|tarifa',
  },
  cost_note: { headings: 'about the cost|cost note|fee notes|sobre el costo' },
  who: {
    headings:
      'who|eligibility|eligible|who can come|who is it for|who it is for|who can get help|requirements|population|populations served|target population|audience|para quien|elegibilidad|requisitos',
  },
  how: {
    headings:
      'how|how to apply|application process|intake|intake process|how to get help|procedure|access process|como|como solicitar',
  },
  booking: { headings: 'booking|appointment|appointments|appointment needed|walk in|cita' },
  asks_for: {
    headings:
      'asks for|documents|required documents|documents required|id required|what to bring|bring|papers|documentos|que traer',
  },
  serves: {
    many: true,
    headings:
      'serves|service area|service areas|area served|areas served|towns served|coverage|coverage area|service area name|service area town names|zona|area de servicio|coverage area text',
  },
  status: { headings: 'status|agency status|open or closed|estado|active' },
  'checked.date': {
    headings:
      'last verified|verified|last checked|checked|date verified|verified on|last verified on|last confirmed|verificado|date checked',
  },
  'sources.dated': {
    headings:
      'updated|last updated|updated at|updated on|last update|date updated|last modified|actualizado',
  },
  'sources.url': { headings: 'source|source url|source link|fuente' },
  starts: { headings: 'start|starts|start date|date|event date|fecha|fecha de inicio' },
  when: { headings: 'when words|date and time|fecha y hora' },
  join: { headings: 'how to join|join|get involved|unirse' },
} as const satisfies Record<string, { headings: string; many?: boolean }>;
export type Target = keyof typeof TARGETS;

/** Targets that one kind of entry has and the others lack. */
const ONLY: Partial<Record<Target, readonly string[]>> = {
  kind: ['groups', 'events'],
  starts: ['events'],
  when: ['events'],
  join: ['groups'],
  hours_note: ['resources'],
  hours_dated: ['resources'],
};
const NOT_FOR_GROUPS: readonly Target[] = [
  ...(['interpreters', 'cost', 'who', 'how', 'booking', 'asks_for', 'cost_note'] as const),
];

/** What an entry of this kind has. Hours of groups and events are not lost: they go under "To sort out". */
export function fitsKind(target: Target, kind: string): boolean {
  const only = ONLY[target];
  if (only !== undefined && !only.includes(kind)) return false;
  return kind !== 'groups' || !NOT_FOR_GROUPS.includes(target);
}

export function isTarget(name: string): name is Target {
  return Object.hasOwn(TARGETS, name);
}

/** True when several columns may become it. */
export function takesMany(target: Target): boolean {
  return 'many' in TARGETS[target];
}

function perDay<Day extends string>(
  headings: Readonly<Record<Day, string>>,
): Record<`hours.${Day}`, { headings: string }> {
  return Object.fromEntries(
    Object.entries<string>(headings).map(([day, words]) => [`hours.${day}`, { headings: words }]),
  ) as Record<`hours.${Day}`, { headings: string }>;
}
