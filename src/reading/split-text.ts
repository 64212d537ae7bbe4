// Ships to the browser, loaded when somebody listens.

/** Longer pieces are cut: with some voices, Chrome stops in the middle of one after about 15 seconds (Chromium issue 679437). */
const LONGEST = 180;

/** A phone number as it is printed, long or short. */
const PHONE = /\b(?:\d{3}-)?\d{3}-\d{4}\b|\b\d11\b|\b988\b/g;

/** A text as a voice should read it: phone numbers digit by digit, dots and bars as pauses. */
export function sayable(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(PHONE, (number) =>
      number
        .split('-')
        .map((part) => part.split('').join(' '))
        .join(', '),
    )
    .replaceAll(/\s*[·|]\s*/g, ', ')
    .trim();
}

/** A text in pieces short enough to be spoken whole, cut after sentences, else after commas, else between words. */
export function splitText(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const start = rest.slice(0, LONGEST);
    const at =
      [...start.matchAll(/[.!?:;。！？](?=\s)/g)].at(-1)?.index ??
      [...start.matchAll(/,(?=\s)/g)].at(-1)?.index ??
      start.lastIndexOf(' ');
    const end = at > 0 ? at + 1 : LONGEST;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest].filter(Boolean);
}
