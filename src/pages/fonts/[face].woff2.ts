import type { APIRoute } from 'astro';
import { cutFace, FACE_NAMES } from '../../fonts/faces.ts';
import type { FaceName } from '../../fonts/faces.ts';

export const getStaticPaths = () => FACE_NAMES.map((face) => ({ params: { face } }));

export const GET: APIRoute<never, { face: FaceName }> = async ({ params }) =>
  new Response(new Uint8Array(await cutFace(params.face)), {
    headers: { 'Content-Type': 'font/woff2' },
  });
