import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/**
 * Everything about a page that an accessibility rule can look at, as a set of numbers: one for every distinct way in
 * which an element stands in a page. What people read is left out, but not whether there is anything to read, or
 * hardly anything. Two pages with the same features differ in words, addresses and the shapes of pictures only.
 *
 * A feature holds the element and all its ancestors (tag, classes, roles, states, languages, inline style without its
 * numbers), the element before it, whether it comes first, second or last, how much text it has itself and all in all, whether
 * its id is its own and its references lead somewhere, whether its label is another one's too; the kind of page
 * stands before all of it, for its style sheets decide the colors. Of the page as a whole: its scripts, its steps from heading to
 * heading and how often each landmark comes.
 * @param kind the pages that are made by one file, with the same style sheets: what a page does not use of them is left out of it.
 */
export function featuresOf(html: string, kind: string): Set<number> {
  const document = parse(
    html.replaceAll(SHEETS, (_, tag: string, text: string) => `${tag}${numberOf(text)}`),
  );
  const all = elementsIn(document);
  const features = new Set<number>();
  const known = {
    ids: tally(all.map((element) => read(element, 'id'))),
    labels: tally(all.map(labelOf)),
    language: all.map((element) => read(element, 'lang')).find((lang) => lang !== undefined),
  };
  const page = numberOf(kind);
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode, above: number): void => {
    const children = childrenOf(parent);
    let before = '';
    for (const [index, element] of children.entries()) {
      const self = describe(element, known);
      const edge = `${Math.min(index, 2)}${index === children.length - 1 ? ' last' : ''}`;
      const path = numberOf(`${above}>${self}`);
      const words = `${amountOf(firstSigns(ownText(element)))}/${amountOf(wholeText(element))}`;
      features.add(numberOf([path, before, edge, words].join('|')));
      before = self;
      if (!isDrawing(element)) visit(element, path);
    }
  };
  visit(document, page);
  for (const feature of wholePage(all)) features.add(numberOf(feature));
  return features;
}

/** Parsing them takes as long as all the rest: a number of their own says the same. */
const SHEETS = /(<style[^>]*>)([\s\S]*?)(?=<\/style>)/g;

type Element = DefaultTreeAdapterTypes.Element;
type Known = Record<'ids' | 'labels', Map<string, number>> & { language: string | undefined };

/** Their values lead elsewhere, are words, or draw a shape. Whether there is a value still counts. */
const ANY_VALUE =
  /^(?:action|alt|aria-label|cite|content|cx|cy|d|data-.*|datetime|height|href|integrity|name|placeholder|points|r|src|srcset|stroke-width|title|transform|value|viewbox|width|x|x1|x2|y|y1|y2)$/;
const REFERENCES =
  /^(?:for|form|headers|list|aria-(?:activedescendant|controls|describedby|details|errormessage|flowto|labelledby|owns))$/;

/** Named anew on each page (`shorten-marks.ts`). */
const SCOPE_MARK = /^data-[a-z]\d*$/;
const LANGUAGE = /^(?:lang|hreflang|data-language)$/;
const KNOWN_LANGUAGES = /^(?:en|es)$/;

function describe(element: Element, known: Known): string {
  const attributes = element.attrs
    .filter(({ name }) => !SCOPE_MARK.test(name))
    .map((attribute) => sayAttribute(element, attribute, known));
  const again = (known.labels.get(labelOf(element) ?? '') ?? 0) > 1 ? ' label again' : '';
  return `${element.tagName}[${attributes.toSorted().join(' ')}]${again}`;
}

