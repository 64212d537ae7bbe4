// Ships to the browser, on the navigators' desk only.
import { fold } from '../../search/language/fold.ts';
import { DOUBTS, HOURS_WORDS, PARTS, PHRASES } from './hours-words.ts';
import type { HoursToken } from './hours-words.ts';
import { settleAfter, settleBefore, settleRange, WHOLE_DAY } from './settle-times.ts';
import type { SaidTime, TimeRange } from './settle-times.ts';

/** A stretch of every week: weekday from Sunday, 0; minutes of the day, `from` < `to` <= 1440. */
export interface WeekWindow extends TimeRange {
  readonly day: number;
}

/** Days and times as they stand, with what joined each to the one before. */
type Atom = { readonly join: Join } & (
  | { readonly kind: 'days'; readonly days: readonly number[]; readonly isWeekend: boolean }
  | { readonly kind: 'times'; readonly times: readonly TimeRange[] }
  | { readonly kind: 'without'; readonly days: readonly number[] }
);
type Join = 'none' | 'and' | 'comma';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WORD = /\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|h)?(?![a-z\d])|[a-z']+|[-,/&+]|\S/g;
const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?$/;

/**
 * The weekly hours that somebody wrote in their own words, in English or Spanish: "Tuesdays 9 to noon", "lunes a viernes
 * después de las 5". Nothing when there is a word in it that could mean something else: then a person has to ask.
 */
export function readHours(text: string): readonly WeekWindow[] | undefined {
  let plain = ` ${fold(text)
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll('’', "'")} `;
  for (const [phrase, word] of PHRASES) plain = plain.replaceAll(phrase, word);
  const windows: WeekWindow[] = [];
  for (const clause of plain.split(/[;()!\n]|\.(?!\d)/)) {
    const tokens = tokensOf(clause);
    if (tokens === 'nothing of time') continue;
    const read = tokens === undefined ? undefined : readClause(tokens);
    if (read === undefined) return undefined;
    windows.push(...read);
  }
  return windows.length === 0 ? undefined : joined(windows);
}

/** The words that count; nothing when one is unknown in a clause that speaks of time. */
function tokensOf(clause: string): HoursToken[] | 'nothing of time' | undefined {
  const words = clause.match(WORD) ?? [];
  const tokens = words.map(tokenOf);
  const speaksOfTime = tokens.some(
    (token) => token !== undefined && ['days', 'part', 'time', 'all'].includes(token.kind),
  );
  if (!speaksOfTime) return words.some((word) => DOUBTS.has(word)) ? undefined : 'nothing of time';
  const known = tokens.filter((token) => token !== undefined);
  return known.length < tokens.length ? undefined : known.filter(({ kind }) => kind !== 'noise');
}

function tokenOf(word: string): HoursToken | undefined {
  const [, hours, minutes, mark] = TIME.exec(word) ?? [];
  if (hours === undefined) return HOURS_WORDS.get(word);
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  if (mark === 'am' || mark === 'pm')
    return hour >= 1 && hour <= 12 ? { kind: 'time', hour, minute, half: mark } : undefined;
  const isExact = hour > 12 || hour === 0 || mark === 'h' || hours.startsWith('0');
  return { kind: 'time', hour, minute, ...(isExact ? { half: 'exact' } : {}) };
}

function readClause(tokens: readonly HoursToken[]): WeekWindow[] | undefined {
  const atoms: Atom[] = [];
  let at = 0;
  let join: Join = 'none';
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind === 'and' || token?.kind === 'comma') {
      if (join !== 'and') join = token.kind;
      at += 1;
      continue;
    }
    // "From Monday to Friday" says no more than "Monday to Friday".
    if (token?.kind === 'from' && tokens[at + 1]?.kind === 'days') at += 1;
    const found = readDays(tokens, at) ?? readTimes(tokens, at);
    if (found === undefined) return undefined;
    atoms.push({ ...found.atom, join });
    at = found.next;
    join = 'none';
  }
  return arrange(atoms);
}

