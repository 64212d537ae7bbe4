import type { Reader } from '../../site/reader.ts';
import { count } from '../../words/fill.ts';
import { saidOnce } from '../fit/said-once.ts';
import type { Said } from '../fit/said-once.ts';

/** What stands behind the slip, and so stays with the person: who can read the paper, what becomes of it, whom to call. */
export function paperBehind(readers: readonly [Reader, ...Reader[]]): Said[] {
  const { demonstration, network } = readers[0].directory;
  return saidOnce(readers, ({ language, words, say }) => {
    const { who } = words.site.flyers.paperRequest;
    const days = network.answers_within_days;
    const within = days === undefined ? '' : count(language, words.request.sent.steps.within, days);
    return [
      who.text,
      ...(demonstration ? [who.demo] : [who.then, within]),
      ...network.lines.map(({ number, label }) => `${number}: ${say(label)}.`),
    ]
      .filter(Boolean)
      .join(' ');
  });
}
