import { capital } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Concept, Language } from './concept.ts';

const FEWEST_WORDS = 130;
const MOST_WORDS = 240;

/** What an entry is about. */
export type About = {
  language: Language;
  concept: Concept;
  town: string;
  /** Name of the people behind it. */
  group: string;
};

type Sentences = {
  here: (name: string, town: string) => string;
  run: (name: string, town: string, group: string) => string;
  open: string;
  how: string;
  who: string;
  also: (one: string, another: string) => string;
};

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    here: (name, town) => `${name} in ${town}`,
    run: (name, town, group) => `${name} for neighbors in ${town}, run by ${group}.`,
    open: 'open to everyone nearby',
    how: 'How it works',
    who: 'Who can come',
    also: (one, another) => `See also: ${one} and ${another}.`,
  },
  es: {
    here: (name, town) => `${name} en ${town}`,
    run: (name, town, group) => `${name} para vecinos de ${town}, organizado por ${group}.`,
    open: 'abierto a toda la comunidad',
    how: 'Cómo funciona',
    who: 'Quién puede venir',
    also: (one, another) => `Vea también: ${one} y ${another}.`,
  },
};

/** Four in ten titles say neither what it is nor where, as in life. */
export function titleOf(chance: Chance, { language, concept, town, group }: About): string {
  const { name } = concept[language];
  const draw = chance.part();
  if (draw < 0.35) return language === 'es' ? `${group} – ${name}` : `${group} ${name}`;
  if (draw < 0.6) return SENTENCES[language].here(capital(name), town);
  return `${group} (${town})`;
}

export function summaryOf({ language, concept, town, group }: About): string {
  return SENTENCES[language].run(capital(concept[language].name), town, group);
}

/** About two hundred words of Markdown; most of them say nothing of the concept. */
export function bodyOf(chance: Chance, about: About, others: readonly Concept[]): string {
  const { language, concept } = about;
  const { name, says } = concept[language];
  const sentences = SENTENCES[language];
  const some = (count: number): string =>
    Array.from({ length: count }, () => chance.sentence(language)).join(' ');
  const parts = [
    [`${capital(name)} ${sentences.open}.`, ...says.slice(0, 2)].join(' '),
    `## ${sentences.how}`,
    [...says.slice(2), some(2)].join(' '),
    `- ${some(1)}\n- ${some(1)}`,
    `## ${sentences.who}`,
  ];
  const target = chance.whole(FEWEST_WORDS, MOST_WORDS);
  while (parts.join(' ').split(/\s+/).length < target) parts.push(some(3));
  const one = chance.pick(others)[language].name;
  const another = chance.pick(others)[language].name;
  if (chance.part() < 0.6) parts.push(sentences.also(one, another));
  return parts.join('\n\n');
}
