import { z } from 'zod';

/**
 * What we publish of the Human Services Data Specification 3.2 (docs.openreferral.org), an object each: its names, and
 * only those of its keys that we fill. No key is ever null or empty; what is not known is left out.
 */
const Id = z.uuid({ version: 'v5' });
const Text = z.string().min(1);
const Url = z.url({ protocol: /^https?$/ });
const PLACE_TYPES = ['physical', 'postal', 'virtual'] as const;

export const HSDS_VERSION = '3.2.3';

export const Taxonomy = z.strictObject({
  id: Id,
  name: Text,
  description: Text,
  uri: Url.optional(),
  version: Text.optional(),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

export const TaxonomyTerm = z.strictObject({
  id: Id,
  code: Text,
  name: Text,
  description: Text,
  parent_id: Id.optional(),
  taxonomy_detail: Taxonomy,
  language: Text,
  term_uri: Url.optional(),
});
export type TaxonomyTerm = z.infer<typeof TaxonomyTerm>;

/** `link_type` says what the term is about: what is needed, how help comes, what kind of group it is. */
export const Attribute = z.strictObject({
  id: Id,
  link_type: z.enum(['need', 'way', 'kind']),
  taxonomy_term: TaxonomyTerm,
});
export type Attribute = z.infer<typeof Attribute>;

/** `code` is ISO 639: what our tags say of a script stands in the name. */
export const Language = z.strictObject({
  id: Id,
  name: Text,
  code: z.string().regex(/^[a-z]{2,3}$/),
});
export type Language = z.infer<typeof Language>;

/** A number that takes calls and texts stands twice. An extension that is no number stands in the description. */
export const Phone = z.strictObject({
  id: Id,
  number: Text,
  extension: z.int().nonnegative().optional(),
  type: z.enum(['voice', 'text']),
  description: Text.optional(),
  languages: z.array(Language).min(1).optional(),
});
export type Phone = z.infer<typeof Phone>;

/** HH:MM and the offset from UTC, "09:00-05:00". */
const OffsetTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d[+-]\d{2}:\d{2}$/);

/** `byday` as in RFC 5545, "MO,WE" or "2TU,-1FR"; `timezone` in hours ahead of UTC. */
export const Schedule = z.strictObject({
  id: Id,
  valid_from: z.iso.date().optional(),
  valid_to: z.iso.date().optional(),
  timezone: z.number().min(-14).max(14).optional(),
  wkst: z.literal('SU').optional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  byday: Text.optional(),
  description: Text,
  opens_at: OffsetTime.optional(),
  closes_at: OffsetTime.optional(),
  notes: Text.optional(),
});
export type Schedule = z.infer<typeof Schedule>;

export const Address = z.strictObject({
  id: Id,
  address_1: Text,
  city: Text,
  region: Text.optional(),
  state_province: Text,
  postal_code: Text,
  country: z.string().regex(/^[A-Z]{2}$/),
  address_type: z.enum(PLACE_TYPES),
});
export type Address = z.infer<typeof Address>;

export const Accessibility = z.strictObject({ id: Id, description: Text });

/** Without latitude and longitude: the directory knows the middle of a town, not the place. */
export const Location = z.strictObject({
  id: Id,
  location_type: z.enum(PLACE_TYPES),
  name: Text,
  description: Text.optional(),
  transportation: Text.optional(),
  addresses: z.array(Address).min(1).optional(),
  accessibility: z.array(Accessibility).min(1).optional(),
});
export type Location = z.infer<typeof Location>;

export const ServiceAtLocation = z.strictObject({ id: Id, location: Location });

export const ServiceArea = z.strictObject({ id: Id, name: Text, description: Text.optional() });
export type ServiceArea = z.infer<typeof ServiceArea>;

export const CostOption = z.strictObject({
  id: Id,
  option: Text,
  amount: z.number().nonnegative().optional(),
  amount_description: Text.optional(),
});
export type CostOption = z.infer<typeof CostOption>;

export const RequiredDocument = z.strictObject({ id: Id, document: Text });
export type RequiredDocument = z.infer<typeof RequiredDocument>;

export const Link = z.strictObject({ id: Id, label: Text, url: Url });
export type Link = z.infer<typeof Link>;

export const Organization = z.strictObject({
  id: Id,
  name: Text,
  alternate_name: Text.optional(),
  description: Text,
  email: z.email().optional(),
  website: Url.optional(),
  additional_websites: z.array(Link).min(1),
  year_incorporated: z.int().optional(),
  parent_organization_id: Id.optional(),
  phones: z.array(Phone).min(1).optional(),
  locations: z.array(Location).min(1).optional(),
  attributes: z.array(Attribute).min(1).optional(),
});
export type Organization = z.infer<typeof Organization>;

export const Service = z.strictObject({
  id: Id,
  name: Text,
  alternate_name: Text.optional(),
  description: Text,
  url: Url.optional(),
  additional_urls: z.array(Link).min(1),
  email: z.email().optional(),
  status: z.enum(['active', 'defunct', 'temporarily closed']),
  interpretation_services: Text.optional(),
  application_process: Text.optional(),
  fees_description: Text.optional(),
  eligibility_description: Text.optional(),
  assured_date: z.iso.date().optional(),
  alert: Text.optional(),
  last_modified: z.iso.datetime({ precision: 3 }).optional(),
  phones: z.array(Phone).min(1).optional(),
  schedules: z.array(Schedule).min(1).optional(),
  service_areas: z.array(ServiceArea).min(1).optional(),
  service_at_locations: z.array(ServiceAtLocation).min(1).optional(),
  languages: z.array(Language).min(1).optional(),
  organization: Organization,
  cost_options: z.array(CostOption).min(1).optional(),
  required_documents: z.array(RequiredDocument).min(1).optional(),
  attributes: z.array(Attribute).min(1).optional(),
});
export type Service = z.infer<typeof Service>;

/** The base answer of an HSDS API. */
export const Base = z.strictObject({ version: Text, profile: Url, openapi_url: Url });

/** A list as an HSDS API pages it; ours is always one whole page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    total_items: z.int().nonnegative(),
    total_pages: z.literal(1),
    page_number: z.literal(1),
    size: z.int().nonnegative(),
    first_page: z.literal(true),
    last_page: z.literal(true),
    empty: z.boolean(),
    contents: z.array(item),
  });
}
