/** Where an inbox lies: in a SQLite file, in a PostgreSQL database, or behind the web address of another computer. */
export type PlaceKind = 'file' | 'postgres' | 'remote';

/** Of the text that PATCHWORK_INBOX holds. */
export function placeKind(place: string): PlaceKind {
  if (/^postgres(ql)?:\/\//i.test(place)) return 'postgres';
  return /^https?:/i.test(place) ? 'remote' : 'file';
}
