import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { Network } from '../schema/network.ts';
import type { Problem } from './problem.ts';
import { sayPhone } from './say-phone.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Numbers that have the form of a phone number and still cannot be called: an area code that does not exist, letters.
 * Only in countries that share the code +1; of others the form is all we know.
 */
export function checkPhones(
  source: SourceFile,
  facts: Readonly<Record<string, unknown>>,
  network: Network | undefined,
): Problem[] {
  if (network === undefined || !sharesOurCode(network.country)) return [];
  return numbersIn(facts, []).flatMap(({ path, text }) => {
    const said = sayPhone(text);
    return said === undefined ? [] : [source.problemAt(path, 'phone', said.message, said.fix)];
  });
}

/** True for a country whose numbers have the form of North America's. */
export function sharesOurCode(country: string): boolean {
  return isSupportedCountry(country) && getCountryCallingCode(country) === '1';
}

/** Every text under a key that holds a phone number, as `isPhoneKey` knows them. */
function numbersIn(value: unknown, path: readonly PropertyKey[]): Written[] {
  if (typeof value === 'string') return isPhoneKey(path) ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    numbersIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** True for phones, lines and crisis lines of an entry or the network, and for who answers. */
export function isPhoneKey(path: readonly PropertyKey[]): boolean {
  const key = path.at(-1);
  return key === 'number' || (path[0] === 'answered_by' && (key === 'phone' || key === 'text'));
}

type Written = { path: readonly PropertyKey[]; text: string };
