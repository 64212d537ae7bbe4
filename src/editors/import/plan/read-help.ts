import { DAYS } from '../../../schema/vocabulary.ts';
import type { Phone } from '../../../schema/where.ts';
import { readDate } from '../cells/read-date.ts';
import { readHours } from '../cells/read-hours.ts';
import type { Hours } from '../cells/read-hours.ts';
import { readPhones } from '../cells/read-phones.ts';
import { readAsksFor, readBooking, readCost, readStatus } from '../cells/read-words.ts';
import { foldWords, partsOf } from '../cells/reading.ts';
import type { Reading } from '../cells/reading.ts';
import type { RowReader } from './row-reader.ts';
import type { World } from './world.ts';

/** Every fact of a row but its name, needs and place. */
export function readHelp(reader: RowReader, world: World): Record<string, unknown> {
  const { mapping } = world;
  const facts: Record<string, unknown> = {};
  const put = (key: string, value: unknown): void => {
    if (value !== undefined && (!Array.isArray(value) || value.length > 0 || key === 'asks_for'))
      facts[key] = value;
  };
  put('status', reader.read('status', one(readStatus, 'open, paused or closed'))[0]);
  put('contact', contactOf(reader));
  const languages = reader.read('languages', (cell) => world.words.languages(cell)).flat();
  put('languages', [...new Set(languages)]);
  put('serves', servesOf(reader, world));
  const [checked] = reader.read('checked.date', (cell): Reading<string> =>
    mapping.checked_by === undefined
      ? { why: 'the mapping does not say how it was checked' }
      : readDate(cell, mapping.dates),
  );
  if (checked !== undefined) put('checked', { date: checked, by: mapping.checked_by });
  if (mapping.kind === 'groups') {
    put('join', reader.text('join'));
    for (const cell of reader.all('hours')) reader.leave(cell, 'a group has no hours');
    return facts;
  }
  put('booking', reader.read('booking', one(readBooking, 'a way to book that we know'))[0]);
  put('asks_for', reader.read('asks_for', readAsksFor)[0]);
  const cost = reader.text('cost');
  const known = cost === undefined ? undefined : readCost(cost);
  put('cost', known);
  const notes = [known === undefined ? cost : undefined, reader.text('cost_note')];
  put('cost_note', notes.filter((note) => note !== undefined).join('\n') || undefined);
  put('who', reader.text('who', '\n'));
  put('how', reader.text('how', '\n'));
  put('interpreters', reader.read('interpreters', yesOrNo)[0]);
  if (mapping.kind === 'events') return { ...facts, ...timeOf(reader, world) };
  put('hours', hoursOf(reader));
  put('hours_dated', reader.text('hours_dated'));
  put('hours_note', reader.text('hours_note'));
  return facts;
}

function contactOf(reader: RowReader): Record<string, unknown> | undefined {
  const phones = [...reader.read('contact.phones', readPhones).flat(), ...reader.phonesInAddress];
  const contact = {
    ...(phones.length > 0 && { phones: oncePerNumber(phones) }),
    ...first('email', reader.read('contact.email', readEmail)),
    ...first('web', reader.read('contact.web', readWeb)),
  };
  return Object.keys(contact).length === 0 ? undefined : contact;
}

/** Columns for single days and columns for all of them. All or nothing: half of the hours would be wrong hours. */
function hoursOf(reader: RowReader): Hours[] | undefined {
  const before = reader.leftovers.length;
  const days = DAYS.flatMap((day) =>
    reader.read(`hours.${day}`, (cell) =>
      /\d|noon|midnight/i.test(cell) ? readHours(`${day} ${cell}`) : closedOrNot(cell),
    ),
  ).flat();
  const whole = reader.text('hours', '\n');
  if (whole === undefined || days.length > 0) {
    for (const cell of reader.all('hours'))
      reader.leave(cell, 'the days have columns of their own');
    return reader.leftovers.length > before ? undefined : joinDays(days);
  }
  const { value, why } = readHours(whole);
  if (why !== undefined) for (const cell of reader.all('hours')) reader.leave(cell, why);
  return value;
}

function joinDays(days: readonly Hours[]): Hours[] {
  const lines = new Map<string, Hours>();
  for (const line of days) {
    const key = `${line.opens} ${line.closes} ${String(line.weeks)}`;
    const same = lines.get(key);
    lines.set(key, same === undefined ? line : { ...same, days: [...same.days, ...line.days] });
  }
  return [...lines.values()];
}

function closedOrNot(cell: string): Reading<Hours[]> {
  return /^(?:closed|cerrado|no|none)\.?$/i.test(cell)
    ? { value: [] }
    : { why: 'these are no hours' };
}

function timeOf(reader: RowReader, { mapping }: World): Record<string, unknown> {
  const starts = reader.read('starts', (cell) => readDate(cell, mapping.dates))[0];
  const when = reader.text('when') ?? reader.text('hours');
  return { ...(starts !== undefined && { starts }), ...(when !== undefined && { when }) };
}

function servesOf(reader: RowReader, { towns, network }: World): string[] {
  return reader
    .read('serves', (cell): Reading<string[]> => {
      const found = partsOf(cell).map((part) => ({
        part,
        id: areaOf(part, network.areas) ?? towns.named(part),
      }));
      const unknown = found.find(({ id }) => id === undefined);
      return {
        value: found.flatMap(({ id }) => id ?? []),
        ...(unknown !== undefined && {
          why: `"${unknown.part}" is neither an area nor a town of ours`,
        }),
      };
    })
    .flat()
    .filter((id, at, all) => all.indexOf(id) === at);
}

function areaOf(name: string, areas: World['network']['areas']): string | undefined {
  const folded = foldWords(name);
  if (/^(?:anywhere|everywhere|statewide|nationwide|cualquier lugar)$/.test(folded))
    return 'anywhere';
  return areas.find((area) => Object.values(area.name).some((each) => foldWords(each) === folded))
    ?.id;
}

function readEmail(cell: string): Reading<string> {
  const address = cell.replace(/^mailto:/i, '').trim();
  return /^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)
    ? { value: address }
    : { why: 'it is not one email address' };
}

/** The whole address of a page, also of one written without its https://. */
function readWeb(cell: string): Reading<string> {
  const address = /^https?:\/\//i.test(cell) ? cell : `https://${cell}`;
  const isOne =
    /^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/i.test(address) && URL.canParse(address);
  return isOne ? { value: address } : { why: 'it is not one web address' };
}

function one<Word>(
  read: (cell: string) => Word | undefined,
  what: string,
): (cell: string) => Reading<Word> {
  return (cell) => {
    const value = read(cell);
    return value === undefined ? { why: `it is not ${what}` } : { value };
  };
}

function yesOrNo(cell: string): Reading<boolean> {
  if (/^(?:yes|y|true|1|s[ií])$/i.test(cell)) return { value: true };
  return /^(?:no|n|false|0)$/i.test(cell) ? { value: false } : { why: 'it is neither yes nor no' };
}

function first(key: string, values: readonly string[]): Record<string, string> {
  const [value] = values;
  return value === undefined ? {} : { [key]: value };
}

function oncePerNumber(phones: readonly Phone[]): Phone[] {
  return phones.filter(
    (phone, at) =>
      phones.findIndex(({ number, ext }) => number === phone.number && ext === phone.ext) === at,
  );
}
