/**
 * How the tables of PostgreSQL came to be, version by version, with the names that SQLite's have; each entry leads
 * from the version before it. Only ever add to the end: databases of every version are out there.
 *
 * Text that is unique or compared has the collation "C". The order of any other comes from the system's C library,
 * and after an update of it an index may no longer find a row that is there (wiki.postgresql.org/wiki/Locale_data_changes):
 * one letter could then be kept twice.
 */
export const POSTGRES_MIGRATIONS: readonly (readonly string[])[] = [
  [
    // The sequence of an identity hands out one number at a time (CACHE 1), in the order of the calls.
    `CREATE TABLE letters (
      number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id TEXT COLLATE "C" NOT NULL UNIQUE,
      code TEXT COLLATE "C" NOT NULL UNIQUE,
      content TEXT COLLATE "C" NOT NULL,
      received TEXT COLLATE "C" NOT NULL,
      flagged INTEGER NOT NULL,
      handled TEXT COLLATE "C",
      letter TEXT NOT NULL
    )`,
    'CREATE INDEX letters_received ON letters (received)',
    `CREATE TABLE notes (
      number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id TEXT COLLATE "C" NOT NULL UNIQUE,
      content TEXT COLLATE "C" NOT NULL,
      received TEXT COLLATE "C" NOT NULL,
      sealed TEXT NOT NULL
    )`,
    `CREATE TABLE tokens (
      id TEXT COLLATE "C" PRIMARY KEY,
      name TEXT COLLATE "C" NOT NULL UNIQUE,
      hash TEXT COLLATE "C" NOT NULL,
      created TEXT COLLATE "C" NOT NULL
    )`,
    'CREATE TABLE memory (name TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL)',
  ],
];
