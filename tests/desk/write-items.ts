import type { QuestionId } from '../../src/schema/branches.ts';
import type { RequestItem } from '../../src/schema/request.ts';
import { addDays } from '../../src/time/calendar-day.ts';
import { TODAY } from './person.ts';
import type { Asker, Giver } from './person.ts';
import type { Chance } from './random.ts';
import { sayArea, sayRoute, sayTown } from './say-town.ts';
import { sayHoursFreely } from './say-hours-freely.ts';
import type { TownMap } from './town-map.ts';

type Answers = Partial<Record<QuestionId, string[]>>;

/** What a thing is called by different people. */
const THINGS: Readonly<
  Record<string, { readonly en: readonly string[]; readonly es: readonly string[] }>
> = {
  coat: {
    en: ['a winter coat', 'jacket', 'coats, warm'],
    es: ['un abrigo', 'chaqueta', 'abrigos'],
  },
  boots: { en: ['snow boots', 'boots'], es: ['botas', 'unas botas para la nieve'] },
  diapers: { en: ['diapers', 'diapers size 3'], es: ['pañales', 'unos pañales'] },
  bed: { en: ['a bed', 'mattress', 'twin bed'], es: ['una cama', 'colchón'] },
  crib: { en: ['a crib', 'crib'], es: ['una cuna', 'cuna'] },
  blankets: { en: ['blankets', 'warm blankets'], es: ['cobijas', 'frazadas', 'mantas'] },
};
const AGES: Readonly<
  Record<string, { readonly en: readonly string[]; readonly es: readonly string[] }>
> = {
  small: { en: ['3 to 5', 'preschool'], es: ['3 a 5', 'de 3 a 5 años'] },
  school: { en: ['6 to 11', '6-11'], es: ['de 6 a 11 años', '6 a 11'] },
  teen: { en: ['teens', '13 to 17'], es: ['adolescentes', '13 a 17'] },
  adult: { en: ['adults', 'grown-ups'], es: ['adultos', 'mayores'] },
};
const NAMES: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  en: { en: 'English', es: 'inglés' },
  es: { en: 'Spanish', es: 'español' },
  pt: { en: 'Portuguese', es: 'portugués' },
};

export function writeAsk(chance: Chance, ask: Asker): RequestItem {
  const { at } = ask;
  const language = letterLanguage(ask.speaks);
  return {
    side: 'ask',
    need: ask.need,
    branch: ask.branch,
    details: '',
    when: at === undefined ? chance.pick(['soon', 'any']) : 'day',
    ...(at === undefined
      ? {}
      : { day: addDays(TODAY, at.inDays), time: `${String(at.hour).padStart(2, '0')}:00` }),
    town: ask.branch === 'money' ? '' : sayTown(chance, ask.town, language),
    facts: filled(askFacts(chance, ask, language)),
    ...(ask.dollars === undefined ? {} : { amount: ask.dollars }),
  };
}

export function writeOffer(chance: Chance, map: TownMap, give: Giver): RequestItem {
  const language = letterLanguage(give.speaks);
  const hours = sayHoursFreely(chance, give.free, language);
  const canSayLanguages = ['learning', 'talk', 'paperwork'].includes(give.branch);
  return {
    side: 'offer',
    need: give.need,
    branch: give.branch,
    details: canSayLanguages || give.speaks.length === 1 ? '' : `${alsoSpeaks(give, language)}.`,
    when: chance.pick(['any', 'weekly']),
    town: sayWhere(chance, map, give, language),
    facts: filled({ ...offerFacts(chance, give, language, hours) }),
    ...(give.dollars === undefined ? {} : { amount: give.dollars }),
  };
}

/** A letter is in English or Spanish words, but for its language. */
function letterLanguage([first]: readonly string[]): 'en' | 'es' {
  return first === 'es' ? 'es' : 'en';
}

