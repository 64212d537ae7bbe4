// Ships to the browser, on the navigators' desk only, loaded when somebody practices.
import type { InventedLetter } from './invented-letter.ts';

/** Invented people who ask; some offer too. */
export const INVENTED_ASKS: readonly InventedLetter[] = [
  {
    hoursAgo: 3,
    language: 'es',
    name: 'Ana',
    access: 'Uso andador.',
    contact: {
      ways: ['text', 'call'],
      phone: '(413) 555-0142',
      voicemail: false,
      othersHear: 'words',
      safeWords: 'It’s Jo, calling about the garden.',
      times: ['mornings'],
      neverTimes: '5 pm',
    },
    items: [
      {
        side: 'ask',
        branch: 'ride',
        details: 'Una cita con el médico.',
        nextOn: 'tue',
        time: '10:00',
        town: 0,
        to: 2,
        facts: { room: ['walker'], trip: ['both-ways'] },
      },
      {
        side: 'ask',
        branch: 'groceries',
        details: '',
        when: 'weekly',
        town: 0,
        facts: { bring: ['bring'], people: ['2'] },
      },
      {
        side: 'offer',
        branch: 'learning',
        details: 'Leo cuentos por internet.',
        when: 'any',
        facts: { place: ['online'], languages: ['español'] },
      },
    ],
  },
  {
    hoursAgo: 6,
    language: 'en',
    contact: {
      ways: ['text'],
      phone: '(413) 555-0163',
      othersHear: 'anything',
      times: ['afternoons'],
    },
    items: [
      {
        side: 'ask',
        branch: 'paperwork',
        details: 'They sent me a letter and I do not understand what they want.',
        when: 'soon',
        town: 2,
        facts: { forms: ['unemployment'], papers: ['some'] },
      },
    ],
  },
  {
    hoursAgo: 52,
    language: 'Português',
    name: 'Lúcia',
    contact: {
      ways: ['call'],
      phone: '(413) 555-0188',
      voicemail: false,
      othersHear: 'nothing',
      times: ['afternoons'],
      neverTimes: 'Sunday',
    },
    items: [
      {
        side: 'ask',
        branch: 'talk',
        details: 'Me sinto muito sozinha.',
        when: 'any',
        town: 'far',
        facts: { talk: ['call'], languages: ['Português'] },
      },
    ],
  },
  {
    hoursAgo: 44,
    language: 'en',
    name: 'Kim',
    contact: {
      ways: ['navigator'],
      times: [],
      instead: { name: 'My sister', how: 'Tuesdays at the library desk' },
    },
    items: [
      {
        side: 'ask',
        branch: 'legal',
        details: 'A paper from the court was on my door.',
        when: 'soon',
        town: 1,
        facts: { matter: ['eviction'], deadline: ['next Friday'] },
      },
    ],
  },
  {
    hoursAgo: 15,
    language: 'en',
    name: 'Bea',
    contact: { ways: ['text'], phone: '(413) 555-0134', othersHear: 'anything', times: [] },
    items: [
      {
        side: 'ask',
        branch: 'supplies',
        details: '',
        when: 'soon',
        town: 0,
        facts: { what: ['Diapers'], sizes: ['Size 4'] },
      },
      {
        side: 'offer',
        branch: 'groceries',
        details: '',
        when: 'weekly',
        town: 0,
        facts: { help: ['shop', 'deliver'], hours: ['weekends'], far: ['10 miles'] },
      },
    ],
  },
  {
    hoursAgo: 61,
    language: 'en',
    contact: {
      ways: ['call'],
      phone: '(413) 555-0172',
      voicemail: false,
      othersHear: 'nothing',
      times: ['mornings'],
    },
    items: [
      {
        side: 'ask',
        branch: 'money',
        details: '',
        when: 'soon',
        town: 2,
        amount: 120,
        facts: { purpose: ['Heat'] },
      },
    ],
    status: 'contacted',
  },
  {
    hoursAgo: 330,
    language: 'en',
    name: 'Gus',
    contact: { ways: ['text'], phone: '(413) 555-0146', othersHear: 'anything', times: [] },
    items: [
      {
        side: 'ask',
        branch: 'garden',
        details: '',
        when: 'any',
        town: 3,
        facts: { garden: ['plot'] },
      },
    ],
    status: 'done',
  },
];
