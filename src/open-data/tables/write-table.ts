import { licenseOf } from '../../schema/license.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { tableFileSchema } from './table-schema.ts';
import type { TableRow } from './table-schema.ts';

/** A kind's table as JSON: facts as they are written, words in the reader's language, and how to credit them. */
export function writeTable(
  reader: Reader,
  kind: Kind,
  rows: readonly TableRow[],
  changed: string | undefined,
): string {
  const { network } = reader.directory;
  const table = {
    name: reader.say(network.name),
    site: absolute(network, reader.to('')),
    kind,
    language: reader.language,
    license: licenseOf(network),
    credit: creditOf(reader),
    made: reader.today,
    ...(changed === undefined ? {} : { changed }),
    dictionary: absolute(network, reader.asset(`data/dictionary.${reader.language}.json`)),
    entries: rows,
  };
  return `${JSON.stringify(tableFileSchema(kind).parse(table), null, 1)}\n`;
}

/** How to say where data are from: "Patchwork, https://patchwork.example, CC BY 4.0". */
export function creditOf(reader: Reader): string {
  const { network } = reader.directory;
  return fill(reader.words.site.data.credit, {
    name: reader.say(network.name),
    address: absolute(network, reader.to('')),
    license: licenseOf(network).name,
  });
}
