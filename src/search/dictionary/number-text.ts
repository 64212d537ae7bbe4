// Ships to the browser. Small numbers as text that packs well: one sign each as a rule, none that JSON must escape.

/** The printable signs of ASCII without the space (which separates lists), quotation mark and backslash. */
const SIGNS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (sign) => sign !== '"' && sign !== '\\',
);
/** The first signs end a number, the others say that more follows. */
const ENDS = 60;
const GOES_ON = SIGNS.length - ENDS;

const DIGITS = new Uint8Array(128);
SIGNS.forEach((sign, index) => {
  DIGITS[sign.charCodeAt(0)] = index;
});

/** Whole numbers from 0 as text. */
export function numbersToText(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    while (rest >= ENDS) {
      rest -= ENDS;
      text += SIGNS[ENDS + (rest % GOES_ON)] ?? '';
      rest = Math.floor(rest / GOES_ON);
    }
    text += SIGNS[rest] ?? '';
  }
  return text;
}

/** The numbers of such a text again; a text that ends in the middle of a number loses that number. */
export function textToNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let worth = 1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = DIGITS[text.charCodeAt(at)] ?? 0;
    number += worth * digit;
    if (digit < ENDS) {
      numbers.push(number);
      number = 0;
      worth = 1;
    } else {
      worth *= GOES_ON;
    }
  }
  return numbers;
}
