import { parseArgs } from 'node:util';
import { PAPERS, SHEETS } from '../../schema/vocabulary.ts';
import type { Paper, SheetName } from '../../schema/vocabulary.ts';

/** What somebody wants to have printed; an empty list means all. */
export type PrintOrder = {
  /** Names as in an address: "lee-food-pantry", "resources/lee-food-pantry", "food", "great-barrington". */
  only: readonly string[];
  sheets: readonly SheetName[];
  languages: readonly string[];
  paper: Paper;
  /** Prints also what has not changed. */
  again: boolean;
  help: boolean;
};

/** An order that cannot be followed. Its message is for the person at the terminal. */
export class OrderError extends Error {
  override name = 'OrderError';
}

export const USAGE = `npm run flyers                            every sheet that changed, as PDFs in flyers/
npm run flyers -- --only lee-food-pantry  one entry's, need's, town's or area's
npm run flyers -- --sheet big             one kind: ${SHEETS.join(', ')}
npm run flyers -- --lang es               one language
npm run flyers -- --paper a4              another paper than the network's, in flyers/a4/
npm run flyers -- --again                 also what has not changed
Each may be given several times, but --paper.`;

/**
 * Reads the words after `npm run flyers --`.
 * @throws {OrderError} that says what was not understood and what there is to choose from.
 */
export function readOrder(
  words: readonly string[],
  network: { languages: readonly { code: string }[]; paper: Paper },
): PrintOrder {
  const { values } = parse(words);
  const papers = values.paper === undefined ? [] : [values.paper];
  return {
    only: values.only ?? [],
    sheets: among('sheet', values.sheet ?? [], SHEETS),
    languages: among(
      'language',
      values.lang ?? [],
      network.languages.map(({ code }) => code),
    ),
    paper: among('paper', papers, PAPERS)[0] ?? network.paper,
    again: values.again ?? false,
    help: values.help ?? false,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        only: { type: 'string', multiple: true },
        sheet: { type: 'string', multiple: true },
        lang: { type: 'string', multiple: true },
        paper: { type: 'string' },
        again: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OrderError(`${error.message}\n\n${USAGE}`, { cause: error });
  }
}

function among<T extends string>(what: string, asked: string[], known: readonly T[]): T[] {
  return asked.map((word) => {
    const found = known.find((name) => name === word);
    if (found === undefined)
      throw new OrderError(`There is no ${what} "${word}". Choose one: ${known.join(', ')}.`);
    return found;
  });
}
