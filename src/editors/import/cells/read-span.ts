const TIME = /^(\d{1,2})(?::?([0-5]\d))?(?::00)?\s*(am|pm|a|p|hrs?)?$/i;

/**
 * A time from which until when, in 24 hours: "9am-5pm", "9-5:30 pm", "10 to noon", "09:00-17:00", "24 hours". Nothing
 * when it could be meant in two ways ("6-8" may be morning or evening; "9-5" and "10-2" cannot).
 */
export function readSpan(text: string): { opens: string; closes: string } | undefined {
  if (/^24\s*(?:\/\s*7|h(?:ou)?rs?|horas?)(?:\s+a\s+day)?$/i.test(text))
    return { opens: '00:00', closes: '24:00' };
  const [from = '', until = '', ...more] = text
    .replace(/^(?:from|de|between)\s+/i, '')
    .split(/\s*(?:-|\bto\b|\buntil\b|\btill\b|\ba(?:\slas?)?\b(?=\s*\d))\s*/i);
  const [start, end] = [partOf(from), partOf(until)];
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  // "9am-03:00" mixes two ways of writing: one of them is a slip.
  if (start.half !== undefined && end.half !== undefined && start.half !== end.half)
    return undefined;
  const sure = inDay(start, end);
  if (sure === undefined || sure[0] === sure[1]) return undefined;
  return { opens: clock(sure[0]), closes: sure[1] === 0 ? '24:00' : clock(sure[1]) };
}

/** Minutes since midnight of both, once it is certain which half of the day each is in. */
function inDay(start: Part, end: Part): readonly [number, number] | undefined {
  if (start.exact && end.exact) return [start.minutes, end.minutes];
  if (end.exact) {
    // Beside "23:00", "10:00" and "9" are on the clock of 24 hours too; "2" could be either.
    if (end.half === false && start.said < end.minutes) {
      const isSure = start.isPadded || start.said >= MORNING || start.said + HALF >= end.minutes;
      return isSure ? [start.said, end.minutes] : undefined;
    }
    // "9-5pm" starts in the morning, "2-4pm" in the afternoon: the latest start before the end.
    const [late, early] = [start.minutes + HALF, start.minutes];
    const opens = late < end.minutes ? late : early;
    return opens < end.minutes ? [opens, end.minutes] : undefined;
  }
  if (start.exact) {
    if (start.half === false && end.isPadded && end.said > start.minutes)
      return [start.minutes, end.said];
    const closes = [end.minutes, end.minutes + HALF].filter((each) => each > start.minutes);
    return closes.length === 1 ? [start.minutes, closes[0] ?? 0] : undefined;
  }
  if (start.minutes < MORNING || end.minutes >= MORNING) return undefined;
  return [start.minutes, end.minutes + HALF];
}

const HALF = 12 * 60;
const MORNING = 7 * 60;

function partOf(text: string): Part | undefined {
  if (/^(?:12\s*)?(?:noon|(?:del\s+)?mediod[ií]a)$/i.test(text)) return exactly(HALF);
  if (/^(?:12\s*)?(?:midnight|medianoche|de\s+la\s+noche)$/i.test(text)) return exactly(0);
  const [all, hours = '', minutes = '0', mark = ''] = TIME.exec(text) ?? [];
  if (all === undefined || Number(hours) > 24) return undefined;
  const said = Number(hours) * 60 + Number(minutes);
  const half = /^p/i.test(mark) ? HALF : 0;
  if (/^[ap]/i.test(mark)) {
    return Number(hours) > 12 || Number(hours) === 0
      ? undefined
      : { ...exactly((said % HALF) + half), half: true };
  }
  // Two digits with minutes ("09:00", "17:30") are the clock of 24 hours.
  const isExact = Number(hours) > 12 || Number(hours) === 0 || /^0\d:?\d{2}/.test(text);
  return isExact
    ? { ...exactly(said), half: false }
    : { minutes: said % HALF, exact: false, said, isPadded: /^\d{2}:?\d{2}/.test(text) };
}

function exactly(minutes: number): Part {
  return { minutes, exact: true, said: minutes, isPadded: false };
}

function clock(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * `exact` = known to be before or after noon; `half` = because it says am or pm, or because its clock has 24 hours. `said`
 * = as it stands there, `isPadded` = with two digits and minutes.
 */
type Part = { minutes: number; exact: boolean; half?: boolean; said: number; isPadded: boolean };
