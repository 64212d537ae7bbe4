// Ships to the browser.

/** The chosen ways in the order they were chosen: those of `before` that stay, then the new ones. */
export function keepOrder<Way>(before: readonly Way[], chosen: readonly Way[]): Way[] {
  return [...new Set([...before.filter((way) => chosen.includes(way)), ...chosen])];
}

/** The ways with one of them a place further up. The first one, or one that is not there, changes nothing. */
export function moveUp<Way>(ways: readonly Way[], way: Way): Way[] {
  const at = ways.indexOf(way);
  if (at < 1) return [...ways];
  return [...ways.slice(0, at - 1), way, ...ways.slice(at - 1, at), ...ways.slice(at + 1)];
}
