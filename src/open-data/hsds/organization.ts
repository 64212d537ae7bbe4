import { wordsOf } from '../../directory/entry.ts';
import type { Entry, EntryOf } from '../../directory/entry.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { stableId } from '../stable-id.ts';
import { phonesOf } from './contact.ts';
import { given } from './given.ts';
import { locationOf } from './location.ts';
import type { Link, Organization } from './schemas.ts';
import { attributesOf } from './terms.ts';

/** A group as an organization. */
export function organizationOf(reader: Reader, entry: EntryOf<'groups'>): Organization {
  const { facts, id } = entry;
  const { network } = reader.directory;
  const words = wordsOf(entry, reader.language);
  const said = reader.words.site;
  const place = locationOf(reader, entry, words);
  return {
    id: stableId(network, id),
    name: words.title,
    ...otherName(reader, entry),
    description: [
      facts.status === 'closed' ? said.hsds.ended : '',
      facts.status === 'paused' ? said.entry.paused : '',
      facts.state === 'historic' ? said.entry.historic : '',
      words.summary,
      words.body,
      words.join ?? '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...given({
      email: facts.contact?.email,
      website: facts.contact?.web,
      year_incorporated:
        facts.founded === undefined ? undefined : Number(facts.founded.slice(0, 4)),
      parent_organization_id:
        facts.parent === undefined ? undefined : stableId(network, `groups/${facts.parent}`),
      phones: phonesOf(reader, id, facts.contact?.phones, words.label),
      locations: place ? [place] : [],
      attributes: attributesOf(reader, entry),
    }),
    additional_websites: pagesOf(reader, entry, id),
  };
}

/**
 * HSDS wants an organization behind every service. Where the directory names no group, one stands in that has the
 * service's own name, and says so.
 */
export function standInFor(reader: Reader, entry: EntryOf<'resources'>): Organization {
  const { title } = wordsOf(entry, reader.language);
  const owner = `${entry.id}/organization`;
  return {
    id: stableId(reader.directory.network, owner),
    name: title,
    ...otherName(reader, entry),
    description: fill(reader.words.site.hsds.standIn, { title }),
    ...given({ website: entry.facts.contact?.web }),
    additional_websites: pagesOf(reader, entry, owner),
  };
}

/** The title in the first other language that has one of its own. */
export function otherName(reader: Reader, entry: Entry): { alternate_name?: string } {
  const { title } = wordsOf(entry, reader.language);
  const other = reader.directory.network.languages
    .map(({ code }) => wordsOf(entry, code).title)
    .find((each) => each !== title);
  return other === undefined ? {} : { alternate_name: other };
}

/** The entry's page in each language: there stand its sources, and all that HSDS has no place for. */
export function pagesOf(reader: Reader, entry: Entry, owner: string): Link[] {
  const { network } = reader.directory;
  return network.languages.map(({ code, name }) => ({
    id: stableId(network, `${owner}/page/${code}`),
    label: fill(reader.words.site.hsds.page, { network: reader.say(network.name), language: name }),
    url: absolute(network, reader.inLanguage(code, `${entry.id}/`)),
  }));
}
