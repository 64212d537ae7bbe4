import { DEMO_KEYS } from '../../sealed/demo-keys.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { readContent } from '../read-content.ts';
import { edited } from './valid-network.ts';
import type { Changes } from './valid-network.ts';
import { inContent } from './write-network.ts';

/** The day the examples are read on. */
const READ_AT = new Date('2026-11-22T12:00:00Z');

/** The mistakes of the example of a code, in the order they are found. */
export function mistakesOf(code: ProblemCode): Problem[] {
  const { changes, printed = [] } = ONE_OF_EACH[code];
  return inContent(changes, (folder) => readContent(folder, printed, READ_AT).problems);
}

/** A change that makes each kind of mistake. A new code without one does not compile. */
const ONE_OF_EACH: Readonly<Record<ProblemCode, Example>> = {
  'file-missing': { changes: { 'needs.yaml': undefined } },
  'file-name': {
    changes: { 'pages/Our Rules.MD': '---\ntitle: Our rules\nsummary: Be kind.\n---\n' },
  },
  encoding: {
    changes: {
      'pages/about.md': Buffer.from('---\ntitle: About Oak Café\nsummary: A.\n---\n', 'latin1'),
    },
  },
  conflict: {
    changes: edited(
      'resources/oak-pantry.md',
      'title: Oak Pantry\n',
      '<<<<<<< HEAD\ntitle: Oak Pantry\n=======\ntitle: Oak Food Pantry\n>>>>>>> main\n',
    ),
  },
  'turned-words': { changes: edited('pages/about.md', 'Neighbors.', 'Call &#x202E;0010-555.') },
  frontmatter: { changes: { 'pages/about.md': 'About us\n\nNeighbors.\n' } },
  yaml: {
    changes: edited('resources/oak-pantry.md', 'Free groceries', 'Today: free groceries'),
  },
  csv: { changes: edited('places.csv', 'Barre,Worcester', 'Barre') },
  'unknown-key': { changes: edited('resources/oak-pantry.md', '  web:', '  webiste:') },
  'missing-key': {
    changes: edited('resources/oak-pantry.md', 'summary: Free groceries on Thursdays.\n', ''),
  },
  value: { changes: edited('resources/oak-pantry.md', '"10:00"', '10am') },
  phone: {
    changes: edited('resources/oak-pantry.md', '413-555-0142', '413-555-0142 or 413-555-0143'),
  },
  hours: { changes: edited('resources/oak-pantry.md', 'closes: "12:00"', 'closes: "02:00"') },
  day: { changes: edited('resources/oak-pantry.md', 'date: 2026-10-02', 'date: 2027-10-02') },
  'zip-town': { changes: edited('resources/oak-pantry.md', '"01068"', '"01005"') },
  'fact-in-translation': {
    changes: edited('guides/bake-bread.es.md', 'summary:', 'minutes: 5\nsummary:'),
  },
  'translation-alone': {
    changes: { 'pages/join.es.md': '---\ntitle: Únase\nsummary: Ayude.\n---\n' },
  },
  'translation-shape': {
    changes: edited('guides/bake-bread.es.md', '## Hornee', 'Hornee'),
  },
  'unknown-need': { changes: edited('guides/bake-bread.md', '[food]', '[foods]') },
  'unknown-group': { changes: edited('resources/oak-pantry.md', 'group: oak', 'group: oaks') },
  'unknown-entry': { changes: edited('events/oak-supper.md', 'oak-pantry', 'oak-panty') },
  'unknown-town': { changes: edited('resources/oak-pantry.md', 'Oakham', 'Okham') },
  'unknown-area': { changes: edited('groups/oak-neighbors.md', '[hill-towns]', '[hilltowns]') },
  'event-time': { changes: edited('events/oak-supper.md', 'T19:00', 'T09:00') },
  'short-taken': {
    changes: {
      ...edited('events/oak-supper.md', 'kind:', 'short: oak\nkind:'),
      ...edited('resources/oak-pantry.md', 'asks_for:', 'short: oak\nasks_for:'),
    },
  },
  'discreet-tells': {
    changes: edited(
      'resources/oak-pantry.md',
      'asks_for: []',
      'discreet: { title: A place to go, text: Ask at Oak Pantry. }',
    ),
  },
  'raw-html': { changes: edited('pages/about.md', 'Neighbors.', 'We are <b>neighbors</b>.') },
  link: { changes: edited('pages/about.md', 'Neighbors.', 'See [our page](www.oak.example).') },
  picture: { changes: edited('pages/about.md', 'Neighbors.', '![Neighbors](/neighbors.jpg)') },
  redirect: {
    changes: { 'redirects.yaml': 'resources/old-pantry: resources/oak-panty\n' },
  },
  'slug-gone': { changes: {}, printed: ['resources/elm-pantry'] },
  'page-taken': {
    changes: { 'pages/calendar.md': '---\ntitle: Our year\nsummary: What comes when.\n---\n' },
  },
  license: {
    changes: { LICENSE: 'You may use all of it under CC BY-SA 4.0, if you name us.\n' },
  },
  'word-place': {
    changes: { 'words/fr.yaml': 'site:\n  entry:\n    textNumber: "Écrivez au {numero}"\n' },
  },
  'demo-key': {
    changes: edited(
      'network.yaml',
      'areas:',
      `seal: { navigators: [{ name: Ana, key: ${DEMO_KEYS[0]?.recipient ?? ''} }] }\nareas:`,
    ),
  },
};

/** `printed`: entries whose addresses stand on flyers. */
type Example = { changes: Changes; printed?: readonly string[] };