function sayAttribute(
  element: Element,
  { name, value }: { name: string; value: string },
  { ids, language }: Known,
): string {
  const exists = (id: string) => (ids.has(id) ? 'there' : 'missing');
  if (name === 'id') return `id ${(ids.get(value) ?? 0) > 1 ? 'again' : ''}`;
  if (REFERENCES.test(name)) return `${name} ${value.split(/\s+/).map(exists).join()}`;
  if (name === 'style') return `style ${value.replaceAll(/(?<![#\w])[\d.]+/g, '0')}`;
  // A page in one language stands for the same page in another.
  if (LANGUAGE.test(name)) {
    if (value === language) return `${name} own`;
    if (KNOWN_LANGUAGES.test(value)) return `${name} another`;
  }
  if (name === 'href' && value.startsWith('#')) return `href # ${exists(value.slice(1))}`;
  if (name === 'content' && read(element, 'name') === 'viewport') return `content ${value}`;
  // What scripts it allows is no concern of a reader; where it sends them on is.
  if (name === 'content' && read(element, 'http-equiv') === 'refresh') return `content ${value}`;
  // A number for the build's log.
  if (/^data-left-(?:out|off)$/.test(name)) return name;
  // Style sheets choose by marks as short as these.
  if (name.startsWith('data-') && /^[a-z\d]{1,8}$/.test(value)) return `${name}=${value}`;
  if (ANY_VALUE.test(name)) return `${name} ${value.trim() === '' ? 'empty' : ''}`;
  return `${name}=${value}`;
}

function wholePage(all: readonly Element[]): string[] {
  const headings = all
    .map(({ tagName, attrs }) =>
      /^h[1-6]$/.test(tagName) ? tagName : attrs.find(({ name }) => name === 'aria-level')?.value,
    )
    .filter((level) => level !== undefined);
  const landmarks = tally(
    all
      .filter((element) => LANDMARK.test(element.tagName) || read(element, 'role') !== undefined)
      .map((element) => `${element.tagName} ${read(element, 'role') ?? ''}`),
  );
  return [
    ...headings.map((level, index) => `${headings[index - 1] ?? 'start'} then ${level}`),
    ...[...landmarks].map(([landmark, count]) => `${landmark} ${count > 1 ? 'often' : 'once'}`),
    `h1 ${headings.filter((level) => level === 'h1').length}`,
    textOfScripts(all),
  ];
}

const LANDMARK = /^(?:aside|footer|form|header|main|nav|section)$/;

/** A name that two landmarks or a picture and the words beside it should not share. */
function labelOf(element: Element): string | undefined {
  const label = read(element, 'aria-label') ?? read(element, 'alt');
  return label === undefined ? undefined : `${element.tagName} ${label}`;
}

/** Words for search engines: it never runs, and nobody sees or hears it. */
const DATA = 'application/ld+json';

function textOfScripts(all: readonly Element[]): string {
  return all
    .filter((element) => element.tagName === 'script' && read(element, 'type') !== DATA)
    .map(ownText)
    .join('\n');
}

/** Nothing, a mark too small to hit with a thumb, or words. */
function amountOf(signs: string): string {
  return signs.length === 0 ? 'none' : signs.length < FEW ? 'mark' : 'words';
}

const FEW = 3;
const firstSigns = (text: string) => text.replaceAll(/\s+/g, '').slice(0, FEW);

function ownText({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** No rule looks into a drawing that is hidden from readers and has no words. */
function isDrawing(element: Element): boolean {
  return (
    element.tagName === 'svg' &&
    read(element, 'aria-hidden') === 'true' &&
    elementsIn(element).every(({ tagName }) => tagName !== 'text')
  );
}

const readSigns = new WeakMap<Element, string>();

/** The first signs of what is read aloud, nearly: what is hidden from a reader counts for nothing. */
function wholeText(element: Element): string {
  const known = readSigns.get(element);
  if (known !== undefined) return known;
  const hidden =
    UNREAD.test(element.tagName) ||
    read(element, 'aria-hidden') === 'true' ||
    read(element, 'hidden') !== undefined;
  const label = read(element, 'aria-label') ?? read(element, 'alt') ?? '';
  let signs = hidden ? '' : firstSigns(label + ownText(element));
  for (const child of hidden ? [] : childrenOf(element))
    signs = firstSigns(signs + wholeText(child));
  readSigns.set(element, signs);
  return signs;
}

const UNREAD = /^(?:script|style|template)$/;

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return childrenOf(node).flatMap((child) => [child, ...elementsIn(child)]);
}

function childrenOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  const { childNodes } = 'content' in node ? node.content : node;
  return childNodes.filter((child) => 'tagName' in child);
}

function read({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function tally(values: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const numbers = new Map<string, number>();

/** A short name of its own for each text, the same in every page. */
function numberOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
