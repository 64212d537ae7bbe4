import type { APIRoute } from 'astro';
import { siteHan, siteText } from '../../flyer/frame/sheet-letters.ts';
import { cutHan } from '../../fonts/cut-han.ts';
import { FACE_NAMES } from '../../fonts/face-name.ts';
import type { FaceName } from '../../fonts/face-name.ts';
import { cutFace, cutScript } from '../../fonts/faces.ts';
import { sheetFonts } from '../../fonts/sheet-fonts.ts';
import { keyProps } from '../../rebuild/key-props.ts';
import type { SheetFont } from '../../fonts/sheet-fonts.ts';

type Props = { face: FaceName; cut?: SheetFont['cut'] };
type Path = { params: { face: string }; props: Props };

/** The site's own faces, and on sheets those of the other scripts that its text has. */
export const getStaticPaths = () =>
  keyProps<Path>([
    ...FACE_NAMES.map((face) => ({ params: { face }, props: { face } })),
    ...sheetFonts(siteText, siteHan).map(({ face, file, cut }) => ({
      params: { face: file },
      props: { face, cut },
    })),
  ]);

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await cutFont(props)), {
    headers: { 'Content-Type': 'font/woff2' },
  });

function cutFont({ face, cut }: Props): Promise<Buffer> {
  if (cut === undefined) return cutFace(face);
  return 'script' in cut ? cutScript(cut.script, face) : cutHan(face, cut.han);
}
