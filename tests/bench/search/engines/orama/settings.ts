// Ships to the browser, and the build uses it too. Its tokenizer folds accents and stems English.
export const SETTINGS = {
  schema: { title: 'string', summary: 'string', body: 'string' },
  components: { tokenizer: { stemming: true } },
} as const;
