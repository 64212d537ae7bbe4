// Ships to the browser: which questions a need brings. Their words stand in `words.request.questions`.

/**
 * The short branches of the form. A need of `needs.yaml` names its branch under `questions:`;
 * a need without one asks only what, when and where.
 */
export const BRANCHES = [
  'ride',
  'groceries',
  'money',
  'legal',
  'learning',
  'talk',
  'paperwork',
  'supplies',
  'garden',
  'other',
] as const;
export type Branch = (typeof BRANCHES)[number];

/** `one`: one of the options; `many`: any of them; `text`: a few words; `town`: a town, or two streets that cross. */
export type Question =
  | { readonly kind: 'one' | 'many'; readonly options: readonly string[] }
  | { readonly kind: 'text' | 'town' };

/** Every question a branch may ask beside need, details, when and where. None asks for an address or papers. */
export const QUESTIONS = {
  to: { kind: 'town' },
  room: { kind: 'many', options: ['walker', 'wheelchair', 'car-seat', 'another-person'] },
  trip: { kind: 'one', options: ['one-way', 'both-ways'] },
  hours: { kind: 'text' },
  seats: { kind: 'text' },
  bring: { kind: 'one', options: ['pick-up', 'bring'] },
  people: { kind: 'text' },
  avoid: { kind: 'text' },
  help: { kind: 'many', options: ['shop', 'deliver', 'cook'] },
  far: { kind: 'text' },
  purpose: { kind: 'text' },
  whom: { kind: 'text' },
  matter: { kind: 'many', options: ['eviction', 'repairs', 'benefits', 'immigration', 'other'] },
  deadline: { kind: 'text' },
  role: { kind: 'many', options: ['lawyer', 'advocate', 'interpreter'] },
  ages: { kind: 'text' },
  place: { kind: 'one', options: ['online', 'in-person', 'either'] },
  languages: { kind: 'text' },
  talk: { kind: 'many', options: ['call', 'text', 'in-person'] },
  training: { kind: 'text' },
  forms: { kind: 'many', options: ['unemployment', 'snap', 'housing', 'health', 'other'] },
  papers: { kind: 'one', options: ['yes', 'some', 'no'] },
  what: { kind: 'text' },
  sizes: { kind: 'text' },
  amountOf: { kind: 'text' },
  handover: { kind: 'one', options: ['drop-off', 'pick-up', 'either'] },
  garden: { kind: 'many', options: ['plot', 'seeds', 'tools', 'hands'] },
} as const satisfies Record<string, Question>;
export type QuestionId = keyof typeof QUESTIONS;

/** What each branch asks, per side, in the order of the form. */
export const BRANCH_QUESTIONS: Readonly<
  Record<Branch, Readonly<Record<'ask' | 'offer', readonly QuestionId[]>>>
> = {
  ride: { ask: ['to', 'room', 'trip'], offer: ['hours', 'seats', 'room'] },
  groceries: { ask: ['bring', 'people', 'avoid'], offer: ['help', 'hours', 'far'] },
  money: { ask: ['purpose'], offer: ['whom'] },
  legal: { ask: ['matter', 'deadline'], offer: ['role', 'hours'] },
  learning: { ask: ['ages', 'place', 'languages'], offer: ['ages', 'place', 'languages'] },
  talk: { ask: ['talk', 'languages'], offer: ['talk', 'hours', 'languages', 'training'] },
  paperwork: { ask: ['forms', 'papers'], offer: ['forms', 'hours', 'languages'] },
  supplies: { ask: ['what', 'sizes', 'amountOf'], offer: ['what', 'amountOf', 'handover'] },
  garden: { ask: ['garden'], offer: ['garden'] },
  other: { ask: [], offer: [] },
};

/** The questions nobody can leave empty: a ride that goes nowhere cannot be matched. */
export const REQUIRED_QUESTIONS: readonly QuestionId[] = ['to'];

/** True when an answer fits its question: known options only, one where one is meant, short words. */
export function fitsQuestion(id: QuestionId, answer: readonly string[]): boolean {
  const question: Question = QUESTIONS[id];
  switch (question.kind) {
    case 'one':
      return answer.length <= 1 && answer.every((each) => question.options.includes(each));
    case 'many':
      return answer.every(
        (each, at) => question.options.includes(each) && answer.indexOf(each) === at,
      );
    case 'text':
    case 'town':
      return answer.length <= 1 && answer.every((each) => each.length <= LONGEST_ANSWER);
  }
}

/** Longest answer to a question of a few words, in characters. */
export const LONGEST_ANSWER = 200;
