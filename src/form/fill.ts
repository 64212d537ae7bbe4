// Ships to the browser.

/** Puts values into a sentence: "Step {number}" and { number: 2 } give "Step 2". Unknown names stay. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Picks the plural form of a language and puts the count in as {count}. */
export function fillCount(
  forms: { one: string; other: string },
  count: number,
  language: string,
  values: Record<string, string> = {},
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { ...values, count });
}
