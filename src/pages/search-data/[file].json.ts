import type { APIRoute } from 'astro';
import { searchFilesOf } from '../../search/build/search-files.ts';
import { keyProps } from '../../rebuild/key-props.ts';
import { directory, readerOf } from '../../site/site.ts';

/** Names carry their language, so no two languages share one. */
export const getStaticPaths = () =>
  keyProps(
    directory.network.languages.flatMap(({ code }) =>
      [...searchFilesOf(readerOf(code))].map(([name, text]) => ({
        params: { file: name.replace(/\.json$/, '') },
        props: { text },
      })),
    ),
  );

/** What search knows before anything is asked: dictionary, terms, titles, cards and facets. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
