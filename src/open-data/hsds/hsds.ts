import type { ChangedOn } from '../../directory/last-change.ts';
import type { Reader } from '../../site/reader.ts';
import { publishedEntries } from '../published.ts';
import { eachOnce } from './given.ts';
import { organizationOf } from './organization.ts';
import type { Organization, Service, Taxonomy, TaxonomyTerm } from './schemas.ts';
import { serviceOf } from './service.ts';
import { usedTerms } from './terms.ts';

/** All that HSDS can say of the directory. Events and guides have no place in it. */
export type Hsds = {
  services: Service[];
  organizations: Organization[];
  taxonomies: Taxonomy[];
  terms: TaxonomyTerm[];
};

/** Every resource as a service and every group as an organization, also what has ended, by the ids of the entries. */
export function hsdsOf(reader: Reader, changedOn: ChangedOn): Hsds {
  const entries = publishedEntries(reader.directory);
  const services = entries.flatMap((entry) =>
    entry.kind === 'resources' ? [serviceOf(reader, entry, changedOn)] : [],
  );
  const groups = entries.flatMap((entry) =>
    entry.kind === 'groups' ? [organizationOf(reader, entry)] : [],
  );
  const organizations = eachOnce([...groups, ...services.map(({ organization }) => organization)]);
  const terms = usedTerms(reader, [...services, ...organizations]);
  return {
    services,
    organizations,
    taxonomies: eachOnce(terms.map(({ taxonomy_detail }) => taxonomy_detail)),
    terms,
  };
}
