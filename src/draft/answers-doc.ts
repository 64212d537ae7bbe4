// Ships to the browser.
import * as z from 'zod/mini';
import * as Y from 'yjs';
import { Answers, DraftItem } from './answers.ts';
import { changeText } from './change-text.ts';

const LONG = ['safeWords', 'neverTimes', 'access'] as const;
const SHORT = [
  'id',
  'forSomeone',
  'takenBy',
  'keepCopy',
  'name',
  'ways',
  'phone',
  'voicemail',
  'email',
  'othersHear',
  'insteadName',
  'insteadHow',
  'times',
  'language',
  'languageName',
] as const;
const ITEM_SHORT = ['key', 'side', 'need', 'when', 'day', 'time', 'town', 'amount'] as const;
/** Each fact stands under its own key, so that a key press in one does not write the others again. */
const FACT = 'fact:';
const FactAnswer = z.array(z.string());

/**
 * Reads the answers out of a document. Long answers are Y.Text, so that two tabs can write in them
 * and a key press costs a few bytes; the rest are values of a map, last writer wins.
 * Anything that does not fit the schema is left out, answer by answer and item by item: the rest survives.
 */
export function readAnswers(doc: Y.Doc): Answers {
  const short = doc.getMap('short');
  return Answers.parse({
    ...Object.fromEntries(SHORT.map((name) => [name, shortAnswer(name, short.get(name))])),
    ...Object.fromEntries(LONG.map((name) => [name, doc.getText(name).toJSON()])),
    items: readItems(doc),
    open: readItem(doc.getMap('open'), doc.getText('openDetails')) ?? null,
  });
}

/** Makes the document say `answers`, in one transaction and only where something differs. */
export function writeAnswers(doc: Y.Doc, answers: Answers): void {
  doc.transact(() => {
    const short = doc.getMap('short');
    for (const name of SHORT) setWhenChanged(short, name, answers[name]);
    for (const name of LONG) changeText(doc.getText(name), answers[name]);
    writeItems(doc, answers.items);
    writeOpen(doc, answers.open);
  });
}

function shortAnswer(name: (typeof SHORT)[number], value: unknown): unknown {
  return Answers.shape[name].safeParse(value).data;
}

function readItems(doc: Y.Doc): DraftItem[] {
  const items = doc.getMap('items');
  const listed = [...items.values()].flatMap((item) => {
    if (!(item instanceof Y.Map)) return [];
    const details: unknown = item.get('details');
    const read = readItem(item, details);
    return read ? [{ read, order: Number(item.get('order') ?? 0) }] : [];
  });
  listed.sort((a, b) => a.order - b.order || (a.read.key < b.read.key ? -1 : 1));
  return listed.map(({ read }) => read);
}

function readItem(item: Y.Map<unknown>, details: unknown): DraftItem | undefined {
  return DraftItem.safeParse({
    ...item.toJSON(),
    facts: readFacts(item),
    details: details instanceof Y.Text ? details.toJSON() : undefined,
  }).data;
}

function readFacts(item: Y.Map<unknown>): DraftItem['facts'] {
  const facts: [string, string[]][] = [];
  item.forEach((value, key) => {
    const answer = key.startsWith(FACT) ? FactAnswer.safeParse(value).data : undefined;
    if (answer) facts.push([key.slice(FACT.length), answer]);
  });
  return Object.fromEntries(facts);
}

function writeItems(doc: Y.Doc, items: DraftItem[]): void {
  const map = doc.getMap('items');
  const keys = new Set(items.map(({ key }) => key));
  for (const key of [...map.keys()]) if (!keys.has(key)) map.delete(key);
  items.forEach((item, order) => {
    const held = map.get(item.key);
    const target = held instanceof Y.Map ? held : new Y.Map<unknown>();
    if (target !== held) map.set(item.key, target);
    writeItem(target, item);
    setWhenChanged(target, 'order', order);
    changeText(detailsOf(target), item.details);
  });
}

function writeOpen(doc: Y.Doc, item: DraftItem | null): void {
  const open = doc.getMap('open');
  if (item) writeItem(open, item);
  else open.clear();
  changeText(doc.getText('openDetails'), item?.details ?? '');
}

function writeItem(target: Y.Map<unknown>, item: DraftItem): void {
  for (const name of ITEM_SHORT) setWhenChanged(target, name, item[name]);
  for (const key of [...target.keys()])
    if (key.startsWith(FACT) && !Object.hasOwn(item.facts, key.slice(FACT.length)))
      target.delete(key);
  for (const [id, answer] of Object.entries(item.facts)) setWhenChanged(target, FACT + id, answer);
}

function detailsOf(item: Y.Map<unknown>): Y.Text {
  const held = item.get('details');
  if (held instanceof Y.Text) return held;
  const text = new Y.Text();
  item.set('details', text);
  return text;
}

function setWhenChanged(map: Y.Map<unknown>, name: string, value: unknown): void {
  if (JSON.stringify(map.get(name)) !== JSON.stringify(value)) map.set(name, value);
}
