import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { Network } from '../schema/network.ts';

/**
 * A phone number as the whole world dials it, "+1-413-555-0142" (RFC 3966 §5.1.4). Nothing for short lines such as 211,
 * which work only where they are, and outside of the code +1, where the form alone does not tell what to dial.
 */
export function worldNumber(
  { country }: Pick<Network, 'country'>,
  number: string,
): string | undefined {
  if (!isSupportedCountry(country) || getCountryCallingCode(country) !== '1') return undefined;
  return /^\d{3}-\d{3}-\d{4}$/.test(number) ? `+1-${number}` : undefined;
}
