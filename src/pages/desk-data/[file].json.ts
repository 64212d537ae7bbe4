import type { APIRoute } from 'astro';
import { entriesFileOf } from '../../desk/build/entries-file.ts';
import { keyProps } from '../../rebuild/key-props.ts';
import { directory, readerOf } from '../../site/site.ts';

/** Names carry their language, so no two languages share one. */
export const getStaticPaths = () =>
  keyProps(
    directory.network.languages.map(({ code }) => {
      const { name, text } = entriesFileOf(readerOf(code));
      return { params: { file: name.replace(/\.json$/, '') }, props: { text } };
    }),
  );

/** The entries that the navigators' desk compares letters with: the same for everybody. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
