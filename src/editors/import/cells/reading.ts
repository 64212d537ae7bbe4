/** What a cell says for certain. `why` = its words also need a person, and stand under "To sort out". */
export type Reading<Value> = { value?: Value; why?: string };

/** Parts of a cell that lists several things: "Spanish; Haitian Creole / ASL". */
export function partsOf(cell: string): string[] {
  return cell
    .split(/[,;|/\n•·]|\s(?:and|y|e|&)\s/u)
    .map((part) => part.replace(/^(?:and|y|&)\s|[.\s]+$/gu, '').trim())
    .filter((part) => part !== '');
}

/** Small letters without accents and signs, words one space apart: how words are compared. */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
