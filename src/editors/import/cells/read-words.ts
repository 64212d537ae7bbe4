import { phrasesOf } from '../../../schema/needs.ts';
import type { Need } from '../../../schema/needs.ts';
import type { ASKS_FOR, BOOKING, COST, STATUS } from '../../../schema/vocabulary.ts';
import { editorWords } from '../../../words/editor-words.ts';
import { sayChoiceInBrief } from '../../../words/say-choice.ts';
import { foldWords, partsOf } from './reading.ts';
import type { Reading } from './reading.ts';

const LANGUAGE_CODES = [
  ...['en', 'es', 'pt', 'fr', 'ht', 'zh', 'yue', 'vi', 'ko', 'ja', 'ru', 'uk', 'pl', 'ar', 'fa'],
  ...['ps', 'ur', 'hi', 'pa', 'bn', 'gu', 'ta', 'te', 'ne', 'km', 'lo', 'th', 'my', 'tl', 'so'],
  ...['sw', 'am', 'ti', 'om', 'rw', 'ln', 'tr', 'it', 'de', 'el', 'he', 'yi', 'hy', 'sq', 'ro'],
  ...['bs', 'sr', 'hr', 'hmn', 'sm', 'haw', 'cv', 'kea', 'ase', 'quc', 'mam', 'ga', 'nl', 'cs'],
];
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ mandarin: 'zh', 'chinese mandarin': 'zh', 'mandarin chinese': 'zh', mandarin_: 'zh' },
  ...{
    cantonese: 'yue',
    'chinese cantonese': 'yue',
    'haitian creole': 'ht',
    'creole haitian': 'ht',
  },
  ...{ creole: 'ht', kreyol: 'ht', asl: 'ase', 'american sign language': 'ase', farsi: 'fa' },
  ...{ tagalog: 'tl', filipino: 'tl', espanol: 'es', ingles: 'en', 'cape verdean': 'kea' },
};

const COSTS: Vocabulary<(typeof COST)[number]> = [
  ['free', /^(?:free|no cost|no charge|none|no fees?|0|free of charge|gratis|gratuito|sin costo)$/],
  [
    'donation',
    /^(?:(?:by |suggested )?donations?(?: (?:accepted|welcome|suggested))?|donacion(?:es)?)$/,
  ],
  ['sliding', /^(?:sliding (?:fee )?scale|sliding|escala movil)$/],
  ['paid', /^(?:paid|fee|fees|pago)$/],
];
const STATUSES: Vocabulary<(typeof STATUS)[number]> = [
  ['open', /^(?:open|active|activo|abierto|operating|yes|current)$/],
  [
    'paused',
    /^(?:paused|temporarily closed|on hold|suspended|temporarily suspended|pausado|seasonal closed)$/,
  ],
  ['closed', /^(?:closed|permanently closed|inactive|defunct|ended|cerrado|inactivo)$/],
];
const BOOKINGS: Vocabulary<(typeof BOOKING)[number]> = [
  [
    'none',
    /^(?:walk ins?(?: welcome)?|drop ins?|none|no appointment(?: (?:needed|necessary|required))?|sin cita)$/,
  ],
  [
    'call-first',
    /^(?:call|call (?:first|ahead|before (?:you go|going))|phone first|llame antes|apply by phone)$/,
  ],
  ['appointment', /^(?:(?:by )?appointments?(?: only| required| needed)?|con cita|cita)$/],
  ['referral', /^(?:(?:by )?referrals?(?: only| required| needed)?|por referencia)$/],
];
const ASKED: Vocabulary<(typeof ASKS_FOR)[number]> = [
  [
    'id',
    /^(?:(?:photo|picture|valid|government)? ?(?:id|i d|identification|id card)|identificacion)(?: required)?$/,
  ],
  ['address', /^(?:proof of (?:address|residence)|utility bill|comprobante de domicilio)$/],
  [
    'income',
    /^(?:(?:proof of |verification of )?income(?: verification)?|pay stubs?|comprobante de ingresos)$/,
  ],
  ['age', /^(?:(?:proof of )?age|edad)$/],
  ['referral', /^referral(?: letter)?s?$/],
  ['insurance', /^(?:insurance|insurance card|health insurance)$/],
  ['residency', /^(?:residency|proof of residency|resident)$/],
  ['sign-up', /^(?:sign up|registration|register|intake form|application)$/],
];

