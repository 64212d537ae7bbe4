// Ships to the browser, on the navigators' desk only.
import { showPlainly } from '../../schema/show-plainly.ts';
import { fill } from '../../words/fill.ts';
import type { NeighborWords } from '../desk-props.ts';
import type { DeskRequest } from '../letters/desk-letter.ts';
import { bothSaidYes } from './due.ts';
import { hearingOf } from './hearing-of.ts';
import type { Message, MessageParts, MessageStage } from './message.ts';
import { sayThing } from './say-thing.ts';
import { warningsOf } from './warnings-of.ts';
import { waysOf } from './ways-of.ts';

/**
 * A message for one end of a pair, in that person's language. Nothing of it is sent. Neither end learns the other's name,
 * number, email, exact place or own words before both said yes; then a first name and one way, as far as the navigator
 * ticked it and the other one chose that way. The text says nothing of what was asked unless anybody may hear it.
 */
export function writeMessage(parts: MessageParts): Message {
  const { request } = parts.to.letter;
  const { language, words } = languageFor(parts);
  const { messages } = words;
  const recipient = recipientOf(request);
  const hearing = hearingOf(request.contact);
  const say = sayAll(parts, language, words);
  const text =
    recipient === 'instead'
      ? messages.instead
      : {
          words: showPlainly(request.contact.safeWords ?? ''),
          nothing: request.contact.phone === undefined ? messages.writeBack : messages.callBack,
          anything: say,
        }[hearing];
  return {
    language,
    for: recipient,
    text: recipient === 'code' ? '' : text,
    say: recipient === 'instead' ? askInstead(parts.to.letter, messages) : say,
    ways: waysOf(request.contact, recipient, text, messages.subject),
    warnings: warningsOf(parts.to.letter, {
      recipient,
      hearing,
      interpreter: language !== request.language,
      notAgreed: parts.stage.kind !== 'first' && !isAgreed(parts),
    }),
  };
}

/** What to say to the person: who speaks, then the matter. */
function sayAll(parts: MessageParts, language: string, words: NeighborWords): string {
  const { messages } = words;
  const who = nameOf(parts.to.letter.request);
  const hello = fill(who === '' ? messages.helloNobody : messages.hello, {
    who,
    me: parts.me,
    network: parts.network,
  });
  return [hello, ...sayMatter(parts, language, words)].join(' ');
}

function sayMatter(parts: MessageParts, language: string, words: NeighborWords): string[] {
  const { messages } = words;
  const { side, stage } = parts;
  const own = withoutDot(sayThing(parts.to, parts.towns, language, words));
  const theirs = withoutDot(sayThing(parts.other, parts.towns, language, words));
  const first = [fill(messages.first[side], { own, theirs }), messages.fits, messages.promise];
  // What is only for people who agreed is never said earlier, whatever was pressed.
  if (!isAgreed(parts)) return first;
  switch (stage.kind) {
    case 'first':
      return first;
    case 'both-yes':
      return [fill(messages.bothYes[side], { own, theirs }), ...shareOther(parts, stage, messages)];
    case 'did-it-work':
      return [fill(messages.didItWork[side], { own }), messages.tellUs];
  }
}

/** Each sentence brings its own full stop; "10 a.m." at its end has one already. */
function withoutDot(thing: string): string {
  return thing.replace(/\.$/, '');
}

/** What the navigator ticked of the other one: the first word of the name, and one way that they chose themselves. */
function shareOther(
  { other }: MessageParts,
  { share }: Extract<MessageStage, { kind: 'both-yes' }>,
  messages: NeighborWords['messages'],
): string[] {
  const { contact } = other.letter.request;
  const first = share.name ? firstNameOf(other.letter.request) : '';
  const way = share.way !== undefined && contact.ways.includes(share.way) ? share.way : undefined;
  const address = way === 'email' ? contact.email : contact.phone;
  return [
    ...(first === '' ? [] : [fill(messages.theirName, { name: first })]),
    ...(way === undefined || address === undefined
      ? [messages.through]
      : [fill(messages.theirWay[way], { address: showPlainly(address) })]),
    messages.careful,
  ];
}

function isAgreed({ pair }: MessageParts): boolean {
  return pair !== undefined && bothSaidYes(pair);
}

/** The person's own language where the site has it, else the network's first. */
function languageFor({ to, neighborWords, firstLanguage }: MessageParts): {
  language: string;
  words: NeighborWords;
} {
  const own = to.letter.request.language;
  const language = Object.hasOwn(neighborWords, own) ? own : firstLanguage;
  const words = neighborWords[language];
  if (!words) throw new Error(`There are no words for messages in "${language}"`);
  return { language, words };
}

/** Somebody else is only asked in place of a person who gave no way of their own. */
function recipientOf({ contact }: DeskRequest['request']): Message['for'] {
  if (contact.ways.some((way) => way !== 'navigator')) return 'person';
  return contact.instead ? 'instead' : 'code';
}

/** Nothing of the matter: whoever is asked in somebody's place may guess enough already. */
function askInstead(
  { request, code }: MessageParts['to']['letter'],
  messages: NeighborWords['messages'],
): string {
  const who = nameOf(request);
  return who === ''
    ? fill(messages.askInsteadNobody, { code: showPlainly(code) })
    : fill(messages.askInstead, { who });
}

function nameOf({ name = '' }: DeskRequest['request']): string {
  return showPlainly(name).trim();
}

function firstNameOf(request: DeskRequest['request']): string {
  return nameOf(request).split(/\s+/)[0] ?? '';
}
