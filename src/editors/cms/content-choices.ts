import type { Directory } from '../../directory/directory.ts';
import { sayLanguage } from '../../words/say-language.ts';
import { editorWords } from '../../words/editor-words.ts';
import type { Choice } from './form-field.ts';

/** Languages often spoken where neighbors help each other, beside those that the directory has already. */
const OFTEN = 'ar ase bn en es fr ht hi it ja km ko ne pl ps pt ru rw so sw uk ur vi yue zh'.split(
  ' ',
);

/** The choices that come from the content, by the path of their key, in the words of `language`. */
export function contentChoices(
  directory: Directory,
  language: string,
): Readonly<Record<string, readonly Choice[]>> {
  const { network, needs, towns } = directory;
  const first = directory.firstLanguage;
  const inWords = (texts: Readonly<Record<string, string>>, id: string): Choice => ({
    label: texts[language] ?? texts[first] ?? id,
    value: id,
  });
  const places = towns.map(({ name }) => ({ label: name, value: name }));
  const languages = languagesOf(directory, language);
  return {
    needs: needs.map(({ id, label }) => inWords(label, id)),
    serves: [
      { label: editorWords(language).site.entry.anywhere, value: 'anywhere' },
      ...network.areas.map(({ id, name }) => inWords(name, id)),
      ...places,
    ],
    'where.town': places,
    languages,
    'contact.phones.languages': languages,
  };
}

function languagesOf({ network, entries }: Directory, language: string): Choice[] {
  const used = entries.flatMap(({ facts }) => [
    ...('languages' in facts ? (facts.languages ?? []) : []),
    ...('contact' in facts
      ? (facts.contact?.phones ?? []).flatMap((phone) => phone.languages ?? [])
      : []),
  ]);
  return [...new Set([...network.languages.map(({ code }) => code), ...used, ...OFTEN])]
    .map((value) => ({ label: sayLanguage(language, value), value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
