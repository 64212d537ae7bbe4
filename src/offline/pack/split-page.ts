/** A page as tags with the words behind them: what is the same in two pages is the same pieces. Joined, they are the page. */
export function splitPage(html: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = html.indexOf('<', 1); at !== -1; at = html.indexOf('<', at + 1)) {
    pieces.push(html.slice(start, at));
    start = at;
  }
  pieces.push(html.slice(start));
  return pieces;
}
