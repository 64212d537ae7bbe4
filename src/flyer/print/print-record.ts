import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { daysBetween } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';

/** A day of printing stands on every sheet, and a sheet asks to be looked at again after a month at the soonest. */
const GOOD_DAYS = 28;
const FILE = 'manifest.json';

const Printed = z.object({
  /** What it was printed from: `createInputHash`. */
  input: z.string(),
  /** Name and version of the browser that printed it. */
  browser: z.string(),
  /** In the network's time zone, as it stands on the sheet. */
  day: z.iso.date(),
  /** Size in bytes. */
  bytes: z.int(),
  sides: z.int(),
});
export type Printed = z.infer<typeof Printed>;

/** What lies in a folder of PDFs, by file. */
export type PrintRecord = Record<string, Printed>;
const PrintRecord = z.record(z.string(), Printed);

/** Reads a folder's record. Without one, or with one that cannot be read, nothing counts as printed. */
export async function readRecord(folder: string): Promise<PrintRecord> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => '{}');
  try {
    const read = PrintRecord.safeParse(JSON.parse(text));
    return read.success ? read.data : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Writes it whole or not at all: an end of the program in between leaves the one before. */
export async function writeRecord(folder: string, record: PrintRecord): Promise<void> {
  const sorted = Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const beside = join(folder, `${FILE}.part`);
  await writeFile(beside, `${JSON.stringify(Object.fromEntries(sorted), undefined, 1)}\n`);
  await rename(beside, join(folder, FILE));
}

/** True while what was printed from this page still says the truth: nothing changed, and its day is not long past. */
export function isStillRight(
  printed: Printed | undefined,
  input: string,
  today: CalendarDay,
): printed is Printed {
  if (printed?.input !== input) return false;
  const age = daysBetween(printed.day, today);
  return age >= 0 && age <= GOOD_DAYS;
}
