import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { refuseItself } from './backup/refuse-itself.ts';
import { writeWhole } from './backup/write-whole.ts';
import { WrongUse } from './command-failure.ts';
import { everyLetter } from './every-letter.ts';
import { writeCsv } from './export/write-csv.ts';
import { fileOf, withHome } from './open-home.ts';
import { openKept } from './open-kept.ts';
import type { OpenedLetter } from './open-kept.ts';
import type { Asked, Options } from './read-command.ts';
import { readIdentities } from './read-identities.ts';
import { sayCount } from './say-count.ts';
import { showJson } from '../../schema/show-plainly.ts';
import type { Surroundings } from './surroundings.ts';

/** Prints instead of writing a file. */
const STANDARD_OUTPUT = '-';

/** `export`: everything, opened, as a table for a spreadsheet or as JSON. What stays closed has its row too. */
export async function exportLetters(
  { words: [file = ''], options }: Asked,
  { environment, say, warn }: Surroundings,
): Promise<void> {
  const form = formOf(file, options);
  const identities = await readIdentities(options.key, environment);
  refuseItself(file, fileOf(environment));
  const letters = await withHome(environment, async ({ store }) =>
    openKept(await everyLetter(store), identities),
  );
  const text =
    form === 'csv' ? writeCsv(letters, options.semicolon ? ';' : ',') : showJson(letters);
  if (file === STANDARD_OUTPUT) {
    say(text);
  } else {
    await writeWhole(file, options.force, (part) => {
      writeFileSync(part, text + (form === 'csv' ? '\r\n' : '\n'));
    });
    say(
      `${file} holds ${sayCount(letters.length, 'letter')}, opened. Delete it when you are done.`,
    );
  }
  const closed = letters.filter(isClosed).length;
  if (closed > 0) warn(`${sayCount(closed, 'letter')} could not be opened: the keys are missing.`);
}

function formOf(file: string, { csv, json, semicolon }: Options): 'csv' | 'json' {
  const ending = extname(file).toLowerCase();
  const chosen = { csv: csv || ending === '.csv', json: json || ending === '.json' };
  if (chosen.csv === chosen.json)
    throw new WrongUse('Name a file that ends in .csv or .json, or "-" with --csv or --json.');
  if (semicolon && chosen.json) throw new WrongUse('Only a table has --semicolon.');
  return chosen.csv ? 'csv' : 'json';
}

function isClosed({ kind }: OpenedLetter): boolean {
  return kind === 'closed';
}
