import { publicWhereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { drawBlock } from '../../quilt/draw-block.ts';
import { turnOf } from '../../quilt/turn-colours.ts';
import { quiltOfEntry, quiltOfNeed } from '../../site/quilt-of.ts';
import type { Reader } from '../../site/reader.ts';
import { publishedEntries } from '../published.ts';
import { pictureFile } from './picture-file.ts';
import { BLOCK } from './picture-measures.ts';

/** What a link picture shows. Its words are those of the page it stands for, or discreet ones. */
export type Picture = {
  /** Its address from the root of the site: "pictures/es/needs/food.png". */
  file: string;
  language: string;
  direction: Reader['direction'];
  title: string;
  /** Above the title, the longest first: "Food · Amherst", "Food". One of them is shown, or none. */
  kickers: readonly string[];
  /** Under the title, in the second voice. */
  text: string;
  /** Whose site it is, at the foot. */
  network: string;
  /** Quilt blocks as SVG, in rows: one, or several as a quilt. */
  blocks: readonly (readonly string[])[];
};

/** All pictures of a site in one language: of the site, of every need and of every entry, in a fixed order. */
export function picturesOf(reader: Reader): Picture[] {
  const { directory } = reader;
  return [
    pictureOfSite(reader),
    ...directory.needs.map((need) => ({
      ...frameOf(reader, `needs/${need.id}`),
      title: reader.say(need.label),
      text: reader.say(need.blurb),
      blocks: [[quiltOfNeed(directory, need.id, BLOCK)]],
    })),
    ...publishedEntries(directory).map((entry) => pictureOfEntry(reader, entry)),
  ];
}

/** Every letter that the pictures show; it is no text to read. */
export function lettersIn(pictures: readonly Picture[]): string {
  const texts = pictures.flatMap(({ title, kickers, text, network }) => [
    title,
    text,
    network,
    ...kickers,
  ]);
  return [...new Set(texts.join(''))].join('');
}

/** An entry with discreet words shows those, and a block of no need: the picture lands on somebody's screen. */
function pictureOfEntry(reader: Reader, entry: Entry): Picture {
  const frame = frameOf(reader, entry.id);
  const { title, discreet } = wordsOf(entry, reader.language);
  if (discreet !== undefined) {
    const block = drawBlock({
      block: 'jacobs-ladder',
      seed: 'everything',
      turn: turnOf(entry.id),
      size: BLOCK,
    });
    return { ...frame, title: discreet.title, blocks: [[block]] };
  }
  const town = publicWhereOf(entry)?.town;
  const kind = sayKind(reader, entry);
  return {
    ...frame,
    title,
    kickers: town === undefined ? [kind] : [`${kind} · ${town}`, kind],
    blocks: [[quiltOfEntry(reader.directory, entry, BLOCK)]],
  };
}

/** The blocks of the first needs, sewn together: nine of them, or as many as make a square. */
function pictureOfSite(reader: Reader): Picture {
  const { network, needs } = reader.directory;
  const side = Math.min(3, Math.floor(Math.sqrt(needs.length)));
  const rows = Array.from({ length: side }, (_, row) => needs.slice(row * side, (row + 1) * side));
  return {
    ...frameOf(reader, 'site'),
    title: reader.say(network.name),
    text: reader.say(network.tagline),
    network: new URL(network.site).host,
    blocks: rows.map((row) => row.map(({ id }) => quiltOfNeed(reader.directory, id, BLOCK / side))),
  };
}

function frameOf(reader: Reader, path: string): Picture {
  return {
    file: pictureFile(reader.language, path),
    language: reader.language,
    direction: reader.direction,
    title: '',
    kickers: [],
    text: '',
    network: reader.say(reader.directory.network.short_name),
    blocks: [],
  };
}

/** A word for what this is: the need of a resource, the kind of the others. */
function sayKind(reader: Reader, entry: Entry): string {
  const { kind, vocabulary } = reader.words.site;
  switch (entry.kind) {
    case 'resources': {
      const need = reader.directory.needs.find(({ id }) => id === entry.facts.needs[0]);
      return need === undefined ? kind.resources : reader.say(need.label);
    }
    case 'groups':
      return vocabulary.groupKinds[entry.facts.kind];
    case 'events':
      return vocabulary.eventKinds[entry.facts.kind];
    case 'guides':
      return kind.guides;
  }
}
