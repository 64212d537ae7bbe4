import { writeMessage } from '../../src/desk/follow/write-message.ts';
import type { Message, MessageParts } from '../../src/desk/follow/message.ts';
import type { RequestContact, RequestItem } from '../../src/schema/request.ts';
import { interfaceWords } from '../../src/words/words.ts';
import { ITEM, letterOf } from './desk-follow-letters.ts';

const WORDS = interfaceWords(['en', 'es'], {});
const NEEDS = {
  en: { rides: { ask: 'a ride', offer: 'rides' } },
  es: { rides: { ask: 'que me lleven', offer: 'llevar a alguien' } },
};
const NEIGHBOR_WORDS: MessageParts['neighborWords'] = {
  en: { messages: WORDS['en']?.desk.messages ?? never(), needs: NEEDS.en },
  es: { messages: WORDS['es']?.desk.messages ?? never(), needs: NEEDS.es },
};
/** A pair of which only one has answered. */
export const WAITING = { askSaid: 'yes', offerSaid: 'waiting' } as const;
export const ASK: RequestItem = {
  ...ITEM,
  when: 'day',
  day: '2026-11-24',
  time: '10:00',
  details: 'A white house',
};
const OFFER: RequestItem = {
  ...ITEM,
  side: 'offer',
  when: 'weekly',
  town: 'Stockbridge',
  facts: {},
};

function never(): never {
  throw new Error('There are no words');
}

/** A message to Ana, who asks for a ride, about Luis Marked, who offers one. */
export function written(
  contact: Partial<RequestContact>,
  change: Partial<MessageParts> = {},
  letter: Parameters<typeof letterOf>[1] = {},
): Message {
  const person = letterOf('ana', {
    name: 'Ana',
    items: [ASK],
    contact: { ways: ['text', 'call'], phone: '(413) 555-0142', times: [], ...contact },
    ...letter,
  });
  const other = letterOf('luis', {
    name: 'Luis Marked',
    items: [OFFER],
    contact: {
      ways: ['call', 'email'],
      phone: '413 555 0187',
      email: 'luis@marked.example',
      times: [],
    },
  });
  return writeMessage({
    to: { letter: person, item: 0 },
    other: { letter: other, item: 0 },
    side: 'ask',
    pair: WAITING,
    stage: { kind: 'first' },
    neighborWords: NEIGHBOR_WORDS,
    firstLanguage: 'en',
    towns: ['Lee', 'Pittsfield', 'Stockbridge'],
    me: 'Rosa',
    network: 'Hill Towns',
    ...change,
  });
}
