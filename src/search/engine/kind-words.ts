// Ships to the browser.
import type { Kind } from '../../schema/vocabulary.ts';
import { QUESTION_WORDS } from '../language/question-words.ts';
import { sound } from '../language/sound.ts';

const WORDS = {
  guides: `how start starting make making build run apply sew guide steps instructions
    como empezar hacer solicitar organizar coser guia pasos`,
  events: `event events class workshop festival volunteer volunteering weekend calendar
    evento eventos clase taller voluntario voluntaria voluntariado calendario`,
  groups: 'group groups collective coalition grupo grupos colectivo coalicion',
};

/** Folded words that nearly all entries could say of themselves. */
const VAGUE: ReadonlySet<string> = new Set(
  'help helps free service services program programs support ayuda ayudas gratis servicio servicios programa programas apoyo'.split(
    ' ',
  ),
);

/** Folded words that ask for a kind of entry, in both languages at once. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  (['guides', 'events', 'groups'] as const).flatMap((kind) =>
    WORDS[kind].split(/\s+/).map((word) => [word, kind] as const),
  ),
);

/** What people look for most stands first when all else is equal. */
const USUAL: Readonly<Record<Kind, number>> = {
  resources: 0.03,
  events: 0.015,
  groups: 0,
  guides: 0,
};
const ASKED = 0.06;

/** How much a kind is to be put forward, given the folded words of a query. */
export function kindBonus(words: readonly string[]): (kind: Kind) => number {
  const asked = new Set(words.map((word) => KIND_OF.get(word)));
  return (kind) => USUAL[kind] + (asked.has(kind) ? ASKED : 0);
}

/** By ear: "nesesito", "aser". */
const ASKING: ReadonlySet<string> = new Set(
  [...QUESTION_WORDS, ...KIND_OF.keys()].filter((word) => word.length > 3).map(sound),
);

/** True for folded words that ask and name nothing, written by ear. */
export function soundsAsking(folded: string): boolean {
  return ASKING.has(sound(folded));
}

/** True for folded words that say little of what an entry is about. */
export function saysLittle(folded: string): boolean {
  return KIND_OF.has(folded) || VAGUE.has(folded);
}
