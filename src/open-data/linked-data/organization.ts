import type { GovernmentOrganizationLeaf, NGOLeaf, OrganizationLeaf } from 'schema-dts';
import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf, EntryWords } from '../../directory/entry.ts';
import type { Group } from '../../schema/group.ts';
import type { Reader } from '../../site/reader.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { contactPointsOf } from './contact-points.ts';
import { entityId, entityOf, pageAddress, some } from './entity.ts';
import { addressOf } from './place.ts';
import { areasServedBy } from './areas-served.ts';

type AnyOrganization = OrganizationLeaf | NGOLeaf | GovernmentOrganizationLeaf;

/** A group: who they are and how to reach them. Its own website, when it has one, is said to be the same as it. */
export function organizationOf(
  reader: Reader,
  entry: EntryOf<'groups'>,
  words: EntryWords,
  changed: CalendarDay | undefined,
): AnyOrganization {
  const { facts } = entry;
  const points = contactPointsOf(reader, facts.contact, words);
  const historic = facts.state === 'historic' ? reader.words.site.entry.historic : undefined;
  return {
    '@type': typeOf(facts),
    ...entityOf(reader, entry, words, { changed, told: [historic] }),
    sameAs: facts.contact?.web,
    email: facts.contact?.email,
    contactPoint: some(points),
    address: addressOf(reader, entry),
    areaServed: some(areasServedBy(reader, entry)),
    foundingDate: facts.founded,
    knowsLanguage: facts.languages,
    parentOrganization: groupNamed(reader, facts.parent),
  };
}

/** A group by its slug, as much as another entry says of it. */
export function groupNamed(reader: Reader, slug: string | undefined): AnyOrganization | undefined {
  const group = reader.directory.find('groups', slug);
  return (
    group && {
      '@type': typeOf(group.facts),
      '@id': entityId(reader, group),
      name: wordsOf(group, reader.language).title,
      url: pageAddress(reader, group),
    }
  );
}

function typeOf({ kind }: Pick<Group, 'kind'>): AnyOrganization['@type'] {
  switch (kind) {
    case 'mutual-aid':
    case 'nonprofit':
    case 'faith':
      return 'NGO';
    case 'public':
      return 'GovernmentOrganization';
    case 'business':
    case 'funder':
      return 'Organization';
  }
}
