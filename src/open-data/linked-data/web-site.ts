import type { Graph, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import { licenseOf } from '../../schema/license.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { siteId } from './entity.ts';

/** The first page: what this site is, and the address that searches it. */
export function webSiteOf(reader: Reader): Graph {
  const { network } = reader.directory;
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(network, reader.to('search/'))}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  const site: WebSiteLeaf = {
    '@type': 'WebSite',
    '@id': siteId(reader),
    name: reader.say(network.name),
    alternateName: reader.say(network.short_name),
    description: reader.say(network.tagline),
    url: absolute(network, reader.to('')),
    inLanguage: network.languages.map(({ code }) => code),
    license: licenseOf(network).url,
    potentialAction: search,
  };
  return { '@context': 'https://schema.org', '@graph': [site] };
}