type Found = { atom: DistributiveOmit<Atom, 'join'>; next: number };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** "Monday", "Monday to Friday", "not on Sundays". */
function readDays(tokens: readonly HoursToken[], at: number): Found | undefined {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first?.kind === 'not') {
    // "But not on Fridays"
    if (second?.kind === 'not') return readDays(tokens, at + 1);
    return second?.kind === 'days'
      ? { atom: { kind: 'without', days: second.days }, next: at + 2 }
      : undefined;
  }
  if (first?.kind !== 'days') return undefined;
  const [from, ...moreFrom] = first.days;
  if (second?.kind === 'to' && third?.kind === 'days' && from !== undefined) {
    const [to, ...moreTo] = third.days;
    if (to === undefined || moreFrom.length > 0 || moreTo.length > 0) return undefined;
    const length = ((to - from + EVERY_DAY.length) % EVERY_DAY.length) + 1;
    const days = EVERY_DAY.slice(0, length).map((day) => (from + day) % EVERY_DAY.length);
    return { atom: { kind: 'days', days, isWeekend: false }, next: at + 3 };
  }
  const isWeekend = first.days.join() === '0,6';
  return { atom: { kind: 'days', days: first.days, isWeekend }, next: at + 1 };
}

/** "9 to noon", "after 5", "mornings", "mornings before 11", "all day". */
function readTimes(tokens: readonly HoursToken[], at: number): Found | undefined {
  const first = tokens[at];
  if (first?.kind === 'all') return timesFound(WHOLE_DAY, at + 1);
  if (first?.kind !== 'part') return readRange(tokens, at);
  const part = PARTS[first.part];
  const next = tokens[at + 1];
  const hasRange = ['time', 'after', 'before', 'from', 'to'].includes(next?.kind ?? '');
  if (!hasRange) return timesFound(part, at + 1);
  const range = readRange(tokens, at + 1, part.half);
  const within = range?.atom.kind === 'times' ? range.atom.times[0] : undefined;
  if (range === undefined || within === undefined) return undefined;
  const shared = { from: Math.max(part.from, within.from), to: Math.min(part.to, within.to) };
  return shared.from < shared.to ? timesFound(shared, range.next) : undefined;
}

function readRange(
  tokens: readonly HoursToken[],
  at: number,
  half?: 'am' | 'pm',
): Found | undefined {
  const lead = tokens[at]?.kind;
  const isLed = lead === 'after' || lead === 'before' || lead === 'from' || lead === 'to';
  const start = timeAt(tokens, isLed ? at + 1 : at);
  if (start === undefined) return undefined;
  const joint = tokens[start.next]?.kind;
  const canGoOn =
    lead !== 'before' &&
    lead !== 'to' &&
    // "Between 9 and 12", but "9 and 12" are two moments.
    (joint === 'to' || joint === 'before' || (joint === 'and' && lead === 'from'));
  const end = canGoOn ? timeAt(tokens, start.next + 1) : undefined;
  if (end !== undefined) {
    return timesFound(settleRange(start.time, inHalf(end.time, half)), end.next);
  }
  const time = inHalf(start.time, half);
  if (joint === 'onward') return timesFound(settleAfter(time), start.next + 1);
  if (lead === 'after' || lead === 'from') return timesFound(settleAfter(time), start.next);
  // One hour by itself is a moment, and nobody says how long after it there is time.
  return isLed ? timesFound(settleBefore(time), start.next) : undefined;
}

/** An hour, and the part of the day that was said right after it: "5 de la tarde". */
function timeAt(
  tokens: readonly HoursToken[],
  at: number,
): { time: SaidTime; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'time') return undefined;
  const part = tokens[at + 1];
  return part?.kind === 'part'
    ? { time: inHalf(token, PARTS[part.part].half), next: at + 2 }
    : { time: token, next: at + 1 };
}

