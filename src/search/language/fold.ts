// Ships to the browser, and the build uses it too: both must fold alike.

/** Small letters without accents, so that "Pañales" and "panales" are one word. Other scripts keep their signs. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC');
}
