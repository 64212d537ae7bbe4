import { newItem, noAnswers } from '../../src/draft/answers.ts';
import type { Answers, DraftItem } from '../../src/draft/answers.ts';
import type { RequestFormProps } from '../../src/form/request-form-props.ts';
import { request as en } from '../../src/words/en/request.ts';
import { request as es } from '../../src/words/es/request.ts';

/** A ride as somebody in "Example" would ask for it. */
export const RIDE: DraftItem = {
  ...newItem('ask', '1'),
  need: 'rides',
  when: 'day',
  day: '2026-11-24',
  town: 'Lee',
  details: 'A white house',
  facts: { to: ['Pittsfield'] },
};

/** Answers that can be sent as they are. */
export const COMPLETE: Answers = {
  ...noAnswers('0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11'),
  items: [RIDE],
  ways: ['text', 'call'],
  phone: '(413) 555-0142',
};

/** The props of the request page of a network with three needs. */
export function propsIn(language: 'en' | 'es'): RequestFormProps {
  const inEnglish = language === 'en';
  return {
    words: inEnglish ? en : es,
    language,
    languages: [
      { code: 'en', label: 'English' },
      { code: 'es', label: 'Español' },
    ],
    needs: [
      {
        id: 'rides',
        branch: 'ride',
        ask: inEnglish ? 'A ride' : 'Que me lleven',
        offer: 'A ride for a neighbor',
        svg: '',
      },
      {
        id: 'food',
        branch: 'groceries',
        ask: inEnglish ? 'Groceries' : 'Alimentos',
        offer: 'A meal',
        svg: '',
      },
      {
        id: 'money',
        branch: 'money',
        ask: 'Money for a bill',
        offer: 'Money for a neighbor',
        svg: '',
      },
    ],
    towns: ['Lee', 'Otis'],
    network: { id: 'example', name: 'Example', demo: true },
    lines: [],
    answers: [],
    delivery: { kind: 'inbox', address: '/v1/requests' },
    plainForm: true,
    leavePage: '/leave/',
    leavesTo: 'weather',
  };
}
