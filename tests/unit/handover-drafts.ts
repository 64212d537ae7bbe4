import { Answers } from '../../src/draft/answers.ts';
import type { Request } from '../../src/schema/request.ts';

const ID = '3f8e2a64-6f0e-4c3a-9a51-0d5a4d1b7c11';

/** Three things on the list, two ways to be reached. */
export const TYPICAL_DRAFT = Answers.parse({
  id: ID,
  keepCopy: 'yes',
  items: [
    {
      side: 'ask',
      key: '3186452911-90210',
      need: 'rides',
      details: 'To the clinic and back. I use a walker and my daughter comes along.',
      when: 'day',
      day: '2026-11-24',
      time: '09:30',
      town: 'Lee',
      facts: { to: ['Pittsfield'], room: ['walker', 'another-person'], trip: ['both-ways'] },
    },
    {
      side: 'ask',
      key: '1120394857-55821',
      need: 'food',
      details: 'Groceries for four, no pork.',
      when: 'weekly',
      town: 'Lee',
      facts: { bring: ['bring'], people: ['4'], avoid: ['pork'] },
    },
    {
      side: 'offer',
      key: '998877665-11223',
      need: 'childcare',
      details: 'I can watch children on weekday mornings.',
      when: 'weekly',
      town: 'Lee',
    },
  ],
  name: 'Rosa',
  ways: ['text', 'call'],
  phone: '413 555 0142',
  voicemail: 'no',
  othersHear: 'words',
  safeWords: 'It is about the book club',
  times: ['mornings'],
  language: 'es',
});

/** Eight things with long words, and every question about reaching answered. */
export const FULL_DRAFT = Answers.parse({
  ...TYPICAL_DRAFT,
  items: [
    ...TYPICAL_DRAFT.items,
    ...[
      'The landlord sent a paper on November 3 and says we must leave before the end of December.',
      'Help with reading for a boy of seven and a girl of nine, best in Spanish and English.',
      'A plot for the spring and someone who knows about frost.',
      'Winter coats: two of size 8, one of size 10, boots 5 and 7, gloves.',
      'I can sew, mend zippers and shorten trousers, at home or in the library on Saturdays.',
    ].map((details, at) => ({
      side: at === 4 ? 'offer' : 'ask',
      key: `44${at}5566778-9${at}1`,
      need: ['legal', 'learning', 'garden', 'clothes', 'other'][at],
      details,
      when: at % 2 === 0 ? 'soon' : 'any',
      town: 'Great Barrington',
    })),
  ],
  email: 'rosa.example@example.org',
  insteadName: 'Marta',
  insteadHow: '413 555 0199',
  neverTimes: 'Sundays, and after 6 pm',
  access: 'Large print, a step-free door, and more time to answer.',
});

/** A request as it is delivered, with an answer of every kind. */
export const REQUEST: Request = {
  id: '3f8e2a64-6f0e-4c3a-9a51-0d5a4d1b7c11',
  version: 2,
  network: 'cedar-valley',
  language: 'Kʼicheʼ',
  name: 'Rosa',
  items: [
    {
      side: 'ask',
      need: 'rides',
      branch: 'ride',
      details: 'To the clinic',
      when: 'day',
      day: '2026-11-24',
      time: '09:30',
      town: 'Lee',
      facts: { to: ['Pittsfield'], room: ['walker'] },
    },
    {
      side: 'offer',
      need: 'money',
      branch: 'money',
      details: '',
      when: 'any',
      town: '',
      facts: {},
      amount: 150,
    },
  ],
  contact: {
    ways: ['call', 'navigator'],
    phone: '413 555 0142',
    voicemail: false,
    othersHear: 'words',
    safeWords: 'The book club',
    instead: { name: 'Marta', how: '413 555 0199' },
    times: ['mornings'],
  },
  consent: true,
};
