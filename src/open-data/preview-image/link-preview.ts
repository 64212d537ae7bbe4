import { wordsOf } from '../../directory/entry.ts';
import type { Network } from '../../schema/network.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { pictureFile } from './picture-file.ts';

/** What an app shows where somebody shares the address of a page (Open Graph, ogp.me). Addresses are whole. */
export type LinkPreview = {
  type: 'website' | 'article';
  title: string;
  description: string;
  url: string;
  image: string;
  /** What can be read on the picture. */
  alt: string;
  siteName: string;
  /** As "es_US". */
  locale: string;
  otherLocales: readonly string[];
};

/** The preview of a page that search engines may show. An entry with discreet words is shown in those. */
export function linkPreviewOf(
  reader: Reader,
  page: { path: string; title: string; description: string },
): LinkPreview {
  const { network, entries, needs } = reader.directory;
  const siteName = reader.say(network.name);
  const id = page.path.replace(/\/$/, '');
  const entry = entries.find((known) => known.id === id);
  const discreet = entry && wordsOf(entry, reader.language).discreet;
  const hasPicture = entry !== undefined || needs.some((need) => `needs/${need.id}` === id);
  const title = discreet?.title ?? page.title;
  return {
    type: entry === undefined ? 'website' : 'article',
    title,
    description: discreet?.text ?? page.description,
    url: absolute(network, reader.to(page.path)),
    image: absolute(network, reader.asset(pictureFile(reader.language, hasPicture ? id : 'site'))),
    alt: hasPicture ? title : `${siteName}. ${reader.say(network.tagline)}`,
    siteName,
    locale: localeOf(reader.language, network),
    otherLocales: network.languages
      .filter(({ code }) => code !== reader.language)
      .map(({ code }) => localeOf(code, network)),
  };
}

/** A language with the country of the network; where the code names a script, the country that writes it so: "zh_CN". */
function localeOf(code: string, { country }: Pick<Network, 'country'>): string {
  const locale = new Intl.Locale(code);
  const region = locale.script === undefined ? country : locale.maximize().region;
  return `${locale.language}_${locale.region ?? region ?? country}`;
}
