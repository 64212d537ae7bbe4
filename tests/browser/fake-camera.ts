import { writeFileSync } from 'node:fs';

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES = 4;
/** Black, white and no colour, as video counts them (BT.601, limited range). */
const BLACK = 16;
const WHITE = 235;
const NO_COLOUR = 128;

/**
 * Writes a video (YUV4MPEG2, https://wiki.multimedia.cx/index.php/YUV4MPEG2) of a screen that shows a QR code,
 * for Chromium's fake camera. `path` and `size` are those of the code's drawing.
 */
export function writeCameraVideo(
  file: string,
  { path, size }: { path: string; size: number },
): void {
  const scale = Math.floor(HEIGHT / size);
  const left = Math.floor((WIDTH - size * scale) / 2);
  const top = Math.floor((HEIGHT - size * scale) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const from = (top + Number(y) * scale + row) * WIDTH + left + Number(x) * scale;
      luma.fill(BLACK, from, from + Number(length) * scale);
    }
  }
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colours]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}

/** Flags with which Chromium shows a video as its camera. */
export function cameraFlags(file: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
