const SIZES = [100, 1000, 10_000];
const SMALLEST = 20;
const LARGEST = 100_000;

/**
 * Reads numbers of entries, as in `npm run bench build 50000`; nothing means all that are measured as a rule.
 * @throws {RangeError} that says what may be written.
 */
export function readSizes(words: readonly string[]): readonly number[] {
  const sizes = words.filter((word) => word !== '--size').map(Number);
  const wrong = sizes.some((size) => !Number.isInteger(size) || size < SMALLEST || size > LARGEST);
  if (wrong)
    throw new RangeError(
      `Write numbers of entries from ${SMALLEST} to ${LARGEST}: npm run bench build 1000`,
    );
  return sizes.length === 0 ? SIZES : sizes.toSorted((a, b) => a - b);
}
