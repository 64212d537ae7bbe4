// Ships to the browser, on the navigators' desk only.
import { needsPhone } from '../../../schema/request.ts';
import type { Request } from '../../../schema/request.ts';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { dialed } from '../../../words/dialed.ts';
import { upperFirst } from '../../../form/fields/show-time.ts';
import type { DeskLetterWords } from './letter-words.ts';

type Asked = Pick<Request, 'contact' | 'name'>;

/**
 * How to reach a person without putting them at risk, as rows of the table; a row without anything to say is left out.
 * Without an answer about others who pick up, nothing may be said and no voicemail left, as the form promised.
 */
export function sayReach(
  { contact, name = '' }: Asked,
  code: string,
  { words, language }: { words: DeskLetterWords; language: string },
): ReachRow[] {
  const said = words.reach;
  return [
    sayHow(contact, code, said, language),
    sayTimes(contact, said, language),
    saySafeWords(contact, showPlainly(name), said),
    sayVoicemail(contact, said),
    sayInstead(contact, said),
  ].filter((row) => row !== undefined);
}

function sayHow(contact: Contact, code: string, said: Said, language: string): ReachRow {
  const ways = contact.ways.map((way, at) => (at === 0 ? said.first : said.then)[way]);
  const trusted = contact.ways.includes('navigator') && !contact.phone && !contact.email;
  return {
    kind: 'how',
    label: said.how,
    text: asSentence(join(ways, language)),
    ...(trusted ? { hint: fill(said.visits, { code }) } : {}),
    secrets: [...phoneSecret(contact, said), ...emailSecret(contact, said)],
  };
}

function phoneSecret({ ways, phone }: Contact, said: Said): Secret[] {
  if (!needsPhone(ways) || !phone) return [];
  const number = showPlainly(phone);
  const links = ways.flatMap((way) => {
    if (way === 'call')
      return [{ text: fill(said.call, { number }), href: `tel:${dialed(phone)}` }];
    if (way === 'text')
      return [{ text: fill(said.text, { number }), href: `sms:${dialed(phone)}` }];
    return [];
  });
  return [{ show: said.showNumber, links }];
}

function emailSecret({ ways, email }: Contact, said: Said): Secret[] {
  if (!ways.includes('email') || !email) return [];
  return [{ show: said.showEmail, links: [{ text: showPlainly(email), href: mailTo(email) }] }];
}

function sayTimes(
  { times, neverTimes }: Contact,
  said: Said,
  language: string,
): ReachRow | undefined {
  if (times.length === 0 && !neverTimes) return undefined;
  const good = join(
    times.map((time) => said.times[time]),
    language,
  );
  return {
    kind: 'when',
    label: said.when,
    text: good && asSentence(upperFirst(good, language)),
    ...(neverTimes ? { loud: fill(said.never, { words: showPlainly(neverTimes) }) } : {}),
  };
}

function saySafeWords(
  { ways, phone, othersHear, safeWords }: Contact,
  name: string,
  said: Said,
): ReachRow | undefined {
  if (othersHear === 'anything') return { kind: 'say', label: said.say, text: said.anything };
  if (othersHear !== 'nothing' && safeWords) {
    const text = fill(said.quoted, { words: showPlainly(safeWords) });
    return { kind: 'say', label: said.say, text, hint: said.only };
  }
  if (!needsPhone(ways) && !phone) return undefined;
  const nothing = name ? fill(said.nothing, { name }) : said.nothingNobody;
  return { kind: 'say', label: said.say, text: nothing };
}

function sayVoicemail({ ways, voicemail }: Contact, said: Said): ReachRow | undefined {
  if (!needsPhone(ways)) return undefined;
  const text = voicemail === true ? said.voicemailYes : said.voicemailNo;
  return { kind: 'voicemail', label: said.voicemail, text };
}

function sayInstead({ instead }: Contact, said: Said): ReachRow | undefined {
  if (!instead) return undefined;
  const who = showPlainly(instead.name) || said.insteadNobody;
  const how = showPlainly(instead.how);
  // What holds a number does not stand on the screen unasked.
  const covered = how.replace(/\D/g, '').length >= 7;
  return {
    kind: 'instead',
    label: said.instead,
    text: covered ? who : `${who}: ${how}`,
    hint: said.insteadHint,
    ...(covered ? { secrets: [{ show: said.showHow, links: [{ text: how }] }] } : {}),
  };
}

/** The address of a mail to somebody; nothing in it can add a copy or a subject. */
function mailTo(email: string): string {
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`;
}

function join(parts: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

export interface ReachRow {
  readonly kind: 'how' | 'when' | 'say' | 'voicemail' | 'instead';
  readonly label: string;
  readonly text: string;
  /** What must not be overlooked. */
  readonly loud?: string;
  readonly hint?: string;
  readonly secrets?: readonly Secret[];
}

/** Something that is shown when it is asked for: a number, an address. */
export interface Secret {
  /** Words of the button that shows it. */
  readonly show: string;
  readonly links: readonly { readonly text: string; readonly href?: string }[];
}

type Contact = Request['contact'];
type Said = DeskLetterWords['reach'];
