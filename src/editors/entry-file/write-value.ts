import { isMap } from './is-map.ts';
import { innerOrder, sortedBy } from './key-order.ts';

/** A line of a list or a map longer than this is broken into one line for each part. */
const WIDEST = 100;

/** Maps that are broken into lines. All others are small and stay in one line. */
const IN_LINES = new Set(['where', 'contact']);
/** Lists of whole phrases rather than of words: one line each. */
const LISTED = new Set(['materials']);

/** Texts that look like numbers or dates to a reader or to other programs, and texts with signs in them. */
const ALWAYS_QUOTED = new Set([
  ...['opens', 'closes', 'zip', 'number', 'ext', 'url', 'dated', 'hours_dated', 'founded'],
  ...['last_seen', 'caution', 'season.from', 'season.until', 'discreet.title', 'discreet.text'],
]);
const NEVER_QUOTED = new Set(['undated']);

const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;
/** What some reader of YAML, old or new, takes for something other than text. */
const NOT_TEXT =
  /^(~|null|true|false|yes|no|on|off|y|n|[-+.\d][-+.,:_\da-fxo]*|[-+]?\.(inf|nan))$/i;
/** Signs that mean something at the beginning of a value. */
const SIGN_FIRST = /^[-?:,[\]{}#&*!|>'"%@`<=.~\s]/;
const SIGN_INSIDE = /:(\s|$)|\s#|\s$/;
const FLOW_SIGN = /[,[\]{}]/;
// Everything that is not shown, or that some reader takes for the end of a line.
const UNSHOWN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{FEFF}\u{FFFE}\u{FFFF}]/u;
const UNSHOWN_EACH = /[\u{7F}-\u{9F}\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}]/gu;

/** The lines that say `key: value` in the house style, each beginning with `indent`, without line ends. */
export function writeLines(key: string, value: unknown, indent = '', under = ''): string[] {
  const name = `${indent}${scalarText(key, true)}:`;
  if (Array.isArray(value) && (LISTED.has(key) || value.some(isMap))) {
    return [name, ...value.map((item) => `${indent}  - ${writeInline(key, item)}`)];
  }
  if (isMap(value) && isInLines(key, value)) {
    const inner = Object.keys(written(value));
    return [
      name,
      ...sortedBy(innerOrder(key), inner).flatMap((part) =>
        writeLines(part, value[part], `${indent}  `, key),
      ),
    ];
  }
  return [`${name} ${writeInline(key, value, under)}`];
}

/** A value in one line. `under` is the key of the map that `key` stands in. */
export function writeInline(key: string, value: unknown, under = '', inFlow = false): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => writeInline(key, item, under, true)).join(', ')}]`;
  }
  if (isMap(value)) {
    const parts = sortedBy(innerOrder(key), Object.keys(written(value)));
    if (parts.length === 0) return '{}';
    const inside = parts.map(
      (part) => `${scalarText(part, true)}: ${writeInline(part, value[part], key, true)}`,
    );
    return `{ ${inside.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return wantsQuotes(key, value, under) ? quoted(value) : scalarText(value, inFlow);
}

/** A text as YAML: bare when nobody can misread it, in double quotes else. */
function scalarText(text: string, inFlow: boolean): string {
  return isPlain(text, inFlow) ? text : quoted(text);
}

/** A text in double quotes, everything in it that could be misread escaped. */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    UNSHOWN_EACH,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A map without the keys that hold nothing. */
export function written(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).filter(([, value]) => value !== undefined && value !== null),
  );
}

function isInLines(key: string, value: Readonly<Record<string, unknown>>): boolean {
  if (Object.keys(written(value)).length === 0) return false;
  return IN_LINES.has(key) || (key === 'labels' && writeInline(key, value).length > WIDEST);
}

function wantsQuotes(key: string, value: string, under: string): boolean {
  return (
    (ALWAYS_QUOTED.has(key) || ALWAYS_QUOTED.has(`${under}.${key}`)) && !NEVER_QUOTED.has(value)
  );
}

function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || SIGN_FIRST.test(text) || SIGN_INSIDE.test(text) || UNSHOWN.test(text)) {
    return false;
  }
  if (inFlow && FLOW_SIGN.test(text)) return false;
  return DAY_OR_MOMENT.test(text) || !NOT_TEXT.test(text);
}
