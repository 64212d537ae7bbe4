import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Place } from '../schema/place.ts';
import { nearName } from './check-folders.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';

const COLUMNS = ['town', 'county', 'zip', 'lat', 'lon'];

/** The town table, one row a post office point; cells hold no commas, so none are quoted. Nothing when it has a mistake. */
export function readPlaces(folder: string, problems: Problem[]): Place[] | undefined {
  const file = `${basename(folder)}/places.csv`;
  const path = join(folder, 'places.csv');
  if (!existsSync(path)) {
    problems.push({
      code: 'file-missing',
      file,
      line: 1,
      column: 1,
      message: `${file} is not there.`,
      fix:
        nearName(folder, 'places.csv') ??
        `write it with a first row of ${COLUMNS.join(',')} and a row for each town.`,
    });
    return undefined;
  }
  const { text, problem } = readText(path, file);
  if (problem !== undefined) {
    problems.push(problem);
    return undefined;
  }
  const [head = '', ...rows] = text.trimEnd().split(/\r?\n/);
  if (head !== COLUMNS.join(',')) {
    problems.push({
      code: 'csv',
      file,
      line: 1,
      column: 1,
      message: 'The first row does not name the columns.',
      fix: `write ${COLUMNS.join(',')}`,
      frame: head,
    });
    return undefined;
  }
  const places = rows.flatMap((row, index) => {
    const cells = row.split(',');
    const place = Place.safeParse(
      Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]?.trim() || undefined])),
    );
    if (place.success && cells.length === COLUMNS.length) return [place.data];
    problems.push({
      code: 'csv',
      file,
      line: index + 2,
      column: 1,
      message: 'This row is not town, county, five-digit ZIP, latitude, longitude.',
      fix: 'write it like Lee,Berkshire,01238,42.3042,-73.2482',
      frame: row,
    });
    return [];
  });
  return places.length === rows.length ? places : undefined;
}
