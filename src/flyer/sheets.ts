import type { Directory } from '../directory/directory.ts';
import type { Entry } from '../directory/entry.ts';
import type { Paper, SheetName } from '../schema/vocabulary.ts';
import type { Reader } from '../site/reader.ts';

/** One sheet somebody can print, in one language (or in two, where its kind is so). */
export type Sheet = {
  name: SheetName;
  language: string;
  /** Its address within the site, with the fragment that chooses it: "/es/resources/lee-food-pantry/flyer/#big". */
  address: string;
  /** Its file among the PDFs, without folder and ending: "resources-lee-food-pantry-big". */
  file: string;
  /** Most sides of paper it may take; `exactly` when it always takes them all. Absent = as many as it needs. */
  sides?: { most: number; exactly: boolean };
  /** The one paper it is laid out for; absent = it fits Letter and A4. */
  paper?: Paper;
};

const ONE_SIDE = { most: 1, exactly: true } as const;
/** Most sides of the lists: beyond them they name the page that has the rest. */
export const MOST_SIDES = { need: 6, town: 4 } as const;

/** Every sheet of the site in one language: what `npm run flyers` prints, the gallery shows and the tests judge. */
export function sheetsOf(reader: Reader): Sheet[] {
  const { directory, language, to } = reader;
  const { areas, languages, paper, hiatus } = directory.network;
  const sheet = (
    name: SheetName,
    path: string,
    file: string,
    more: Partial<Sheet> = {},
  ): Sheet => ({
    name,
    language,
    address: to(path),
    file,
    ...more,
  });
  const zine = (path: string, file: string): Sheet[] =>
    (['letter', 'a4'] as const).map((size) =>
      sheet('zine', `${path}zine/${size === paper ? '' : `#${size}`}`, `${file}-zine-${size}`, {
        sides: ONE_SIDE,
        paper: size,
      }),
    );
  return [
    ...directory.entries.flatMap((entry) => sheetsOfEntry(reader, entry)),
    ...directory.needs.flatMap(({ id }) => [
      sheet('need', `needs/${id}/sheet/`, `need-${id}`, {
        sides: { most: MOST_SIDES.need, exactly: false },
      }),
      ...zine(`needs/${id}/`, `need-${id}`),
    ]),
    ...directory.towns.map(({ slug }) =>
      sheet('town', `towns/${slug}/sheet/`, `town-${slug}`, {
        sides: { most: MOST_SIDES.town, exactly: false },
      }),
    ),
    ...areas.flatMap(({ id }) => zine(`areas/${id}/`, `area-${id}`)),
    sheet('booklet', 'booklet/', 'booklet'),
    // While the network rests, there is no form on paper.
    ...(hiatus === undefined
      ? [sheet('request', 'request/paper/', 'request', { sides: { most: 6, exactly: false } })]
      : []),
    ...(languages.length === 1 || hiatus !== undefined
      ? []
      : [
          sheet('request', 'request/paper/#one', 'request-one', {
            sides: { most: 4, exactly: false },
          }),
        ]),
  ];
}

/** Pages that are no entry and still have a short address: what the codes on their sheets lead to. */
export function listPaths(directory: Directory): string[] {
  return [
    ...directory.needs.map(({ id }) => `needs/${id}/`),
    ...directory.towns.map(({ slug }) => `towns/${slug}/`),
    ...directory.network.areas.map(({ id }) => `areas/${id}/`),
    'search/',
    'request/',
  ];
}

/** The sheets of one entry, as its flyer page offers them. */
export function sheetsOfEntry(reader: Reader, entry: Entry): Sheet[] {
  const { language, to } = reader;
  const alone = reader.directory.network.languages.length === 1;
  const page = to(`${entry.id}/flyer/`);
  const file = entry.id.replace('/', '-');
  const sides = entry.kind === 'guides' ? { most: 2, exactly: false } : ONE_SIDE;
  // A guide in big print takes as many as its steps need.
  const bigSides = entry.kind === 'guides' ? {} : { sides: { most: 2, exactly: false } };
  return [
    { name: 'flyer', language, address: page, file, sides },
    ...(alone
      ? []
      : [{ name: 'one' as const, language, address: `${page}#one`, file: `${file}-one`, sides }]),
    { name: 'big', language, address: `${page}#big`, file: `${file}-big`, ...bigSides },
    ...(entry.discreetCode === undefined
      ? []
      : [
          {
            name: 'discreet' as const,
            language,
            address: to(`sheets/${entry.discreetCode}/`),
            file: entry.discreetCode,
            sides: ONE_SIDE,
          },
        ]),
  ];
}
