// Ships to the browser, on the navigators' desk only.

/** What a word of somebody's hours means. Weekdays count from Sunday, 0. */
export type HoursToken =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number; readonly half?: Half }
  | { readonly kind: 'all' | 'and' | 'comma' | 'not' }
  | { readonly kind: 'to' | 'after' | 'before' | 'from' | 'onward' }
  /** Says nothing by itself: "the", "I am free". */
  | { readonly kind: 'noise' };

/** `exact`: the hour is already one of 24. */
export type Half = 'am' | 'pm' | 'exact';
export type DayPart = 'morning' | 'afternoon' | 'tarde' | 'evening' | 'night';

const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** When the parts of a day begin and end, in minutes: as neighbors here mean them. "Tarde" ends when it gets dark. */
export const PARTS: Readonly<Record<DayPart, { from: number; to: number; half: 'am' | 'pm' }>> = {
  morning: { from: 6 * 60, to: 12 * 60, half: 'am' },
  afternoon: { from: 12 * 60, to: 18 * 60, half: 'pm' },
  tarde: { from: 12 * 60, to: 20 * 60, half: 'pm' },
  evening: { from: 17 * 60, to: 22 * 60, half: 'pm' },
  night: { from: 18 * 60, to: 23 * 60, half: 'pm' },
};

/** Several words that mean one thing, put into one word first. The text is folded. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b([ap])\s?\.\s?m\b\.?/g, ' $1m '],
  [/\b24\s?\/\s?7\b/g, ' anytime '],
  [/\b(?:7|seven) days(?: a week)?\b/g, ' daily '],
  [/\b(?:m|l)\s?-\s?(?:f|v)\b/g, ' weekdays '],
  [/\bm\s?\/?\s?w\s?\/?\s?f\b/g, ' mon wed fri '],
  [/\bt(?:u|ue)?\s?\/\s?th(?:u|ur|urs)?\b|\btth\b/g, ' tue thu '],
  [/\b(?:any|at any) ?time\b|\bwhenever\b|\ball hours\b/g, ' anytime '],
  [/\b(?:a |en )?cualquier (?:hora|momento)\b|\bcuando sea\b|\ba toda hora\b/g, ' anytime '],
  [/\ball day(?: long)?\b|\btodo el dia\b|\bany hour\b/g, ' allday '],
  [/\b(?:any|every|all) days?\b|\bcualquier dia\b|\btodos los dias\b/g, ' daily '],
  [/\b(?:any |every )?week ?days?\b|\bworking days\b|\bwork days\b/g, ' weekdays '],
  [/\bentre semana\b|\bdias? (?:de semana|de entre semana|habiles|laborables)\b/g, ' weekdays '],
  [/\b(?:any |every )?week ?ends?\b|\bfin(?:es)? de semana\b|\bfinde\b/g, ' weekends '],
  [/\b(?:a partir de|despues de|luego de)\b/g, ' after '],
  [/\bantes de\b/g, ' before '],
  [/\b(?:en adelante|o mas tarde|or later|and later|and after|and on)\b/g, ' onward '],
  // "Mañana" alone is also tomorrow, so only these are mornings.
  [/\b(?:por|en|de|todas|cada)(?: las?)? mananas?\b|\blas mananas\b|\bmananas\b/g, ' mornings '],
  [/\b(?:por|en|de|todas|cada)(?: las?)? tardes?\b|\blas tardes\b/g, ' tardes '],
  [/\b(?:por|en|de|todas|cada)(?: las?)? noches?\b|\blas noches\b/g, ' nights '],
  [/\bmedio ?dia\b/g, ' noon '],
  [/\bmedia ?noche\b/g, ' midnight '],
  [/\bpor favor\b|\bi(?:'m| am)\b|\bi can\b|\bi could\b/g, ' '],
];

const DAY_WORDS: readonly (readonly [string, readonly number[]])[] = [
  ['sun sunday sundays dom domingo domingos', [0]],
  ['mon monday mondays lun lunes', [1]],
  ['tue tues tuesday tuesdays mar martes', [2]],
  ['wed weds wednesday wednesdays mie mier miercoles', [3]],
  ['thu thur thurs thursday thursdays jue jueves', [4]],
  ['fri friday fridays vie viernes', [5]],
  ['sat saturday saturdays sab sabado sabados', [6]],
  ['weekdays', WEEKDAYS],
  ['weekends', [0, 6]],
  ['daily diario diariamente', EVERY_DAY],
];

const PART_WORDS: readonly (readonly [string, DayPart])[] = [
  ['morning mornings', 'morning'],
  ['afternoon afternoons', 'afternoon'],
  ['tarde tardes', 'tarde'],
  ['evening evenings', 'evening'],
  ['night nights noche noches', 'night'],
];

const OTHER_WORDS: readonly (readonly [string, HoursToken])[] = [
  ['noon', { kind: 'time', hour: 12, minute: 0, half: 'exact' }],
  ['midnight', { kind: 'time', hour: 24, minute: 0, half: 'exact' }],
  ['anytime allday siempre always flexible', { kind: 'all' }],
  ['and or & + y e o u', { kind: 'and' }],
  [', /', { kind: 'comma' }],
  ['not no except excepto menos salvo but pero never nunca', { kind: 'not' }],
  ['to through thru a al - till til until hasta', { kind: 'to' }],
  ['after past', { kind: 'after' }],
  ['before', { kind: 'before' }],
  ['from desde since between entre', { kind: 'from' }],
  ['onward onwards', { kind: 'onward' }],
  [
    // "Every" is harmless only because "every other" has a word that nothing here reads.
    'the on in at of every each any my day days free available open good best is are only mostly i can also during ' +
      'please hours hour hrs el la los las lo de del en por para cada estoy libre disponible puedo solo dia dias ' +
      'tengo soy horario horas hora tambien es',
    { kind: 'noise' },
  ],
];

/** Every word that is read, folded. */
export const HOURS_WORDS: ReadonlyMap<string, HoursToken> = new Map<string, HoursToken>([
  ...spread(DAY_WORDS, (days): HoursToken => ({ kind: 'days', days })),
  ...spread(PART_WORDS, (part): HoursToken => ({ kind: 'part', part })),
  ...spread(OTHER_WORDS, (token) => token),
]);

/** Words that change what was said before: a clause with one of them is never passed over. */
export const DOUBTS: ReadonlySet<string> = new Set(
  (
    'if unless maybe perhaps sometimes depends depending usually often rarely except not no but never other alternate ' +
    'first second third last week weeks month months holiday holidays until after before starting today tomorrow next ' +
    'si quizas quiza tal veces depende excepto menos salvo pero nunca primer primero segundo tercer ultimo semana semanas ' +
    'mes meses quincena feriado feriados hasta despues antes hoy manana proximo proxima cuando when varies changes'
  ).split(' '),
);

function spread<Value>(
  lists: readonly (readonly [string, Value])[],
  as: (value: Value) => HoursToken,
): (readonly [string, HoursToken])[] {
  return lists.flatMap(([words, value]) =>
    words.split(' ').map((word) => [word, as(value)] as const),
  );
}