/** Twelve in the morning or in the afternoon is noon, as nobody helps at midnight without saying that word. */
function inHalf(time: SaidTime, half: 'am' | 'pm' | undefined): SaidTime {
  if (half === undefined || time.half !== undefined) return time;
  return { ...time, half: time.hour === 12 ? 'exact' : half };
}

function timesFound(range: TimeRange | undefined, next: number): Found | undefined {
  if (range === undefined) return undefined;
  const { from, to } = range;
  return { atom: { kind: 'times', times: [{ from, to }] }, next };
}

/** Which times belong to which days; nothing where that is not plain. */
function arrange(atoms: readonly Atom[]): WeekWindow[] | undefined {
  const without = new Set(atoms.flatMap((atom) => (atom.kind === 'without' ? atom.days : [])));
  const groups = group(atoms.filter(({ kind }) => kind !== 'without'));
  if (groups === undefined) return undefined;
  const said =
    groups.length === 0 && without.size > 0 ? [{ days: EVERY_DAY, times: [WHOLE_DAY] }] : groups;
  return said.flatMap(({ days, times }) =>
    days
      .filter((day) => !without.has(day))
      .flatMap((day) => times.map((range) => ({ day, from: range.from, to: range.to }))),
  );
}

type Group = { days: readonly number[]; times: readonly TimeRange[] };

/** Days with the times that follow them, or times with the days that follow them. */
function group(atoms: readonly Atom[]): Group[] | undefined {
  const runs = runsOf(atoms);
  const [first, second, third] = runs;
  if (first === undefined) return [];
  if (second === undefined)
    return [
      first.kind === 'days'
        ? { days: first.days, times: [WHOLE_DAY] }
        : { days: EVERY_DAY, times: first.times },
    ];
  // "Evenings and weekends", "weekends and evenings": each stands for itself.
  if (second.join === 'and' && third === undefined) {
    const days = first.kind === 'days' ? first : second;
    const times = first.kind === 'times' ? first : second;
    if (days.kind !== 'days' || times.kind !== 'times' || !days.isWeekend) return undefined;
    return [
      { days: EVERY_DAY, times: times.times },
      { days: days.days, times: [WHOLE_DAY] },
    ];
  }
  return first.kind === 'days' ? daysFirst(runs) : timesFirst(runs);
}

function daysFirst(runs: readonly Run[]): Group[] | undefined {
  const groups: Group[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [days, times] = [runs[at], runs[at + 1]];
    if (days?.kind !== 'days' || times?.join === 'and') return undefined;
    groups.push({ days: days.days, times: times?.kind === 'times' ? times.times : [WHOLE_DAY] });
  }
  return groups;
}

function timesFirst(runs: readonly Run[]): Group[] | undefined {
  const groups: Group[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [times, days] = [runs[at], runs[at + 1]];
    // "Evenings, weekends" could be both or each, so nobody can tell.
    if (times?.kind !== 'times' || days?.kind !== 'days' || days.join !== 'none') return undefined;
    groups.push({ times: times.times, days: days.days });
  }
  return groups;
}

type Run = Exclude<Atom, { kind: 'without' }>;

/** Neighboring days are one list of days, and so are times. */
function runsOf(atoms: readonly Atom[]): Run[] {
  const runs: Run[] = [];
  for (const atom of atoms) {
    const last = runs.at(-1);
    if (atom.kind === 'without') continue;
    if (last?.kind === 'days' && atom.kind === 'days')
      runs.splice(-1, 1, { ...last, days: [...last.days, ...atom.days], isWeekend: false });
    else if (last?.kind === 'times' && atom.kind === 'times')
      runs.splice(-1, 1, { ...last, times: [...last.times, ...atom.times] });
    else runs.push(atom);
  }
  return runs;
}

/** In the order of the week, each once. */
function joined(windows: readonly WeekWindow[]): WeekWindow[] {
  const byText = new Map(
    windows.map((window) => [JSON.stringify([window.day, window.from, window.to]), window]),
  );
  return [...byText.values()].toSorted((a, b) => a.day - b.day || a.from - b.from || a.to - b.to);
}
