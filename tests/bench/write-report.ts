import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Prints a benchmark's report and keeps it in a file of the documentation, formatted as the rest of it. */
export async function writeReport(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.join('\n');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
  console.log(text);
}
