import { LONGEST_SUMMARY } from '../../../schema/text.ts';
import { foldWords } from '../cells/reading.ts';
import type { RowReader } from './row-reader.ts';
import type { World } from './world.ts';

const LONGEST_TITLE = 120;

/** The name of a row. A service's and its organization's stand together, when neither says the other. */
export function titleOf(reader: RowReader): string | undefined {
  const names = reader
    .all('title')
    .map(({ text }) => text.replaceAll(/\s+/g, ' '))
    .filter(
      (name, at, all) =>
        !all.some(
          (other, where) => where !== at && says(other, name) && (!says(name, other) || where < at),
        ),
    );
  const [first] = names;
  const joined = names.join(', ');
  if (first === undefined || joined.length <= LONGEST_TITLE)
    return first === undefined ? undefined : joined;
  return first.length <= LONGEST_TITLE ? first : first.slice(0, LONGEST_TITLE - 1).trim();
}

/**
 * One sentence for lists, and the text of the entry. Without a summary of its own a row gives its description when that
 * is short, else its first sentences; `isMade` = not even these, so that its needs and town stand there.
 */
export function summaryOf(
  reader: RowReader,
  needs: readonly string[],
  town: string | undefined,
  world: World,
): { summary: string; body: string; isMade: boolean } {
  const body = reader.text('body', '\n') ?? '';
  const own = reader.text('summary')?.replaceAll(/\s+/g, ' ');
  if (own !== undefined && own.length <= LONGEST_SUMMARY)
    return { summary: own, body, isMade: false };
  const text = [own, body].filter(Boolean).join('\n');
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line !== '' && line.length <= LONGEST_SUMMARY)
    return { summary: line, body: '', isMade: false };
  const start = firstSentences(line);
  if (start !== '') return { summary: start, body: text, isMade: false };
  const labels = needs.map((id) => {
    const label = world.needs.find((need) => need.id === id)?.label ?? {};
    return label[world.network.languages[0]?.code ?? 'en'] ?? id;
  });
  const made = `${[...labels, ...(town === undefined ? [] : [town])].join(', ')}.`;
  return { summary: made.slice(0, LONGEST_SUMMARY), body: text, isMade: true };
}

/** As many whole sentences as fit. "St. Anthony" and "9 a.m. to" end none. */
function firstSentences(line: string): string {
  let end = 0;
  for (const { index } of line.matchAll(/(?<=[\p{L}\p{N})]{3}[.!?])\s(?=[\p{Lu}"¿¡])/gu)) {
    if (index > LONGEST_SUMMARY) break;
    end = index;
  }
  return line.slice(0, end);
}

function says(longer: string, shorter: string): boolean {
  return ` ${foldWords(longer)} `.includes(` ${foldWords(shorter)} `);
}
