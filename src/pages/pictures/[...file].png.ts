import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { drawPicture } from '../../open-data/preview-image/draw-picture.ts';
import { finishPicture } from '../../open-data/preview-image/finish-picture.ts';
import { openLetters } from '../../open-data/preview-image/letters.ts';
import { makeAhead } from '../../open-data/preview-image/make-ahead.ts';
import { openPictureCache } from '../../open-data/preview-image/picture-cache.ts';
import { lettersIn, picturesOf } from '../../open-data/preview-image/picture.ts';
import type { Picture } from '../../open-data/preview-image/picture.ts';
import { buildMoment, cacheFolder } from '../../site/settings.ts';
import { directory, readerOf } from '../../site/site.ts';

const pictures = directory.network.languages.flatMap(({ code }) =>
  picturesOf(readerOf(code === directory.firstLanguage ? undefined : code)),
);
const letters = await openLetters(lettersIn(pictures));
const cache = await openPictureCache(
  join(cacheFolder(), 'link-pictures'),
  buildMoment(),
  (line) => {
    process.stderr.write(`${line}\n`);
  },
);
const make = makeAhead(pictures, (picture) => finishPicture(drawPicture(picture, letters), cache));

export const getStaticPaths = () =>
  pictures.map((picture) => ({
    params: { file: picture.file.replace(/^pictures\/|\.png$/g, '') },
    props: { picture },
  }));

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(new Uint8Array(await make(props.picture)), {
    headers: { 'Content-Type': 'image/png' },
  });
