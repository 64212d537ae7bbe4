/** A stable 32-bit hash of a text: FNV-1a, then a last mix so that every bit depends on every letter. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return mix(hash);
}

/** An endless stream of stable draws: each call gives a whole number from 0 up to, not including, `below`. */
export function drawsFrom(text: string): (below: number) => number {
  let state = hashText(text);
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state) % below;
  };
}

// The finaliser of MurmurHash3: without it, ids that differ in one letter take turns in step.
function mix(bits: number): number {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
