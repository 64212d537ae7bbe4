// Ships to the browser, on the navigators' desk only.
import { receiptCode } from '../../schema/receipt-code.ts';
import { isReceiptCode } from './is-receipt-code.ts';
import { isRecord } from './is-record.ts';

/**
 * What services call the moment when a letter came. Formspree: "_date"; Netlify and Basin: "created_at"; Formspark and
 * Parse Server: "createdAt" (in a copy of its database "_created_at"); ours: "received".
 */
const DATES = [
  'received',
  'receivedat',
  'createdat',
  'submittedat',
  'datesubmitted',
  'submissiondate',
  'submitted',
  'created',
  'timestamp',
  'datetime',
  'date',
  'time',
];
const SPAM = ['flagged', 'spam', 'isspam', 'markedasspam', 'spamdetected'];
/** The hidden fields of `src/delivery/honeypots.ts`: people leave them empty. */
const HONEYPOTS = ['website', 'gotcha', 'botfield', 'botcheck', 'honeypot'];
const STATES = ['state', 'status', 'folder'];
const YES = ['true', 'yes', '1', 'spam', 'flagged'];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Before this, a number of a date counts seconds, not milliseconds: as milliseconds it is in the year 1973. */
const SMALLEST_MILLISECONDS = 1e11;
/** No letter came before there were forms, and none in a year that calendars write with five digits. */
const FIRST_MOMENT = Date.UTC(2000, 0);
const LAST_MOMENT = Date.UTC(2100, 0);

/** Fields by their names without case, spaces and marks: "Created At", "created_at" and "createdAt" are one. */
export type Fields = ReadonlyMap<string, unknown>;

/** What a service says of a letter beside its words. */
export interface RowFacts {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly received?: string | undefined;
  readonly flagged: boolean;
}

/** The fields of a row. Of two with one name the first that says something counts. */
export function fieldsOf(pairs: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, unknown>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (isEmpty(fields.get(key))) fields.set(key, value);
  }
  return fields;
}

/**
 * Reads them from a row and from what stands around it, the nearest first. An `id` is believed when nobody else can have
 * written it there, which a code beside it shows: services have ids of their own under this name.
 */
export function factsOf(around: readonly Fields[]): RowFacts {
  const ids = around.map((fields) => fields.get('id')).filter(isUuid);
  const ours = around.map((fields) => fields.get('letterid')).find(isUuid);
  const codes = around.map((fields) => fields.get('code')).filter(isText);
  const [coded] = ids.flatMap((id) =>
    codes.filter((name) => isReceiptCode(name, id)).map((name) => ({ id, name })),
  );
  return {
    ...(ours === undefined ? coded : { id: ours, name: receiptCode(ours) }),
    received: first(around, DATES, readMoment),
    flagged: around.some(isFlagged) || isFilled(around[0]),
  };
}

function isFlagged(fields: Fields): boolean {
  return (
    SPAM.some((name) => YES.includes(say(fields.get(name)).toLowerCase())) ||
    STATES.some((name) => say(fields.get(name)).toLowerCase() === 'spam')
  );
}

function isFilled(row: Fields | undefined): boolean {
  return HONEYPOTS.some((name) => say(row?.get(name)) !== '');
}

/** A moment as ISO 8601 in UTC; one without a zone is UTC, as Formspree writes it. */
export function readMoment(value: unknown): string | undefined {
  if (isRecord(value)) return readMoment(value['$date'] ?? value['iso'] ?? value['$numberLong']);
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const milliseconds = /^\d{10,13}$/.test(text.trim()) ? fromNumber(Number(text)) : fromText(text);
  const isOne = milliseconds >= FIRST_MOMENT && milliseconds < LAST_MOMENT;
  return isOne ? new Date(milliseconds).toISOString() : undefined;
}

function fromNumber(number: number): number {
  return number < SMALLEST_MILLISECONDS ? number * 1000 : number;
}

function fromText(text: string): number {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?)? *(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    ) ?? [];
  if (day === undefined) return Date.parse(text);
  const offset = zone === undefined || /^[ZUG]/i.test(zone) ? 'Z' : zone;
  return Date.parse(`${day}T${time ?? '00:00'}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
}

function first<Result>(
  around: readonly Fields[],
  names: readonly string[],
  read: (value: unknown) => Result | undefined,
): Result | undefined {
  for (const fields of around) {
    for (const name of names) {
      const result = read(fields.get(name));
      if (result !== undefined) return result;
    }
  }
  return undefined;
}

/** A cell as text; a list or an object says nothing here. */
function say(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : '';
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
