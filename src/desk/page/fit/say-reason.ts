// Ships to the browser, on the navigators' desk only.
import { QUESTIONS } from '../../../schema/branches.ts';
import type { QuestionId } from '../../../schema/branches.ts';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { count, fill, list } from '../../../words/fill.ts';
import type { QuestionWords } from '../../../words/question-words.ts';
import { sayAnswer } from '../../../words/say-facts.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { Fit, Reason } from '../../match/suggestion.ts';
import { lowerFirst, sayWhenInLine } from '../letter/say-item.ts';
import { saySpoken } from '../letter/say-spoken.ts';

/**
 * A reason for or against a suggestion in words. `name` is what the person who asks is called where that may be said;
 * empty for nobody. Words of a neighbor stand in quotes and can neither turn nor hide the words around them.
 */
export function sayReason(reason: Reason, props: ReasonProps, name = ''): SaidReason {
  return { mark: MARKS[reason.fit], ...sayKind(reason, props, name) };
}

const MARKS: Readonly<Record<Fit, Mark>> = {
  yes: 'check',
  partly: 'half',
  no: 'empty',
  ask: 'ask',
};

function sayKind(reason: Reason, props: ReasonProps, name: string): Sentence {
  switch (reason.kind) {
    case 'need':
      return sayNeed(reason, props);
    case 'place':
      return sayPlace(reason, props);
    case 'time':
      return sayTimes(reason, props);
    case 'language':
      return sayLanguages(reason, props, name);
    case 'detail':
      return sayDetail(reason, props);
    case 'access': {
      const said = props.words.fit.reasons.access[reason.fit];
      return filled(said, { text: quoted(reason.text, props) });
    }
    case 'room':
      return sayRoom(reason, props);
    case 'money':
      return sayMoney(reason, props);
  }
}

function sayNeed({ fit, ask, offer }: Of<'need'>, props: ReasonProps): Sentence {
  return filled(props.words.fit.reasons.need[fit], {
    ask: needName(ask, 'ask', props),
    offer: needName(offer, 'offer', props),
  });
}

function needName(id: string, side: 'ask' | 'offer', { needs, words, language }: ReasonProps) {
  const need = needs.find((each) => each.id === id);
  return lowerFirst(need?.[side] ?? words.letter.otherNeed, language);
}

function sayPlace({ fit, ask, offer, miles }: Of<'place'>, props: ReasonProps): Sentence {
  const { place } = props.words.fit.reasons;
  const towns = {
    ask: showPlainly(ask) || place.anywhere,
    offer: showPlainly(offer) || place.anywhere,
  };
  if (fit === 'yes' && towns.ask === towns.offer && ask) return filled(place.same, towns);
  const { label, text } = filled(place[fit], towns);
  const far = miles === undefined ? 0 : Math.round(miles);
  if (far < 1) return { label, text };
  return { label, text: count(props.language, place.miles, far, { towns: text }) };
}

function sayTimes({ fit, past, ask, offer }: Of<'time'>, props: ReasonProps): Sentence {
  const { hours } = offer;
  return filled(props.words.fit.reasons.time[past ? 'past' : fit], {
    ask: sayWhenInLine(ask, props),
    offer: hours ? quoted(hours, props) : sayWhenInLine(offer, props),
  });
}

function sayLanguages({ fit, ask, offer }: Of<'language'>, props: ReasonProps, name: string) {
  const { language, words } = props;
  const said = words.fit.reasons.language;
  const asked = saySpoken(language, ask);
  const spoken = offer.map((each) => saySpoken(language, each));
  return filled(said[fit], {
    ask: asked,
    offer: spoken.length === 0 ? said.none : list(language, spoken),
    who: fill(name ? said.asksFor : said.askedFor, { name: showPlainly(name), language: asked }),
  });
}

function sayDetail({ fit, question, options }: Of<'detail'>, props: ReasonProps): Sentence {
  const { detail, askDetail } = props.words.fit.reasons;
  const asks: Readonly<Record<string, string>> = askDetail;
  const answer = answerIn(question, options, props);
  if (fit !== 'ask') {
    const read = isQuestion(question) ? props.questions[question].read : '{answer}';
    return filled(detail[fit], { answer: fill(read, { answer }) });
  }
  return { label: detail.ask.label, text: fill(asks[question] ?? detail.ask.text, { answer }) };
}

function answerIn(question: string, options: readonly string[], props: ReasonProps): string {
  const asked: QuestionWords | undefined = isQuestion(question)
    ? props.questions[question]
    : undefined;
  const shown = options.map(showPlainly);
  return asked ? sayAnswer(asked, shown, props.language) : list(props.language, shown);
}

function sayRoom({ fit, left }: Of<'room'>, { words }: ReasonProps): Sentence {
  const { room } = words.fit.reasons;
  return filled(fit === 'yes' && left === 1 ? room.one : room[fit], { left });
}

function sayMoney({ fit, ask, offer }: Of<'money'>, props: ReasonProps): Sentence {
  const { money } = props.words.fit.reasons;
  const dollars = (sum: number | undefined) =>
    sum === undefined ? money.unknown : `$${count(props.language, { other: '{count}' }, sum)}`;
  return filled(money[fit], { ask: dollars(ask), offer: dollars(offer) });
}

function filled(said: Sentence, values: Readonly<Record<string, string | number>>): Sentence {
  return { label: said.label, text: fill(said.text, values) };
}

function quoted(text: string, { words }: ReasonProps): string {
  return fill(words.letter.reach.quoted, { words: showPlainly(text) });
}

function isQuestion(id: string): id is QuestionId {
  return id in QUESTIONS;
}

interface SaidReason extends Sentence {
  readonly mark: Mark;
}
type Mark = 'check' | 'half' | 'empty' | 'ask';
export type ReasonProps = Pick<DeskProps, 'words' | 'questions' | 'language' | 'needs'>;
interface Sentence {
  readonly label: string;
  readonly text: string;
}
type Of<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>;
