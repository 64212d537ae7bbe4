/** English words of the suggestions under a search box. */
export const suggest = {
  list: 'Suggestions',
  need: 'Need',
  town: 'Town',
  call: 'Call',
  callOrText: 'Call or text',
  more: 'All kinds of help',
  count: { one: '{count} suggestion', other: '{count} suggestions' },
  lines: 'Suggested first: {lines}',
} as const;
