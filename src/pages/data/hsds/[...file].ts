import type { APIRoute } from 'astro';
import { keyProps } from '../../../rebuild/key-props.ts';
import { builtHsds } from '../../../open-data/built-files.ts';

/** HSDS has no translations: its files are in the first language, and name the pages in the others. */
export const getStaticPaths = () =>
  keyProps([...builtHsds()].map(([file, text]) => ({ params: { file }, props: { text } })));

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
};

export const GET: APIRoute<{ text: string }> = ({ params, props }) =>
  new Response(props.text, {
    headers: { 'Content-Type': TYPES[params.file?.split('.').at(-1) ?? ''] ?? 'application/json' },
  });
