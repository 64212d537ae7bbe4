import { foldWords } from '../cells/reading.ts';

/** "PhysicalAddress1" and "address_1" as words, without their number. */
export function foldHeading(column: string): string {
  const apart = column
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replaceAll(/(?<=[A-Za-z])(?=\d)/g, ' ');
  return foldWords(apart)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
    .join(' ');
}
