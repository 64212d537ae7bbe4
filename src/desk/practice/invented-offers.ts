// Ships to the browser, on the navigators' desk only, loaded when somebody practices.
import type { InventedLetter } from './invented-letter.ts';

/** Invented people who offer. */
export const INVENTED_OFFERS: readonly InventedLetter[] = [
  {
    hoursAgo: 28,
    language: 'es',
    name: 'Marta',
    contact: {
      ways: ['call'],
      phone: '(413) 555-0117',
      othersHear: 'anything',
      voicemail: true,
      times: [],
    },
    items: [
      {
        side: 'offer',
        branch: 'ride',
        details: '',
        when: 'weekly',
        town: 1,
        facts: { hours: ['Martes de 9 a 12'], seats: ['3'], room: ['another-person'] },
      },
    ],
  },
  {
    hoursAgo: 75,
    language: 'en',
    name: 'Ruth',
    contact: { ways: ['email'], email: 'ruth@example.org', times: ['evenings'] },
    items: [
      {
        side: 'offer',
        branch: 'ride',
        details: 'I have a van.',
        when: 'weekly',
        town: 4,
        facts: { hours: ['Any weekday'], seats: ['5'], room: ['wheelchair', 'walker', 'car-seat'] },
      },
    ],
  },
  {
    hoursAgo: 120,
    language: 'es',
    name: 'Ramón',
    contact: {
      ways: ['call', 'text'],
      phone: '(413) 555-0109',
      othersHear: 'anything',
      voicemail: true,
      times: ['evenings'],
    },
    items: [
      {
        side: 'offer',
        branch: 'paperwork',
        details: '',
        when: 'weekly',
        town: 2,
        facts: {
          forms: ['unemployment', 'snap'],
          hours: ['Saturday mornings'],
          languages: ['Spanish and English'],
        },
      },
    ],
    status: 'contacted',
  },
  {
    hoursAgo: 26,
    language: 'en',
    name: 'Dale',
    contact: { ways: ['email'], email: 'dale@example.org', times: [] },
    items: [
      {
        side: 'offer',
        branch: 'garden',
        details: 'Tomato seedlings, and boards for two raised beds.',
        when: 'any',
        town: 3,
        facts: { garden: ['seeds', 'tools'] },
      },
    ],
  },
  {
    hoursAgo: 200,
    language: 'en',
    name: 'Sol',
    contact: {
      ways: ['text'],
      phone: '(413) 555-0121',
      othersHear: 'anything',
      times: ['evenings'],
    },
    items: [
      {
        side: 'offer',
        branch: 'talk',
        details: '',
        when: 'weekly',
        facts: { talk: ['call', 'text'], hours: ['evenings'], languages: ['English, Portuguese'] },
      },
    ],
  },
  {
    hoursAgo: 300,
    language: 'en',
    name: 'Noor',
    contact: { ways: ['email'], email: 'noor@example.org', times: ['mornings', 'evenings'] },
    items: [
      {
        side: 'offer',
        branch: 'legal',
        details: '',
        when: 'weekly',
        town: 2,
        facts: { role: ['advocate'], hours: ['Wednesday evenings'] },
      },
    ],
    status: 'contacted',
  },
  {
    hoursAgo: 98,
    language: 'en',
    name: 'Theo',
    contact: {
      ways: ['call'],
      phone: '(413) 555-0155',
      othersHear: 'anything',
      voicemail: true,
      times: [],
    },
    items: [
      {
        side: 'offer',
        branch: 'supplies',
        details: 'My son outgrew them.',
        when: 'any',
        town: 1,
        facts: { what: ['Diapers and baby clothes'], handover: ['either'] },
      },
    ],
  },
  {
    hoursAgo: 240,
    language: 'en',
    name: 'The reading circle',
    contact: { ways: ['email'], email: 'circle@example.org', times: [] },
    items: [
      {
        side: 'offer',
        branch: 'money',
        details: '',
        when: 'any',
        amount: 300,
        facts: { whom: ['anyone'] },
      },
    ],
  },
];
