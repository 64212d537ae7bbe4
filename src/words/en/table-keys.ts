/** Name and meaning of what tables of the open data have beside the keys of an entry (`keys.ts`), English. */
export const tableKeys = {
  evidence: { label: 'Evidence', hint: 'How sure these facts are, on the day the table was made.' },
  'evidence.state': { label: 'State of the facts', hint: 'How long ago somebody checked them.' },
  'evidence.says': {
    label: 'How we know',
    hint: 'The same as the page says it, with the day or the source.',
  },
  changed: { label: 'Last changed', hint: 'The day its facts last changed here.' },
  page: { label: 'Page', hint: 'The address of its page. It stays.' },
  id: { label: 'ID', hint: 'Its kind and its name. It is the same in every language, and stays.' },
  language: {
    label: 'Language of the words',
    hint: 'If an entry has no translation yet, this is not the language of the table.',
  },
} as const;
