import { linePartsOf } from '../../fonts/line-parts.ts';

/**
 * Lines that a text takes in a width, wrapped as browsers do: at spaces, and between Chinese letters. What is wider than
 * a line by itself counts as several.
 */
export function wrapLines(
  text: string,
  width: (part: string) => number,
  available: number,
): number {
  const space = width(' ');
  let lines = 1;
  let used = 0;
  for (const parts of linePartsOf(text)) {
    parts.forEach((part, index) => {
      const gap = used > 0 && index === 0 ? space : 0;
      const wide = width(part);
      if (used > 0 && used + gap + wide > available) {
        lines += 1;
        used = wide;
      } else {
        used += gap + wide;
      }
      const more = Math.max(0, Math.ceil(used / available) - 1);
      lines += more;
      used -= more * available;
    });
  }
  return lines;
}
