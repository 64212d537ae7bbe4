import type { APIRoute } from 'astro';
import { openDrawnParts } from '../../open-data/preview-image/drawn-parts.ts';
import { openFillOutlines } from '../../open-data/preview-image/fill-outlines.ts';
import { finishPicture } from '../../open-data/preview-image/finish-picture.ts';
import { layPicture } from '../../open-data/preview-image/lay-picture.ts';
import { openLetters } from '../../open-data/preview-image/letters.ts';
import { lettersIn, picturesOf } from '../../open-data/preview-image/picture.ts';
import type { Picture } from '../../open-data/preview-image/picture.ts';
import { keyProps } from '../../rebuild/key-props.ts';
import { directory, readerOf } from '../../site/site.ts';

const pictures = directory.network.languages.flatMap(({ code }) =>
  picturesOf(readerOf(code === directory.firstLanguage ? undefined : code)),
);
const letters = await openLetters(lettersIn(pictures));
const tools = { parts: openDrawnParts(), fill: openFillOutlines() };

export const getStaticPaths = () =>
  keyProps(
    pictures.map((picture) => ({
      params: { file: picture.file.replace(/^pictures\/|\.png$/g, '') },
      props: { picture },
    })),
  );

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(new Uint8Array(await finishPicture(layPicture(props.picture, letters), tools)), {
    headers: { 'Content-Type': 'image/png' },
  });
