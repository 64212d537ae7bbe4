// Ships to the browser.
import { listFormat, numberFormat, pluralRules } from './kept-formats.ts';
import { asPart, isInEnglish } from './isolate.ts';
import { localeOf } from './locale.ts';

/** A sentence for one and for more; other plural forms (few, many …) may stand beside them. */
export type Plural = { readonly other: string } & { readonly [form: string]: string };

/** Puts values into a sentence's {places}. A place without a value stays visible, so that a slip is seen. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    asPart(sentence, String(values[name] ?? place)),
  );
}

/** The right form of a plural for a number, with {count} and other places filled. */
export function count(
  language: string,
  forms: Plural,
  number: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const own = formOf(language, forms, number);
  // English words follow English rules: in Russian 21 is "one", which would say "21 result".
  const [spoken, form] = isInEnglish(own) ? ['en', formOf('en', forms, number)] : [language, own];
  return fill(form, {
    ...values,
    count: numberFormat(localeOf(spoken)).format(number),
  });
}

/** "a, b and c" in the language's own way. */
export function list(
  language: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  if (language === 'ht') {
    // Intl does not know Haitian Creole, and would join with the system's own "and".
    const word = type === 'conjunction' ? ' ak ' : ' oswa ';
    return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(word);
  }
  return listFormat(language, type).format(items);
}

function formOf(language: string, forms: Plural, number: number): string {
  return forms[pluralRules(language).select(number)] ?? forms.other;
}
