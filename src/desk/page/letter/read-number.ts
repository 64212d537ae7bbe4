// Ships to the browser, on the navigators' desk only.
/** A whole number out of "12" or "$1,200"; nothing for an empty field or anything else. */
export function readNumber(text: string): number | undefined {
  const digits = text.replace(/[\s$,]/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}