/** Turns the words of cells into the ids of this network: "Spanish" is es, "food pantry" is food. */
export class Vocabularies {
  readonly #languages = new Map<string, string>(Object.entries(OTHER_NAMES));
  readonly #needs = new Map<string, Set<string>>();

  constructor(needs: readonly Need[]) {
    for (const language of ['en', 'es']) {
      const names = new Intl.DisplayNames([language], { type: 'language' });
      for (const code of LANGUAGE_CODES) {
        const name = foldWords(names.of(code) ?? code);
        if (!this.#languages.has(name)) this.#languages.set(name, code);
      }
    }
    for (const need of needs) {
      for (const phrase of [need.id, ...phrasesOf(need)]) {
        const name = singular(foldWords(phrase));
        this.#needs.set(name, (this.#needs.get(name) ?? new Set()).add(need.id));
      }
    }
    // A need's own name is its own, whatever else says it.
    for (const need of needs)
      for (const name of [need.id, ...Object.values(need.label)])
        this.#needs.set(singular(foldWords(name)), new Set([need.id]));
  }

  /** The only need that these words mean. */
  need(words: string): string | undefined {
    const folded = singular(foldWords(words));
    const [need, ...others] =
      this.#needs.get(folded) ?? this.#needs.get(singular(withoutHelp(folded))) ?? [];
    return others.length === 0 ? need : undefined;
  }

  languages(cell: string): Reading<string[]> {
    return every(languageParts(cell), (part) => this.#languages.get(foldWords(part)), 'a language');
  }
}

export function readCost(cell: string): (typeof COST)[number] | undefined {
  return wordOf(COSTS, cell, 'cost');
}

export function readStatus(cell: string): (typeof STATUS)[number] | undefined {
  return wordOf(STATUSES, cell, 'status');
}

export function readBooking(cell: string): (typeof BOOKING)[number] | undefined {
  return wordOf(BOOKINGS, cell, 'booking');
}

/** [] when the cell says that nothing is asked for. */
export function readAsksFor(cell: string): Reading<(typeof ASKS_FOR)[number][]> {
  if (/^(?:none|nothing|no|nada|ninguno)(?: required| needed)?$/.test(foldWords(cell)))
    return { value: [] };
  return every(partsOf(cell), (part) => wordOf(ASKED, part, 'asks_for'), 'something we know');
}

function every<Word>(
  parts: readonly string[],
  read: (part: string) => Word | undefined,
  what: string,
): Reading<Word[]> {
  const found = parts.map((part) => ({ part, word: read(part) }));
  const unknown = found.find(({ word }) => word === undefined);
  const value = [...new Set(found.flatMap(({ word }) => word ?? []))];
  return {
    ...(value.length > 0 && { value }),
    ...(unknown !== undefined && { why: `"${unknown.part}" is not ${what}` }),
  };
}

/** "Chinese (Cantonese and Mandarin)" is two parts of one language. */
function languageParts(cell: string): string[] {
  return partsOf(cell.replaceAll(/chinese\s*\(([^)]*)\)/gi, '$1').replaceAll(/[()]/g, ' '));
}

/** The word that a cell means. Cells of our own tables (`/data/`) say what the site says. */
function wordOf<Word extends string>(
  words: Vocabulary<Word>,
  cell: string,
  key: string,
): Word | undefined {
  const folded = foldWords(cell);
  const isOurs = (word: Word): boolean =>
    ['en', 'es'].some(
      (language) =>
        foldWords(sayChoiceInBrief(editorWords(language), 'resources', key, word) ?? '') === folded,
    );
  return words.find(([word, pattern]) => pattern.test(folded) || isOurs(word))?.[0];
}

function singular(folded: string): string {
  return folded.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
}

function withoutHelp(folded: string): string {
  return folded.replace(/ (?:services?|assistance|help|programs?|support|resources?)$/, '');
}

type Vocabulary<Word> = readonly (readonly [Word, RegExp])[];
