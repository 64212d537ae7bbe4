import type { Scheme } from './take-picture.ts';

/** A picture that stays the same until somebody wants it otherwise. */
export type Look = {
  /** Its file among the baselines. */
  name: string;
  of: 'site' | 'components';
  path: string;
  width: number;
  scheme: Scheme;
  /** The part of the page; absent = all of it. */
  part?: string;
};

const PANTRY = 'resources/corner-pantry/';
const PARTS = ['frame', 'search', 'lists', 'entries', 'entry facts', 'time', 'evidence'];

/** Every look that a test holds: of the network of seven languages, so that no editor's change moves any. */
export const LOOKS: readonly Look[] = [
  ...[
    '',
    'search/',
    PANTRY,
    'resources/long-title/',
    'events/soup-thursday/',
    'events/',
    'guides/make-soup/',
    'groups/river-neighbors/',
    'needs/food/',
    'towns/birch-falls/',
    'how-we-know/',
    'flyers/',
    'request/',
    'ar/',
    `ar/${PANTRY}`,
    'ar/search/',
    `es/${PANTRY}`,
  ].map((path) => pageLook(path, 360, 'light')),
  ...['', PANTRY, 'search/'].map((path) => pageLook(path, 360, 'dark')),
  pageLook(PANTRY, 360, 'forced'),
  ...['', PANTRY, 'events/', 'ar/'].map((path) => pageLook(path, 1280, 'light')),
  ...[PANTRY, 'needs/food/', 'guides/make-soup/'].map((path) => pageLook(path, 768, 'print')),
  ...PARTS.map((part) => partLook(part, 'en', 1280, 'light')),
  partLook('entries', 'en', 768, 'dark'),
  partLook('lists', 'ar', 360, 'light'),
];

function pageLook(path: string, width: number, scheme: Scheme): Look {
  return { name: nameOf(path || 'home', width, scheme), of: 'site', path, width, scheme };
}

function partLook(part: string, language: string, width: number, scheme: Scheme): Look {
  return {
    name: nameOf(`components ${language} ${part}`, width, scheme),
    of: 'components',
    path: `${language}/`,
    width,
    scheme,
    part: `[data-part="${part}"]`,
  };
}

function nameOf(what: string, width: number, scheme: Scheme): string {
  return `${what.replace(/[^a-z]+/gi, '-').replace(/-$/, '')}-${width}-${scheme}`;
}
