import { availableParallelism } from 'node:os';
import type { SealedLetter } from '../../src/schema/letter.ts';
import { PARSE_SERVER } from '../parse-server/open-parse.ts';
import type { InstalledSize } from './installed-size.ts';
import { CONNECTIONS, ROUNDS } from './measure-loads.ts';
import type { Figures } from './measure-loads.ts';

/** What a home of ours is to reach beside Parse Server. */
const TIMES_FASTER = 3;
const PART_OF_SIZE = 1 / 10;
const MEGABYTE = 1_000_000;

/** Under what conditions everything was measured, so that the figures can be judged. */
export function tellConditions(model: SealedLetter, seconds: number): void {
  const kilobytes = (JSON.stringify(model).length / 1000).toFixed(1);
  console.log(
    `Each post is a sealed letter of its own, ${kilobytes} kB; ${CONNECTIONS} connections; ${ROUNDS} rounds of ${seconds} s in turn;`,
  );
  console.log(
    `all on this computer (${availableParallelism()} cores), which also makes the load. Only letters that the service says it has kept count.`,
  );
  console.log('Ours: PATCHWORK_LIMIT=off, else its defaults. PostgreSQL: its defaults, one each.');
  console.log(
    `${PARSE_SERVER}: its defaults, logs silent, no "idempotency", our class and its unique index.\n`,
  );
}

/** One line for each home and number of processes. */
export function tellFigures(figures: readonly Figures[]): void {
  console.log(
    `${'home'.padEnd(24)} processes letters/s  p50 ms  p99 ms errors  memory MB  database MB`,
  );
  for (const { home, processes, perSecond, p50, p99, errors, memory, databaseMemory } of figures) {
    const columns = [
      home.name.padEnd(24),
      String(processes).padStart(9),
      perSecond.toFixed(0).padStart(9),
      p50.toFixed(1).padStart(7),
      p99.toFixed(1).padStart(7),
      String(errors).padStart(6),
      (memory / MEGABYTE).toFixed(0).padStart(10),
      databaseMemory === undefined ? '' : (databaseMemory / MEGABYTE).toFixed(0).padStart(12),
    ];
    console.log(columns.join(' ').trimEnd());
  }
  console.log(
    'Memory is that of the service alone after the load (RSS); what a database shares among its processes counts once (PSS).',
  );
}

/** Each of our homes beside Parse Server, with one process of it and with several. */
export function tellRatios(figures: readonly Figures[]): void {
  const isParse = ({ home }: Figures) => home.kind === 'parse';
  for (const parse of figures.filter(isParse)) {
    console.log(`\nBeside Parse Server with ${count(parse.processes)}:`);
    for (const ours of figures.filter((one) => !isParse(one))) {
      const times = ours.perSecond / parse.perSecond;
      const judged = times >= TIMES_FASTER ? 'reaches' : 'does NOT reach';
      console.log(
        `${ours.home.name}, ${count(ours.processes)}: ${times.toFixed(2)} x its letters per second (${judged} ${TIMES_FASTER}), ${(ours.memory / parse.memory).toFixed(2)} x its memory, ${(ours.p99 / parse.p99).toFixed(2)} x its p99`,
      );
    }
  }
}

/** What is installed, without Node and without a database. */
export function tellSizes({ bundle, packages, named }: InstalledSize, theirs?: number): void {
  console.log('\nInstalled, without Node and without a database:');
  console.log(`our service as one file  ${megabytes(bundle)}`);
  console.log(
    `our service with the whole npm packages it takes  ${megabytes(packages)}  (${named.join(', ')})`,
  );
  if (theirs === undefined) return;
  console.log(`Parse Server's node_modules  ${megabytes(theirs)}`);
  for (const [what, bytes] of [
    ['one file', bundle],
    ['whole packages', packages],
  ] as const) {
    const part = bytes / theirs;
    const judged = part <= PART_OF_SIZE ? 'reaches' : 'does NOT reach';
    console.log(`ours as ${what} / Parse Server  ${part.toFixed(3)}  (${judged} ${PART_OF_SIZE})`);
  }
}

function count(processes: number): string {
  return processes === 1 ? '1 process' : `${processes} processes`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
