import type { APIRoute } from 'astro';
import { keyProps } from '../../../rebuild/key-props.ts';
import { builtTables } from '../../../open-data/built-files.ts';

/** Names carry their language, also the first one. */
export const getStaticPaths = () =>
  keyProps(
    [...builtTables()].flatMap(([code, tables]) =>
      tables.flatMap(({ kind, csv, json }) => [
        { params: { file: `${kind}.${code}.csv` }, props: { text: csv, type: 'text/csv' } },
        {
          params: { file: `${kind}.${code}.json` },
          props: { text: json, type: 'application/json' },
        },
      ]),
    ),
  );

/** Every kind of entry as a sheet and as JSON, in each language. */
export const GET: APIRoute<{ text: string; type: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': `${props.type}; charset=utf-8` } });
