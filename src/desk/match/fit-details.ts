// Ships to the browser, on the navigators' desk only.
import type { Branch, QuestionId } from '../../schema/branches.ts';
import type { ReadItem } from './read-item.ts';
import { answerOf, optionsOf } from './read-item.ts';
import type { Fit, Reason } from './suggestion.ts';
import { isKnownThing } from './things.ts';

type Judge = (ask: ReadItem, offer: ReadItem) => Reason[];

/** What of the branch's own questions decides, or must be asked. What is not here decides nothing. */
const JUDGES: Readonly<Record<Branch, readonly Judge[]>> = {
  ride: [each('room')],
  groceries: [fitHandover, tell('avoid')],
  money: [tellWhom],
  legal: [tell('matter'), tell('deadline')],
  learning: [fitAges, fitClass],
  talk: [anyOf('talk')],
  paperwork: [each('forms'), fitPapers],
  supplies: [fitThings, tell('sizes'), fitDelivery],
  garden: [each('garden')],
  other: [],
};

/** Reasons from the branch's questions; none where the two have different ones. */
export function fitDetails(ask: ReadItem, offer: ReadItem): Reason[] {
  if (ask.open.item.branch !== offer.open.item.branch) return [];
  return JUDGES[ask.open.item.branch].flatMap((judge) => judge(ask, offer));
}

function reason(question: QuestionId, fit: Fit, options: readonly string[]): Reason[] {
  return options.length === 0 ? [] : [{ kind: 'detail', fit, question, options }];
}

/** Every option that is asked for must be offered; an offer that names none has to be asked. */
function each(question: QuestionId): Judge {
  return (ask, offer) => {
    const wanted = optionsOf(ask.open, question);
    const given = optionsOf(offer.open, question);
    if (given.length === 0) return reason(question, 'ask', wanted);
    const isOther = (option: string): boolean => option === 'other';
    const met = wanted.filter((option) => given.includes(option) && !isOther(option));
    const open = wanted.filter((option) => isOther(option));
    const unmet = wanted.filter((option) => !given.includes(option) && !isOther(option));
    return [
      ...reason(question, 'yes', met),
      ...reason(question, 'no', unmet),
      ...reason(question, 'ask', open),
    ];
  };
}

/** One shared option is enough. */
function anyOf(question: QuestionId): Judge {
  return (ask, offer) => {
    const wanted = optionsOf(ask.open, question);
    const given = optionsOf(offer.open, question);
    if (given.length === 0) return reason(question, 'ask', wanted);
    const shared = wanted.filter((option) => given.includes(option));
    return shared.length > 0 ? reason(question, 'yes', shared) : reason(question, 'no', wanted);
  };
}

/** What the ask says and nobody can judge from a form. */
function tell(question: QuestionId): Judge {
  return (ask) => reason(question, 'ask', optionsOf(ask.open, question).filter(Boolean));
}

function fitHandover(ask: ReadItem, offer: ReadItem): Reason[] {
  if (!optionsOf(ask.open, 'bring').includes('bring')) return [];
  const help = optionsOf(offer.open, 'help');
  const fit = help.length === 0 ? 'ask' : help.includes('deliver') ? 'yes' : 'no';
  return reason('bring', fit, ['bring']);
}

/** Who an offer of money is for, in its own words: a pool is named as it is. */
function tellWhom(_ask: ReadItem, offer: ReadItem): Reason[] {
  return reason('whom', 'ask', [answerOf(offer.open, 'whom')].filter(Boolean));
}

function fitPapers(ask: ReadItem): Reason[] {
  const papers = optionsOf(ask.open, 'papers').filter((answer) => answer !== 'yes');
  return reason('papers', 'ask', papers);
}

function fitAges(ask: ReadItem, offer: ReadItem): Reason[] {
  const wanted = answerOf(ask.open, 'ages');
  if (wanted === '') return [];
  const [a, b] = [ask.ages, offer.ages];
  if (a === undefined || b === undefined) return reason('ages', 'ask', [wanted]);
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  if (shared < 0) return reason('ages', 'no', [wanted]);
  return reason('ages', b.from <= a.from && b.to >= a.to ? 'yes' : 'partly', [wanted]);
}

function fitClass(ask: ReadItem, offer: ReadItem): Reason[] {
  const [wanted] = optionsOf(ask.open, 'place');
  const [given] = optionsOf(offer.open, 'place');
  if (wanted === undefined || wanted === 'either') return [];
  if (given === undefined) return reason('place', 'ask', [wanted]);
  return reason('place', given === wanted || given === 'either' ? 'yes' : 'no', [wanted]);
}

function fitThings(ask: ReadItem, offer: ReadItem): Reason[] {
  const text = answerOf(ask.open, 'what');
  const [wanted, given] = [ask.things, offer.things];
  if (wanted.size === 0) return [];
  const known = [...wanted].filter(isKnownThing);
  // Of "snow boots" the boots decide.
  const open = (known.length > 0 ? known : [...wanted]).filter((thing) => !given.has(thing));
  if (open.length === 0) return reason('what', 'yes', [text]);
  if ([...wanted].some((thing) => given.has(thing))) return reason('what', 'partly', [text]);
  const areOthers = known.length > 0 && given.size > 0 && [...given].some(isKnownThing);
  return reason('what', areOthers ? 'no' : 'ask', [text]);
}

function fitDelivery(_ask: ReadItem, offer: ReadItem): Reason[] {
  const [given] = optionsOf(offer.open, 'handover');
  if (given === undefined) return [];
  return reason('handover', given === 'pick-up' ? 'ask' : 'yes', [given]);
}
