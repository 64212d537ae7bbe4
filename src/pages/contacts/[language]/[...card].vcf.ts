import type { APIRoute } from 'astro';
import { lastChange } from '../../../directory/last-change.ts';
import { cardOf } from '../../../open-data/contact-card/card-of.ts';
import { CARD_VERSIONS, cardPath } from '../../../open-data/contact-card/card-path.ts';
import { writeCard } from '../../../open-data/contact-card/write-card.ts';
import { changedOn } from '../../../site/changes.ts';
import { directory, readerOf } from '../../../site/site.ts';

/** Addresses name their language, also the first one. */
export const getStaticPaths = () =>
  directory.network.languages.flatMap(({ code }) => {
    const reader = readerOf(code);
    return [...directory.ofKind('resources'), ...directory.ofKind('groups')].flatMap((entry) => {
      const card = cardOf(reader, entry, lastChange(entry, changedOn));
      return CARD_VERSIONS.flatMap((version) => {
        const path = cardPath(reader, entry, version);
        return card === undefined || path === undefined
          ? []
          : [
              {
                params: { language: code, card: path.split('/').slice(2).join('/').slice(0, -4) },
                props: { text: writeCard(card, version) },
              },
            ];
      });
    });
  });

/** The contact card of every resource and group that can be reached, in each language. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
