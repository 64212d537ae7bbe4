import ICAL from 'ical.js';
import { parse } from 'vcard4';

/** A contact card as ical.js reads it: each property by its name, several of one name as a list. */
export function readCard(text: string): ReadCard {
  const [, properties] = ICAL.parse(text) as [string, Property[]];
  const valuesOf = (name: string) =>
    properties.filter(([known]) => known === name).map(([, , , value]) => value);
  const labelOf = ({ group }: Property[1]) =>
    properties.find(([name, of]) => name === 'x-ablabel' && of['group'] === group)?.[3];
  const tel = properties
    .filter(([name]) => name === 'tel')
    .map(([, parameters, , value]) => ({
      value: String(value),
      types: String(parameters['type']),
      ...(parameters['group'] === undefined ? {} : { label: String(labelOf(parameters)) }),
    }));
  const single = ['version', 'prodid', 'uid', 'rev', 'fn', 'kind', 'org', 'email', 'note', 'source']
    .map((name) => [name, valuesOf(name)[0]] as const)
    .filter(([, value]) => value !== undefined);
  const lists = (['url', 'lang'] as const)
    .map((name) => [name, valuesOf(name)] as const)
    .filter(([, values]) => values.length > 0);
  const parts = (['adr', 'n'] as const)
    .map((name) => [name, valuesOf(name)[0]] as const)
    .filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries([...single, ...lists, ...parts]), tel } as ReadCard;
}

/** The same as vcard4 reads it, which knows version 4.0 alone. */
export function readCardOtherwise(text: string): {
  fn: string;
  tel: string[];
  labels: string[];
  note: string;
} {
  const card = parse(text);
  if (Array.isArray(card)) throw new Error('There is more than one card.');
  const valuesOf = (name: string): string[] => {
    const found: unknown = card.getProperty(name);
    return Array.isArray(found)
      ? found.map((property: { value: unknown }) => String(property.value))
      : [];
  };
  const [fn = ''] = valuesOf('FN');
  const [note = ''] = valuesOf('NOTE');
  return { fn, note, tel: valuesOf('TEL'), labels: valuesOf('X-ABLABEL') };
}

type Property = [name: string, parameters: Record<string, unknown>, type: string, value: unknown];

export type ReadCard = {
  version: string;
  uid: string;
  fn: string;
  org?: string;
  email?: string;
  adr?: string[];
  n?: string[];
  url?: string[];
  lang?: string[];
  note: string;
  source?: string;
  tel: { value: string; types: string; label?: string }[];
};
