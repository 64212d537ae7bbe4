// Ships to the browser, only with the page `/edit/`.

/** Where an empty line more or less says the same: around headings and before lists. */
const HEADING = /^#{1,6} /;
const ITEM = /^\s*(?:[-*+]|\d+[.)]) /;

/**
 * A text as the form gave it back, with the empty lines it had before around its headings and lists: the form's text
 * field puts one there as soon as it opens a text, so that whole files would seem changed. Between other lines an empty
 * one parts two paragraphs, so there the form is right.
 */
export function keepSpacing(before: string, after: string): string {
  const known = new Map<string, number[]>();
  const gaps = gapsOf(before);
  for (const { pair, gap } of gaps) known.set(pair, [...(known.get(pair) ?? []), gap]);
  const tight = gaps.some(({ heading, gap }) => heading && gap === 0);
  return gapsOf(after)
    .map(({ line, pair, gap, heading, free }, index) => {
      if (index === 0) return line;
      const old = known.get(pair)?.shift();
      const empty = free ? (old ?? (heading && tight ? 0 : gap)) : gap;
      return `${'\n'.repeat(empty + 1)}${line}`;
    })
    .join('');
}

type Gap = { line: string; pair: string; gap: number; heading: boolean; free: boolean };

/** Every line that is not empty, with how many empty ones stand before it, and whether a heading stands before those. */
function gapsOf(text: string): Gap[] {
  const lines = text.split('\n');
  const places = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  return places.map((at, index) => {
    const last = places[index - 1];
    const line = lines[at] ?? '';
    const previous = last === undefined ? '' : (lines[last] ?? '');
    const heading = HEADING.test(previous);
    return {
      ...{ line, pair: `${previous}\n${line}`, heading },
      free: heading || HEADING.test(line) || ITEM.test(line),
      gap: last === undefined ? 0 : at - last - 1,
    };
  });
}
