import type { Part } from '../finding.ts';

/** What each part is called. */
export const HEADINGS: Readonly<Record<Part, string>> = {
  stale: 'Not checked, or not for long',
  gaps: 'Facts that are missing',
  links: 'Links',
  translations: 'Translations',
  reading: 'Hard to read',
  words: 'Hard words on the site itself',
  doubles: 'Perhaps the same thing twice',
  alt: 'Words of links',
  search: 'What search does not find',
};
