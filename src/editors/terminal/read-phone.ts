import { sharesOurCode } from '../../check/check-phones.ts';
import { sayPhone } from '../../check/say-phone.ts';
import type { Network } from '../../schema/network.ts';
import { CommandError } from './command-error.ts';

/**
 * A phone number as people type it, "(413) 555-0142" or "1 413 555 0142", in the way it stands in files. Throws a
 * CommandError when nobody could call it.
 */
export function readPhone(typed: string, { country }: Pick<Network, 'country'>): string {
  const number = dashed(typed);
  const wrong = sharesOurCode(country) ? sayPhone(number) : undefined;
  if (wrong !== undefined) throw new CommandError(`${wrong.message} Fix: ${wrong.fix}`);
  return number;
}

function dashed(typed: string): string {
  if (!/^[\d\s().+-]+$/.test(typed)) return typed;
  const digits = typed.replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return digits.length === 10 ? digits.replace(/^(\d{3})(\d{3})/, '$1-$2-') : typed;
}
