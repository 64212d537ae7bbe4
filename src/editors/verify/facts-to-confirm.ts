import type { Kind } from '../../schema/vocabulary.ts';
import { editorWords } from '../../words/editor-words.ts';
import { sayChoice } from '../../words/say-choice.ts';
import { sayKey } from '../../words/say-key.ts';
import { readPhone } from '../terminal/read-phone.ts';
import type { Network } from '../../schema/network.ts';
import { readHours } from '../terminal/read-hours.ts';

/** One fact that somebody who asks there confirms. */
export type FactToConfirm = {
  /** Where it stands in the facts, like ["contact", "phones", 0, "number"]. */
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly said: string;
  /** Turns a text that was typed into the value at `path`; absent when this is better done in the file. */
  readonly read?: (text: string) => unknown;
};

type Facts = Readonly<Record<string, unknown>>;

const PLACE = ['name', 'street', 'town', 'zip', 'directions'];
const CHOSEN = ['asks_for', 'booking', 'cost', 'languages'];
const SAID = ['cost_note', 'who', 'how', 'join', 'when', 'minutes', 'caution'];
const TIMES = ['starts', 'ends'];

/** The facts of an entry that a call or a visit can confirm, in the order one would ask: how to reach it, when, where, what. */
export function factsToConfirm(
  kind: Kind,
  facts: Facts,
  network: Pick<Network, 'country'>,
): FactToConfirm[] {
  const { contact, hours, where, repeats, notice, bring, materials, interpreters } = facts;
  const plain = (key: string, read: (text: string) => unknown = (text) => text): FactToConfirm[] =>
    facts[key] === undefined
      ? []
      : [{ ...labeled(kind, [key]), said: sayPlain(kind, key, facts[key]), read }];
  const fixed = (key: string, value: unknown, said: string): FactToConfirm[] =>
    value === undefined ? [] : [{ ...labeled(kind, [key]), said }];
  return [
    ...phones(contact, network),
    ...['email', 'web'].flatMap((key) => inMap(kind, 'contact', contact, key)),
    ...hoursOf(kind, hours),
    ...fixed('hours_note', facts['hours_note'], String(facts['hours_note'])),
    ...TIMES.flatMap((key) => plain(key)),
    ...fixed('repeats', repeats, sayMap(repeats)),
    ...PLACE.flatMap((key) => inMap(kind, 'where', where, key)),
    ...CHOSEN.flatMap((key) => fixed(key, facts[key], sayPlain(kind, key, facts[key]))),
    ...fixed('interpreters', interpreters, interpreters === true ? 'yes' : 'no'),
    ...SAID.flatMap((key) => (key === 'minutes' ? plain(key, Number) : plain(key))),
    ...fixed('materials', materials, sayPlain(kind, 'materials', materials)),
    ...fixed('bring', bring, sayPlain(kind, 'bring', bring)),
    ...fixed('notice', notice, sayMap(notice)),
  ];
}

function phones(contact: unknown, network: Pick<Network, 'country'>): FactToConfirm[] {
  return listIn(contact, 'phones').map((phone, index) => ({
    path: ['contact', 'phones', index, 'number'],
    label: 'Phone',
    said: [
      textIn(phone, 'number'),
      textIn(phone, 'ext') && `extension ${textIn(phone, 'ext')}`,
      textIn(phone, 'label') && `(${textIn(phone, 'label')})`,
      Reflect.get(phone, 'text') === true && 'takes texts',
    ]
      .filter(Boolean)
      .join(' '),
    read: (text) => readPhone(text, network),
  }));
}

function hoursOf(kind: Kind, hours: unknown): FactToConfirm[] {
  const lines = listIn({ hours }, 'hours');
  if (lines.length === 0) return [];
  const isSimple = lines.every((line) => Object.keys(line).every((key) => SIMPLE_HOURS.has(key)));
  return [
    {
      ...labeled(kind, ['hours']),
      said: lines.map(sayHours).join('; '),
      ...(isSimple ? { read: readHours } : {}),
    },
  ];
}

const SIMPLE_HOURS = new Set(['days', 'opens', 'closes']);

function sayHours(line: object): string {
  const days = listOf(Reflect.get(line, 'days')).join(', ');
  const more = Object.entries(line).filter(([key]) => !SIMPLE_HOURS.has(key));
  const beside = more.length === 0 ? '' : ` (${sayMap(Object.fromEntries(more))})`;
  return `${days} ${textIn(line, 'opens')}-${textIn(line, 'closes')}${beside}`;
}

function inMap(kind: Kind, key: string, map: unknown, part: string): FactToConfirm[] {
  const said = typeof map === 'object' && map !== null ? textIn(map, part) : '';
  return said === '' ? [] : [{ ...labeled(kind, [key, part]), said, read: (text) => text }];
}

function labeled(kind: Kind, path: readonly string[]): Pick<FactToConfirm, 'path' | 'label'> {
  return { path, label: sayKey(editorWords('en').keys, kind, path.join('.')).label };
}

function sayPlain(kind: Kind, key: string, value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'nothing';
  return listOf(value)
    .map((each) => sayChoice(editorWords('en'), kind, key, each) ?? each)
    .join(', ');
}

function sayMap(map: unknown): string {
  return Object.entries(typeof map === 'object' && map !== null ? map : {})
    .map(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? `${key}: ${sayMap(value)}`
        : `${key}: ${listOf(value).join(', ')}`,
    )
    .join(', ');
}

function listIn(map: unknown, key: string): object[] {
  const list: unknown = typeof map === 'object' && map !== null ? Reflect.get(map, key) : undefined;
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.filter((each) => typeof each === 'object' && each !== null);
}

function textIn(map: object, key: string): string {
  const value: unknown = Reflect.get(map, key);
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
