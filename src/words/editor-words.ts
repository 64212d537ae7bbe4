import { choices as choicesEn } from './en/choices.ts';
import { examples as examplesEn } from './en/examples.ts';
import { keys as keysEn } from './en/keys.ts';
import { networkKeys as networkKeysEn } from './en/network-keys.ts';
import { reference as referenceEn } from './en/reference.ts';
import { site as siteEn } from './en/site.ts';
import { tableKeys as tableKeysEn } from './en/table-keys.ts';
import { choices as choicesEs } from './es/choices.ts';
import { examples as examplesEs } from './es/examples.ts';
import { keys as keysEs } from './es/keys.ts';
import { networkKeys as networkKeysEs } from './es/network-keys.ts';
import { reference as referenceEs } from './es/reference.ts';
import { site as siteEs } from './es/site.ts';
import { tableKeys as tableKeysEs } from './es/table-keys.ts';
import type { Widen } from './widen.ts';

const english = {
  language: 'en',
  keys: keysEn,
  networkKeys: networkKeysEn,
  tableKeys: tableKeysEn,
  choices: choicesEn,
  examples: examplesEn,
  reference: referenceEn,
  site: siteEn,
} as const;

/** What editors read about keys and their values, in one language. With the words of the documents made from them. */
export type EditorWords = Widen<typeof english>;

/** Editors' words of a language; English for one that we do not bring. */
export function editorWords(language: string): EditorWords {
  return language.split('-')[0] === 'es'
    ? {
        language: 'es',
        keys: keysEs,
        networkKeys: networkKeysEs,
        tableKeys: tableKeysEs,
        choices: choicesEs,
        examples: examplesEs,
        reference: referenceEs,
        site: siteEs,
      }
    : english;
}
