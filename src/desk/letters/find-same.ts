// Ships to the browser, on the navigators' desk only.
import type { Request, RequestContact, RequestItem } from '../../schema/request.ts';
import { sayContent } from './content-of.ts';
import type { DeskRequest } from './desk-letter.ts';

/**
 * The other requests that say the same as one under ids of their own: sent from two devices, or from one whose storage was
 * emptied. What was written is compared, without case, spaces and marks.
 */
export function findSame(letter: DeskRequest, requests: readonly DeskRequest[]): DeskRequest[] {
  const said = sayRequest(letter.request);
  const needs = needsOf(letter.request);
  if (said === undefined) return [];
  return requests.filter(
    ({ id, request }) =>
      id !== letter.id &&
      // Most differ here already, which spares writing them out.
      needsOf(request) === needs &&
      sayRequest(request) === said,
  );
}

function needsOf({ items }: Request): string {
  return items
    .map(({ need }) => need)
    .toSorted()
    .join();
}

/** Nothing where neither a name nor a number was left: nobody can tell whether two such are one. */
function sayRequest({ contact, name, items }: Request): string | undefined {
  const reach = sayReach(contact, name);
  if (reach.every((way) => way === '')) return undefined;
  return sayContent({ items: items.map(sayItem).toSorted(), reach });
}

function sayItem({ details, town, facts, ...item }: RequestItem): string {
  const answers = Object.entries(facts).map(([id, said]) => [id, said.map(plainly).toSorted()]);
  return sayContent({
    ...item,
    details: plainly(details),
    town: plainly(town),
    facts: Object.fromEntries(answers) as unknown,
  });
}

/** Who it is, as far as a letter says it: the number and the address, else the name. */
function sayReach({ phone = '', email = '', instead }: RequestContact, name = ''): string[] {
  const reach = [phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, ''), email.trim().toLowerCase()];
  if (reach.some((way) => way !== '')) return reach;
  return [plainly(name), plainly(instead?.name ?? ''), plainly(instead?.how ?? '')];
}

/** Letters and digits in any script, with what belongs to them. */
function plainly(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(' ') ?? '';
}
