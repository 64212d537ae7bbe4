// Ships to the browser, on the navigators' desk only.
import { fold } from '../../search/language/fold.ts';

/** Years, both included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

const OLDEST = 120;
const GROUPS: readonly (readonly [RegExp, Ages])[] = [
  [
    /\b(?:all|any|every) ages?\b|\btodas las edades\b|\bcualquier edad\b|\banyone\b|\beverybody\b/,
    { from: 0, to: OLDEST },
  ],
  [/\bbab(?:y|ies)\b|\binfants?\b|\bbebes?\b/, { from: 0, to: 2 }],
  [/\btoddlers?\b/, { from: 1, to: 3 }],
  [/\bpre-?school(?:ers)?\b|\bpreescolar(?:es)?\b/, { from: 3, to: 5 }],
  [/\b(?:grade|elementary) school\b|\bprimaria\b/, { from: 6, to: 11 }],
  [/\bteens?\b|\bteenagers?\b|\badolescentes?\b|\bhigh school\b/, { from: 13, to: 19 }],
  [/\badults?\b|\bgrown-? ?ups?\b|\badultos?\b|\bmayores\b/, { from: 18, to: OLDEST }],
  [/\bseniors?\b|\belders?\b|\bancianos?\b|\btercera edad\b/, { from: 60, to: OLDEST }],
  [/\bkids?\b|\bchild(?:ren)?\b|\bninos?\b|\bninas?\b/, { from: 3, to: 12 }],
];

/** The ages in a text: "3 to 7", "de 6 a 9 años", "grown-ups". Nothing when it names none. */
export function readAges(text: string): Ages | undefined {
  const plain = fold(text).replaceAll(/[‐-―−]/g, '-');
  const [, from, to] = /(\d{1,3})\s*(?:-|to|a|y|and|hasta)\s*(\d{1,3})/.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) return ordered(Number(from), Number(to));
  const [, least] = /(\d{1,3})\s*(?:\+|and up|or older|y mas|en adelante|o mas)/.exec(plain) ?? [];
  if (least !== undefined) return { from: Number(least), to: OLDEST };
  const [one] = /\d{1,3}/.exec(plain) ?? [];
  if (one !== undefined) return { from: Number(one), to: Number(one) };
  return GROUPS.find(([words]) => words.test(plain))?.[1];
}

function ordered(a: number, b: number): Ages {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
