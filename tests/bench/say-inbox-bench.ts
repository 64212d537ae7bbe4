import type { SealedLetter } from '../../src/schema/letter.ts';
import { PARSE_SERVER } from '../parse-server/open-parse.ts';
import type { InstalledSize } from './installed-size.ts';
import { CONNECTIONS, ROUNDS } from './measure-loads.ts';
import type { Figures } from './measure-loads.ts';
import { table } from './search/note/table.ts';

/** What a home of ours is to reach beside Parse Server. */
const TIMES_FASTER = 3;
const PART_OF_SIZE = 1 / 10;
const MEGABYTE = 1_000_000;

/** Under what conditions everything was measured, so that the figures can be judged. */
export function sayConditions(model: SealedLetter, seconds: number): string {
  const kilobytes = (JSON.stringify(model).length / 1000).toFixed(1);
  return `Each post is a sealed letter of its own, ${kilobytes} kB; ${CONNECTIONS} connections; ${ROUNDS} rounds of ${seconds} s in turn; all on this
computer, which also makes the load. Only letters that the service says it has kept count. Ours: \`PATCHWORK_LIMIT=off\`, else its
defaults. PostgreSQL: its defaults, one each. ${PARSE_SERVER}: its defaults, logs silent, no "idempotency", our class and its
unique index.`;
}

/** One row for each home and number of processes. */
export function sayFigures(figures: readonly Figures[]): string[] {
  return [
    '## Letters kept',
    table([
      ['home', 'processes', 'letters/s', 'p50', 'p99', 'errors', 'memory', 'database'],
      ...figures.map(({ home, processes, perSecond, p50, p99, errors, memory, databaseMemory }) => [
        home.name,
        String(processes),
        perSecond.toFixed(0),
        `${p50.toFixed(1)} ms`,
        `${p99.toFixed(1)} ms`,
        String(errors),
        megabytes(memory),
        databaseMemory === undefined ? '' : megabytes(databaseMemory),
      ]),
    ]),
    'Memory is that of the service alone after the load (RSS); what a database shares among its processes counts once (PSS).',
  ];
}

/** Each of our homes beside Parse Server, with one process of it and with several. */
export function sayRatios(figures: readonly Figures[]): string[] {
  const isParse = ({ home }: Figures) => home.kind === 'parse';
  return figures.filter(isParse).flatMap((parse) => [
    `Beside Parse Server with ${count(parse.processes)}:`,
    table([
      ['', 'letters/s', 'wanted', '', 'memory', 'p99'],
      ...figures
        .filter((one) => !isParse(one))
        .map((ours) => {
          const times = ours.perSecond / parse.perSecond;
          return [
            `${ours.home.name}, ${count(ours.processes)}`,
            `${times.toFixed(2)} ×`,
            `${TIMES_FASTER} ×`,
            times >= TIMES_FASTER ? 'reached' : '**falls short**',
            `${(ours.memory / parse.memory).toFixed(2)} ×`,
            `${(ours.p99 / parse.p99).toFixed(2)} ×`,
          ];
        }),
    ]),
  ]);
}

/** What is installed, without Node and without a database. */
export function saySizes({ bundle, packages, named }: InstalledSize, theirs?: number): string[] {
  const sizes = [
    ['our service as one file', bundle],
    ['our service with the whole npm packages it takes', packages],
  ] as const;
  return [
    '## Installed, without Node and without a database',
    `The packages: ${named.join(', ')}.`,
    table([
      ['', 'bytes', "beside Parse Server's", 'wanted', ''],
      ...sizes.map(([what, bytes]) => [
        what,
        megabytes(bytes),
        ...(theirs === undefined ? ['', '', ''] : judge(bytes / theirs)),
      ]),
      ...(theirs === undefined
        ? []
        : [["Parse Server's node_modules", megabytes(theirs), '1', '', '']]),
    ]),
  ];
}

function judge(part: number): string[] {
  const reached = part <= PART_OF_SIZE ? 'reached' : '**falls short**';
  return [part.toFixed(3), `at most ${PART_OF_SIZE}`, reached];
}

function count(processes: number): string {
  return processes === 1 ? '1 process' : `${processes} processes`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
