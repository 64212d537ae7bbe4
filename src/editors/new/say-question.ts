import type { Kind } from '../../schema/vocabulary.ts';
import { editorWords } from '../../words/editor-words.ts';
import { sayKey } from '../../words/say-key.ts';
import type { Question } from './question.ts';

/** A question as the person at the terminal reads it. */
export function sayQuestion({ message, path }: Question, kind: Kind): string {
  if (message !== undefined) return message;
  const { label, hint } = sayKey(editorWords('en').keys, kind, path);
  return `${label}. ${hint}`;
}
