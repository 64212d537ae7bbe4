import type { APIRoute } from 'astro';
import { drawIcon } from '../../offline/app/draw-icon.ts';
import { ICONS } from '../../offline/app/icons.ts';

type Icon = (typeof ICONS)[number];

export const getStaticPaths = () =>
  ICONS.flatMap((icon) => {
    const [, file] = /^icons\/(.+)\.png$/.exec(icon.file) ?? [];
    return file === undefined ? [] : [{ params: { file }, props: icon }];
  });

export const GET: APIRoute<Icon> = async ({ props: { purpose, size } }) =>
  new Response(new Uint8Array(await drawIcon(purpose, size)), {
    headers: { 'Content-Type': 'image/png' },
  });
