import type { DeskRequest } from '../../src/desk/letters/desk-letter.ts';
import type { ReasonProps } from '../../src/desk/page/fit/say-reason.ts';
import type { Request, RequestItem } from '../../src/schema/request.ts';
import { desk as english } from '../../src/words/en/desk.ts';
import { requestQuestions as questionsEn } from '../../src/words/en/request-questions.ts';
import { desk as spanish } from '../../src/words/es/desk.ts';
import { requestQuestions as questionsEs } from '../../src/words/es/request-questions.ts';

const NEEDS = [
  { id: 'rides', branch: 'ride', ask: 'A ride', offer: 'A ride', svg: '<svg></svg>' },
  { id: 'food', branch: 'groceries', ask: 'Groceries', offer: 'Groceries', svg: '' },
] as const;
/** What the desk's page says, in two languages. */
export const EN: ReasonProps = {
  words: english,
  questions: questionsEn,
  language: 'en',
  needs: [...NEEDS],
};
export const ES: ReasonProps = {
  words: spanish,
  questions: questionsEs,
  language: 'es',
  needs: [...NEEDS],
};

/** Somebody needs a ride on a day, and somebody drives every week. */
export const RIDE: RequestItem = {
  side: 'ask',
  need: 'rides',
  branch: 'ride',
  details: 'Marked first line\nsecond',
  when: 'day',
  day: '2026-11-24',
  time: '10:00',
  town: 'Lee',
  facts: { to: ['Pittsfield'], room: ['walker'] },
};
export const DRIVE: RequestItem = {
  side: 'offer',
  need: 'rides',
  branch: 'ride',
  details: '',
  when: 'weekly',
  town: 'Stockbridge',
  facts: {},
};

export function letterOf(
  id: string,
  items: RequestItem[],
  more: Partial<Request> = {},
): DeskRequest {
  return {
    kind: 'request',
    id,
    code: id.toUpperCase(),
    received: '2026-11-22T10:00:00Z',
    flagged: false,
    lock: 'sealed',
    request: {
      id,
      version: 2,
      network: 'hill-towns',
      language: 'es',
      items,
      contact: { ways: ['text', 'call'], phone: '(413) 555-0142', times: [] },
      consent: true,
      ...more,
    },
  };
}
