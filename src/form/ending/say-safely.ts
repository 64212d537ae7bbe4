// Ships to the browser.
import type { Answers } from '../../draft/answers.ts';
import { fill, list } from '../../words/fill.ts';
import type { RequestWords } from '../../words/en/request.ts';

/** What is still known on the receipt of how to reach a person: no number and no name. */
export type ReachedBy = Pick<Answers, 'ways' | 'times' | 'voicemail'>;

/** How a person will be reached: "text or call in the morning. No voicemail." Any way when it is not known. */
export function saySafely(
  reached: ReachedBy | undefined,
  words: RequestWords['sent']['safely'],
  language: string,
): string {
  if (!reached || reached.ways.length === 0) return words.any;
  const ways = reached.ways.filter((way) => way !== 'navigator').map((way) => words.ways[way]);
  if (ways.length === 0) return words.navigator;
  const times = reached.times.map((time) => words.times[time]);
  const said = fill(times.length > 0 ? words.saidWhen : words.said, {
    ways: list(language, ways, 'disjunction'),
    times: list(language, times, 'disjunction'),
  });
  if (!reached.ways.includes('call')) return said;
  return `${said} ${reached.voicemail === 'yes' ? words.voicemail.yes : words.voicemail.no}`;
}
