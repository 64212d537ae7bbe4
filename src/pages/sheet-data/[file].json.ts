import type { APIRoute } from 'astro';
import { sheetPartsOf } from '../../my-sheet/build/sheet-files.ts';
import { keyProps } from '../../rebuild/key-props.ts';
import { directory, readerOf } from '../../site/site.ts';

/** Names carry their language, so no two languages share one. */
export const getStaticPaths = () =>
  keyProps(
    directory.network.languages.flatMap(({ code }) =>
      [...sheetPartsOf(readerOf(code)).values()].map(({ name, text }) => ({
        params: { file: name.replace(/\.json$/, '') },
        props: { text },
      })),
    ),
  );

/** What the sheet of chosen entries is made of: the same for everybody. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
