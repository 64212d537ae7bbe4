/** An address with nothing in it that could be part of a password: no "@" but the one before the host. */
const PLAIN =
  /^(?<scheme>[a-z]+:\/\/)(?:(?<user>[^:@/?#]*)(?::[^@/?#]*)?@)?(?<rest>[^@?#]*)(?:\?[^@#]*)?$/i;

/**
 * How the place of a store is named to its operator: a path as it is, an address without its password and
 * without what follows a question mark.
 */
export function placeName(place: string): string {
  const [scheme] = /^[a-z]+:\/\//i.exec(place) ?? [];
  if (!scheme) return place;
  const { user, rest } = PLAIN.exec(place)?.groups ?? {};
  if (rest === undefined) return `${scheme}…`;
  return user ? `${scheme}${user}@${rest}` : `${scheme}${rest}`;
}