function sayWhere(chance: Chance, map: TownMap, give: Giver, language: string): string {
  if (give.branch === 'money') return '';
  if (give.to !== undefined) return sayRoute(chance, give.town, give.to, language);
  return give.wholeArea
    ? sayArea(chance, map, give.town, language)
    : sayTown(chance, give.town, language);
}

function askFacts(chance: Chance, ask: Asker, language: 'en' | 'es'): Answers {
  const [want = ''] = ask.wants;
  switch (ask.branch) {
    case 'ride':
      return { to: [sayTown(chance, ask.to ?? ask.town, language)], room: [...ask.wants] };
    case 'groceries':
      return { bring: [ask.mustBring ? 'bring' : 'pick-up'] };
    case 'money':
      return { purpose: [language === 'es' ? 'la luz' : 'heat'] };
    case 'legal':
      return { matter: [ask.need === 'immigration' ? 'immigration' : 'eviction'] };
    case 'learning':
      return {
        ages: [chance.pick(AGES[want]?.[language] ?? [])],
        place: [ask.isRemote ? 'online' : 'in-person'],
      };
    case 'talk':
      return { talk: [...ask.wants] };
    case 'paperwork':
      return { forms: [...ask.wants] };
    case 'supplies':
      return { what: [chance.pick(THINGS[want]?.[language] ?? [])] };
    case 'garden':
      return { garden: [...ask.wants] };
    case 'other':
      return {};
  }
}

function offerFacts(chance: Chance, give: Giver, language: 'en' | 'es', hours: string): Answers {
  const languages = give.speaks.length > 1 ? [sayLanguages(chance, give.speaks, language)] : [];
  switch (give.branch) {
    case 'ride':
      return { hours: [hours], room: [...give.wants] };
    case 'groceries':
      return {
        hours: [hours],
        help: give.brings ? ['shop', 'deliver'] : ['cook'],
        far: [sayFar(chance, give, language)],
      };
    case 'money':
      return { whom: [language === 'es' ? 'quien sea' : 'anyone'] };
    case 'legal':
      return { hours: [hours], role: [chance.pick(['lawyer', 'advocate'])] };
    case 'learning':
      return {
        ages: [
          give.wants
            .map((want) => chance.pick(AGES[want]?.[language] ?? []))
            .slice(0, 1)
            .join(''),
        ],
        place: [give.isRemote ? 'either' : 'in-person'],
        languages,
      };
    case 'talk':
      return { hours: [hours], talk: [...give.wants], languages };
    case 'paperwork':
      return { hours: [hours], forms: [...give.wants], languages };
    case 'supplies':
      return {
        what: [give.wants.map((want) => chance.pick(THINGS[want]?.[language] ?? [])).join(', ')],
        handover: [chance.pick(['drop-off', 'pick-up', 'either'])],
      };
    case 'garden':
      return { garden: [...give.wants] };
    case 'other':
      return {};
  }
}

/** Road miles; many say nothing. */
function sayFar(chance: Chance, { reach }: Giver, language: string): string {
  const miles = String(Math.round(reach * 1.3));
  return chance.pick(
    language === 'es' ? ['', `${miles} millas`] : ['', `${miles} miles`, `about ${miles} miles`],
  );
}

function sayLanguages(chance: Chance, speaks: readonly string[], language: 'en' | 'es'): string {
  const names = speaks.map((code) => NAMES[code]?.[language] ?? code);
  return names.join(chance.pick([language === 'es' ? ' y ' : ' and ', ', ']));
}

function alsoSpeaks({ speaks }: Giver, language: 'en' | 'es'): string {
  const [, second = 'en'] = speaks;
  const name = NAMES[second]?.[language] ?? second;
  return language === 'es' ? `También hablo ${name}` : `I speak ${name} too`;
}

/** Without what was left empty, as the form does. */
function filled(answers: Answers): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(answers)
      .map(([question, answer]) => [question, answer.filter((each) => each !== '')] as const)
      .filter(([, answer]) => answer.length > 0),
  );
}
