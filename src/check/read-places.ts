import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Place } from '../schema/place.ts';
import type { Problem } from './problem.ts';

const COLUMNS = ['town', 'county', 'zip', 'lat', 'lon'];

/** The town table, one row a post office point; cells hold no commas, so none are quoted. */
export function readPlaces(folder: string, problems: Problem[]): Place[] {
  const file = `${basename(folder)}/places.csv`;
  const path = join(folder, 'places.csv');
  if (!existsSync(path)) {
    problems.push({ code: 'file-missing', file, line: 1, column: 1, message: `${file} is not there.` });
    return [];
  }
  const [head = '', ...rows] = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/);
  if (head !== COLUMNS.join(',')) {
    problems.push({
      code: 'csv',
      file,
      line: 1,
      column: 1,
      message: 'The first row does not name the columns.',
      fix: COLUMNS.join(','),
      frame: head,
    });
    return [];
  }
  return rows.flatMap((row, index) => {
    const cells = row.split(',');
    const place = Place.safeParse(Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]])));
    if (place.success && cells.length === COLUMNS.length) return [place.data];
    problems.push({
      code: 'csv',
      file,
      line: index + 2,
      column: 1,
      message: 'This row is not town, county, five-digit ZIP, latitude, longitude.',
      frame: row,
    });
    return [];
  });
}
