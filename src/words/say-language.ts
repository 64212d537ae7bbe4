/** A language's name as a reader says it, with a capital: "Spanish", "Español". */
export function sayLanguage(reader: string, code: string): string {
  const name = new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code;
  return name.slice(0, 1).toLocaleUpperCase(reader) + name.slice(1);
}
