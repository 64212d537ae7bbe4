/**
 * How the tables of SQLite and D1 came to be, version by version; each entry leads from the version before it.
 * Only ever add to the end: files of every version are out there. Version 1 is what Patchwork 0.1 and 0.2 made.
 */
export const SQLITE_MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE IF NOT EXISTS requests (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      content TEXT NOT NULL,
      received TEXT NOT NULL,
      flagged INTEGER NOT NULL,
      request TEXT NOT NULL
    ) STRICT`,
  ],
  [
    // AUTOINCREMENT: a number is never given again after a deletion.
    `CREATE TABLE letters (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      content TEXT NOT NULL,
      received TEXT NOT NULL,
      flagged INTEGER NOT NULL,
      handled TEXT,
      letter TEXT NOT NULL
    ) STRICT`,
    `INSERT INTO letters (number, id, code, content, received, flagged, letter)
      SELECT number, id, code, content, received, flagged, request FROM requests ORDER BY number`,
    'DROP TABLE requests',
    // Version 0.2 looks at no version, and makes its table again when it finds none: letters that it acknowledged there
    // would never be read. Into a view it cannot write, and it tells the visitor to send again.
    `CREATE VIEW requests AS
      SELECT number, id, code, content, received, flagged, letter AS request FROM letters`,
    'CREATE INDEX letters_received ON letters (received)',
    `CREATE TABLE notes (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      content TEXT NOT NULL,
      received TEXT NOT NULL,
      sealed TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE tokens (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      hash TEXT NOT NULL,
      created TEXT NOT NULL
    ) STRICT`,
    'CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT',
  ],
];
