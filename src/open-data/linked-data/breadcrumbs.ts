import type { BreadcrumbList } from 'schema-dts';
import type { Entry } from '../../directory/entry.ts';
import { wordsOf } from '../../directory/entry.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { pageAddress } from './entity.ts';

/** Where an entry's page stands: the site, the list of its kind, itself. */
export function breadcrumbsOf(reader: Reader, entry: Entry): BreadcrumbList {
  const { network } = reader.directory;
  const steps = [
    [reader.say(network.name), absolute(network, reader.to(''))],
    [reader.words.site.kinds[entry.kind], absolute(network, reader.to(`${entry.kind}/`))],
    [wordsOf(entry, reader.language).title, pageAddress(reader, entry)],
  ] as const;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, address], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: { '@id': address },
    })),
  };
}
