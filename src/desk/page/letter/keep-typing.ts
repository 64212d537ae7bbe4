// Ships to the browser, on the navigators' desk only.
/**
 * Brings together what somebody types and what others changed meanwhile, so that neither loses a word. `base` is the
 * text both started from, `typed` what stands in the field, `current` what the board says now.
 */
export function joinTyped(base: string, typed: string, current: string): string {
  if (base === current) return typed;
  if (base === typed) return current;
  const mine = changeBetween(base, typed);
  const at = Math.min(moveCaret(base, current, mine.from), current.length);
  const end = Math.max(at, moveCaret(base, current, mine.until));
  // What another desk wrote in the middle of the replaced words is kept: only words that are still there go.
  const gone = base.slice(mine.from, mine.until);
  const until = current.slice(at, end) === gone ? end : at;
  return current.slice(0, at) + mine.put + current.slice(until);
}

/** Where the caret stands after a text was changed by others, so that it stays between the same letters. */
export function moveCaret(before: string, after: string, caret: number): number {
  const { from, until, put } = changeBetween(before, after);
  if (caret <= from) return caret;
  if (caret >= until) return caret + put.length - (until - from);
  return from + put.length;
}

/** The one stretch in which two texts differ: `until` and `from` are places in the first, `put` stands in the second. */
function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, until: before.length - same, put: after.slice(from, after.length - same) };
}

interface Change {
  readonly from: number;
  readonly until: number;
  readonly put: string;
}
