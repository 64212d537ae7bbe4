// Ships to the browser, on the navigators' desk only.
import type { ReadItem } from './read-item.ts';
import { answerOf } from './read-item.ts';
import type { Fit, Reason } from './suggestion.ts';

/** Whether the two can talk with each other; nothing where money is sent and nobody has to. Languages are codes where they are known, else words of the letter. */
export function fitLanguage(ask: ReadItem, offer: ReadItem): Reason | undefined {
  if (ask.open.item.branch === 'money') return undefined;
  const wanted = ask.answer.size > 0 ? ask.answer : ask.letter;
  const offered = new Map([...offer.answer, ...offer.letter]);
  const said = answerOf(ask.open, 'languages');
  const isUnread = wanted.size === 0 || (said !== '' && ask.answer.size === 0);
  const answer = answerOf(offer.open, 'languages');
  const shared = [...wanted.keys()].find((code) => offered.get(code) === 'well');
  const inPart = [...wanted.keys()].find((code) => offered.has(code));
  const isOfferUnread = offered.size === 0 || (answer !== '' && offer.answer.size === 0);
  const judge = (): Fit => {
    if (isUnread) return 'ask';
    if (shared !== undefined) return 'yes';
    if (inPart !== undefined) return 'partly';
    return isOfferUnread ? 'ask' : 'no';
  };
  return {
    kind: 'language',
    fit: judge(),
    ask: isUnread ? said || ask.open.language : (shared ?? inPart ?? [...wanted.keys()][0] ?? ''),
    offer: isOfferUnread ? [answer || offer.open.language] : [...offered.keys()],
  };
}
