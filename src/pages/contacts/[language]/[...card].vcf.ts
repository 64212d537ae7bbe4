import type { APIRoute } from 'astro';
import { lastChange } from '../../../directory/last-change.ts';
import { cardOf } from '../../../open-data/contact-card/card-of.ts';
import { CARD_VERSIONS, cardPath } from '../../../open-data/contact-card/card-path.ts';
import type { CardVersion, Contactable } from '../../../open-data/contact-card/card-path.ts';
import { writeCard } from '../../../open-data/contact-card/write-card.ts';
import { changedOn } from '../../../site/changes.ts';
import { directory, readerOf } from '../../../site/site.ts';

/** Addresses name their language, also the first one. */
export const getStaticPaths = () =>
  directory.network.languages.flatMap(({ code }) => {
    const reader = readerOf(code);
    return [...directory.ofKind('resources'), ...directory.ofKind('groups')].flatMap((entry) =>
      CARD_VERSIONS.flatMap((version) => {
        const path = cardPath(reader, entry, version);
        if (path === undefined) return [];
        const card = path.split('/').slice(2).join('/').slice(0, -4);
        const { kind, slug } = entry;
        return [{ params: { language: code, card }, props: { kind, slug, version } }];
      }),
    );
  });

/**
 * The contact card of every resource and group that can be reached, in each language.
 * @throws {Error} when there is none: the path was not one of `getStaticPaths`.
 */
export const GET: APIRoute<Props> = ({ params, props: { kind, slug, version } }) => {
  const entry = directory.find(kind, slug);
  const card = entry && cardOf(readerOf(params['language']), entry, lastChange(entry, changedOn));
  if (card === undefined) throw new Error(`There is no contact card of ${kind}/${slug}.`);
  return new Response(writeCard(card, version), {
    headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
  });
};

type Props = { kind: Contactable['kind']; slug: string; version: CardVersion };
