import { hoursOf } from './schedule-words.ts';
import { ImportError } from './sheet.ts';
import type { Sheet, SheetRow, Thing } from './sheet.ts';

/**
 * The columns that HSDS becomes, each named so that the mapping knows it. People (contacts) are never read.
 * https://docs.openreferral.org/en/latest/hsds/schema_reference.html
 */
const COLUMNS = [
  ...['ID', 'Name', 'Organization', 'Description', 'Status', 'Categories', 'Who it is for'],
  ...['How to apply', 'Required documents', 'Fees', 'Languages', 'Interpretation', 'Website'],
  ...[
    'Email',
    'Phones',
    'Place',
    'Address',
    'City',
    'ZIP',
    'Directions',
    'Transportation',
    'Accessibility',
  ],
  ...['Hours', 'Hours note', 'Serves', 'Alert', 'Latitude', 'Longitude'],
] as const;

/** True for a service, an organization with services, or a page of an API that lists them. */
export function isHsdsJson(data: unknown): boolean {
  return servicesIn(data).length > 0;
}

/** One row for each service at each of its places. Throws an ImportError when there is none. */
export function readServices(name: string, data: unknown): Sheet {
  const services = servicesIn(data);
  const rows = services.flatMap((service) => {
    const places = list(service, 'service_at_locations');
    return (places.length === 0 ? [{}] : places).map((at) => rowOf(service, at, places.length > 1));
  });
  if (rows.length === 0) throw new ImportError(`${name} holds no services.`);
  return {
    name,
    columns: COLUMNS.filter((column) => rows.some((cells) => cells[column] !== '')),
    rows: rows.map((cells, index): SheetRow => ({ at: index + 1, cells })),
    readAs: 'HSDS',
    leftOut: ['Contacts are people. They are never read.'],
  };
}

function servicesIn(data: unknown): Thing[] {
  if (Array.isArray(data)) return data.flatMap((each: unknown) => servicesIn(each));
  if (!isThing(data)) return [];
  if (['service_at_locations', 'application_process', 'organization_id'].some((key) => key in data))
    return text(data, 'name') === '' ? [] : [data];
  const inside = ['services', 'contents', 'items', 'data'].flatMap((key) => list(data, key));
  const isOwner = 'services' in data && 'name' in data;
  return inside
    .map((each) => (isOwner && !('organization' in each) ? { ...each, organization: data } : each))
    .filter((each) => text(each, 'name') !== '');
}

function rowOf(service: Thing, at: Thing, isOneOfMany: boolean): Record<string, string> {
  const location = thing(at, 'location');
  const owner = thing(service, 'organization');
  const address =
    [...list(location, 'addresses'), ...list(location, 'physical_addresses')].find(
      (each) => !/postal|mailing/i.test(text(each, 'address_type')),
    ) ?? {};
  const nearest = (key: string): Thing[] =>
    [at, service, location, owner].map((from) => list(from, key)).find((all) => all.length > 0) ??
    [];
  const cells: Record<(typeof COLUMNS)[number], string> = {
    ID: [text(service, 'id'), ...(isOneOfMany ? [text(location, 'id')] : [])].join('/'),
    Name: text(service, 'name'),
    Organization: text(owner, 'name'),
    Description: text(service, 'description') || text(location, 'description'),
    Status: text(service, 'status'),
    Categories: categoriesOf(service),
    'Who it is for':
      text(service, 'eligibility_description') ||
      text(service, 'eligibility') ||
      words(list(service, 'eligibilities'), 'eligibility'),
    'How to apply': text(service, 'application_process'),
    'Required documents':
      words(list(service, 'required_documents'), 'document') || text(service, 'required_documents'),
    Fees:
      text(service, 'fees_description') ||
      text(service, 'fees') ||
      words(list(service, 'cost_options'), 'amount_description'),
    Languages:
      words(nearest('languages'), 'name') ||
      words(nearest('languages'), 'language') ||
      text(service, 'languages') ||
      text(location, 'languages'),
    Interpretation: text(service, 'interpretation_services'),
    Website:
      text(service, 'url') ||
      text(service, 'website') ||
      text(owner, 'website') ||
      text(owner, 'url'),
    Email: text(service, 'email') || text(owner, 'email'),
    Phones: nearest('phones').map(phoneWords).filter(Boolean).join('\n'),
    // Some say the service, or the street, once more.
    Place: [text(service, 'name'), text(address, 'address_1')].includes(text(location, 'name'))
      ? ''
      : text(location, 'name'),
    Address: [text(address, 'address_1'), text(address, 'address_2')].filter(Boolean).join(', '),
    City: text(address, 'city'),
    ZIP: text(address, 'postal_code'),
    // Older versions describe the services of a place there.
    Directions:
      'location_type' in location && text(service, 'description') !== ''
        ? text(location, 'description')
        : '',
    Transportation: text(location, 'transportation'),
    Accessibility:
      words(list(location, 'accessibility'), 'description') ||
      words(list(location, 'accessibility_for_disabilities'), 'accessibility') ||
      text(location, 'accessibility'),
    Hours: nearest('schedules').map(hoursOf).filter(Boolean).join('\n'),
    'Hours note': words(nearest('schedules'), 'notes'),
    Serves: words(list(service, 'service_areas'), 'name') || text(service, 'service_areas'),
    Alert: text(service, 'alert'),
    Latitude: text(location, 'latitude'),
    Longitude: text(location, 'longitude'),
  };
  return cells;
}

/** In the words of its terms; HSDS 1 had keywords. Another Patchwork marks terms for how help comes: these are no needs. */
function categoriesOf(service: Thing): string {
  const terms = list(service, 'attributes')
    .filter((each) => text(each, 'link_type') !== 'way')
    .map((each) => thing(each, 'taxonomy_term'));
  return (
    words(terms, 'name') || words(list(service, 'taxonomy'), 'name') || text(service, 'keywords')
  );
}

function phoneWords(phone: Thing): string {
  const kind = text(phone, 'type') || text(phone, 'number_type');
  if (/^fax$/i.test(kind)) return '';
  const said = text(phone, 'department') || (/^(sms|text)$/i.test(kind) ? 'text' : '');
  const number = text(phone, 'number').replaceAll('"', '');
  const extension = text(phone, 'extension');
  return `${said === '' ? '' : `${said}: `}${number}${extension === '' ? '' : ` ext ${extension}`}`;
}

function words(things: readonly Thing[], key: string): string {
  return [...new Set(things.map((each) => text(each, key)))].filter(Boolean).join(', ');
}

function text(from: Thing, key: string): string {
  const value = from[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function thing(from: Thing, key: string): Thing {
  const value = from[key];
  return isThing(value) ? value : {};
}

function list(from: Thing, key: string): Thing[] {
  const value = from[key];
  return Array.isArray(value) ? value.filter(isThing) : [];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
