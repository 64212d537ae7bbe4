// Ships to the browser.
/** Made once for each language and way of writing: making one takes some hundred times as long as using it. */
const dates = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();
const languages = new Map<string, Intl.DisplayNames>();

/** What writes days of the calendar, which have no time zone. */
export function dayFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(
    dates,
    locale + JSON.stringify(parts),
    () => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }),
  );
}

/** What says which form of a word a number takes. */
export function pluralRules(language: string): Intl.PluralRules {
  return kept(plurals, language, () => new Intl.PluralRules(language));
}

/** What writes numbers. */
export function numberFormat(locale: string): Intl.NumberFormat {
  return kept(numbers, locale, () => new Intl.NumberFormat(locale));
}

/** What writes "a, b and c". */
export function listFormat(language: string, type: ListType): Intl.ListFormat {
  return kept(lists, `${language} ${type}`, () => new Intl.ListFormat(language, { type }));
}

/** What says the names of languages. */
export function languageNames(language: string): Intl.DisplayNames {
  return kept(languages, language, () => new Intl.DisplayNames(language, { type: 'language' }));
}

function kept<Format>(all: Map<string, Format>, key: string, make: () => Format): Format {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

type ListType = 'conjunction' | 'disjunction';
