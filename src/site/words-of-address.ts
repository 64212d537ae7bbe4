// Ships to the browser, on the page for addresses that lead nowhere.

/** Parts of addresses that name a kind of page, and codes, say nothing about what somebody looks for. */
const SAYS_NOTHING =
  /^(?:[a-z]{2,3}|resources|groups|events|guides|needs|towns|areas|flyer|wrong|sheets?|zine|search|index|r|404)$/;
const LONGEST = 60;

/** The words in a path, to search for: "/es/resources/lee-food-pantry/" gives "lee food pantry"; "" when it has none. */
export function wordsOfAddress(path: string): string {
  const parts = path.split('/').map((part) => unescaped(part).replace(/\.\w{1,5}$/, ''));
  const telling = parts.filter(
    (part, at) => /\p{L}{3}/u.test(part) && !SAYS_NOTHING.test(part) && parts[at - 1] !== 'r',
  );
  return (telling.at(-1) ?? '')
    .replaceAll(/[^\p{L}\p{M}\p{N}’']+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
