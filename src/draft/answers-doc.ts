// Ships to the browser.
import * as Y from 'yjs';
import { Answers, DraftItem } from './answers.ts';
import { changeText } from './change-text.ts';

const LONG = ['safeWords', 'neverTimes', 'access'] as const;
const SHORT = [
  'id',
  'name',
  'ways',
  'phone',
  'voicemail',
  'email',
  'times',
  'language',
  'languageName',
] as const;
const ITEM_SHORT = ['key', 'side', 'need', 'when', 'day', 'town', 'amount'] as const;

/**
 * Reads the answers out of a document. Long answers are Y.Text, so that two tabs can write in them
 * and a key press costs a few bytes; the rest are values of a map, last writer wins.
 * Anything that does not fit the schema is left out, item by item: the rest of the words survive.
 */
export function readAnswers(doc: Y.Doc): Answers {
  const short = doc.getMap('short').toJSON();
  const answers = Answers.safeParse({
    ...short,
    ...Object.fromEntries(LONG.map((name) => [name, doc.getText(name).toJSON()])),
    items: readItems(doc),
    open: readOpen(doc),
  });
  return answers.data ?? Answers.parse({ items: readItems(doc), open: readOpen(doc) });
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

function readItems(doc: Y.Doc): DraftItem[] {
  const items = doc.getMap('items');
  const listed = [...items.values()].flatMap((item) => {
    if (!(item instanceof Y.Map)) return [];
    const read = DraftItem.safeParse(item.toJSON()).data;
    return read ? [{ read, order: Number(item.get('order') ?? 0) }] : [];
  });
  listed.sort((a, b) => a.order - b.order || (a.read.key < b.read.key ? -1 : 1));
  return listed.map(({ read }) => read);
}

function writeItems(doc: Y.Doc, items: DraftItem[]): void {
  const map = doc.getMap('items');
  const keys = new Set(items.map(({ key }) => key));
  for (const key of [...map.keys()]) if (!keys.has(key)) map.delete(key);
  items.forEach((item, order) => {
    const held = map.get(item.key);
    const target = held instanceof Y.Map ? held : new Y.Map<unknown>();
    if (target !== held) map.set(item.key, target);
    for (const name of ITEM_SHORT) setWhenChanged(target, name, item[name]);
    setWhenChanged(target, 'order', order);
    changeText(detailsOf(target), item.details);
  });
}

function detailsOf(item: Y.Map<unknown>): Y.Text {
  const held = item.get('details');
  if (held instanceof Y.Text) return held;
  const text = new Y.Text();
  item.set('details', text);
  return text;
}

function readOpen(doc: Y.Doc): DraftItem | null {
  const open = doc.getMap('open').toJSON();
  return (
    DraftItem.safeParse({ ...open, details: doc.getText('openDetails').toJSON() }).data ?? null
  );
}

function writeOpen(doc: Y.Doc, item: DraftItem | null): void {
  const open = doc.getMap('open');
  if (item) for (const name of ITEM_SHORT) setWhenChanged(open, name, item[name]);
  else open.clear();
  changeText(doc.getText('openDetails'), item?.details ?? '');
}

function setWhenChanged(map: Y.Map<unknown>, name: string, value: unknown): void {
  if (JSON.stringify(map.get(name)) !== JSON.stringify(value)) map.set(name, value);
}
