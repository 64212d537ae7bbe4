import { editForm as english } from '../../words/en/edit-form.ts';
import { editForm as spanish } from '../../words/es/edit-form.ts';
import type { Widen } from '../../words/widen.ts';

export type EditFormWords = Widen<typeof english>;

/** The form's own words in a language; English for one that we do not bring. */
export function editFormWords(language: string): EditFormWords {
  return language.split('-')[0] === 'es' ? spanish : english;
}
