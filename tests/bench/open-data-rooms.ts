/** What one room of the open data costs and makes. */
export type RoomFigures = {
  readonly milliseconds: number;
  readonly files: number;
  /** Bytes as they lie on the disk, and each file packed with gzip. */
  readonly raw: number;
  readonly packed: number;
};

/** The rooms, by the modules in `src/pages/` that write their files; without one, it is measured in the built site. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'what changed': { said: 'the past of every entry, from git' },
  HSDS: { pages: /^data\/hsds\//, said: 'for 211s' },
  tables: { pages: /^data\/(?:tables|dictionary)/, said: 'CSV and JSON, with their dictionary' },
  health: { pages: /^data\/health/, said: 'how fresh the facts are' },
  calendars: { pages: /^calendar\//, said: 'feeds and single events' },
  'contact cards': { pages: /^contacts\//, said: 'groups and resources' },
  'link pictures': { pages: /^pictures\//, said: 'entries and needs' },
  feeds: { pages: /feed\.xml\.ts$/, said: 'news, in Atom' },
  sitemap: { said: 'read from the finished pages' },
  'JSON-LD': { said: 'inside the pages, which have its time' },
};

type Room = { readonly pages?: RegExp; readonly said: string };
