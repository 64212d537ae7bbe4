// Ships to the browser, and the build uses it too.

/**
 * How many slips lie between two words: a letter too many, too few, wrong, or two neighbors swapped
 * (Damerau-Levenshtein, each place slipped at once only). Stops early: more than `most` is answered as `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const over = most + 1;
  if (a === b) return 0;
  if (most <= 0 || Math.abs(a.length - b.length) > most) return over;
  // Each slip changes two letters at most, and counting letters is far quicker than aligning words.
  if (bitsIn(lettersOf(a) ^ lettersOf(b)) > 2 * most) return over;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    const row: number[] = Array<number>(b.length + 1).fill(over);
    if (i <= most) row[0] = i;
    let least = row[0] ?? over;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(
        (last[j] ?? over) + 1,
        (row[j - 1] ?? over) + 1,
        (last[j - 1] ?? over) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? over) + 1 : over,
      );
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return over;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? over, over);
}

/** A bit for each letter of a word. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
