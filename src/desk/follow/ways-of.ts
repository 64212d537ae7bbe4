// Ships to the browser, on the navigators' desk only.
import { isPhone } from '../../schema/request.ts';
import type { RequestContact } from '../../schema/request.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import { dialed } from '../../words/dialed.ts';
import type { Message, MessageWay } from './message.ts';

/** Links for the ways that the person chose, in their order; none for people who come by with their code. */
export function waysOf(
  contact: RequestContact,
  recipient: Message['for'],
  text: string,
  subject: string,
): MessageWay[] {
  if (recipient === 'code') return [];
  if (recipient === 'instead') return insteadWays(contact.instead?.how.trim() ?? '', text, subject);
  return contact.ways.flatMap((way) => {
    if (way === 'navigator') return [];
    const address = way === 'email' ? contact.email : contact.phone;
    return address === undefined ? [] : linkOf(way, address, text, subject);
  });
}

/** How to reach the other person is in free words: a link only where all of it is a number or an email. */
function insteadWays(how: string, text: string, subject: string): MessageWay[] {
  if (isPhone(how)) return [linkOf('call', how, text, subject)];
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(how) ? [linkOf('email', how, text, subject)] : [];
}

function linkOf(
  way: MessageWay['way'],
  address: string,
  text: string,
  subject: string,
): MessageWay {
  const body = encodeURIComponent(text);
  const shown = showPlainly(address);
  switch (way) {
    case 'call':
      return { way, shown, href: `tel:${dialed(address)}` };
    case 'text':
      return { way, shown, href: `sms:${dialed(address)}?body=${body}` };
    case 'email': {
      const to = encodeURIComponent(address).replaceAll('%40', '@');
      return {
        way,
        shown,
        href: `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${body}`,
      };
    }
  }
}
