import { Faker, base, en, en_US, es, es_MX } from '@faker-js/faker';
import type { Language, Phrases } from './concept.ts';

const SEED = 12_345;

/** Draws the same things in the same order every time: two networks of one size are equal. */
export class Chance {
  private readonly fakers: Readonly<Record<Language, Faker>> = {
    en: new Faker({ locale: [en_US, en, base] }),
    es: new Faker({ locale: [es_MX, es, en, base] }),
  };
  private readonly phrases: Phrases;
  private readonly used = new Set<string>();

  constructor(phrases: Phrases) {
    this.phrases = phrases;
    for (const faker of Object.values(this.fakers)) faker.seed(SEED);
  }

  /** From 0 up to, never at, 1. */
  part(): number {
    return this.fakers.en.number.float({ min: 0, max: 0.999_999 });
  }

  whole(from: number, below: number): number {
    return from + Math.floor(this.part() * (below - from));
  }

  /** @throws {RangeError} when there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  /** A few towns are large and most are small: the first is met fourteen times as often as the last. */
  town(): string {
    const { towns } = this.phrases;
    const weights = towns.map((_, place) => 1 / (place + 3));
    let left = this.part() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = towns.find((_, place) => (left -= weights[place] ?? 0) <= 0);
    return found ?? this.pick(towns);
  }

  /** A name no group has yet. */
  groupName(language: Language): string {
    for (;;) {
      const name = this.anyGroupName(language);
      if (this.used.has(name)) continue;
      this.used.add(name);
      return name;
    }
  }

  street(language: Language): string {
    return this.fakers[language].location.streetAddress();
  }

  /** Always the same one of a town. No post office has a ZIP that begins with 001. */
  zip(town: string): string {
    return String(101 + this.phrases.towns.indexOf(town)).padStart(5, '0');
  }

  /** Ten digits. No area has the code 555, so nobody's phone can ring. */
  phone(): string {
    return `555-${this.whole(200, 1000)}-${String(this.whole(0, 10_000)).padStart(4, '0')}`;
  }

  /** One of the everyday sentences that every kind of help has. */
  sentence(language: Language): string {
    const draws: Readonly<Record<string, () => string>> = {
      ...this.figures(),
      ...this.words(language),
    };
    const sentence = this.pick(this.phrases.sentences[language]);
    return sentence.replace(/\{([a-z]+)\d?\}/g, (whole, key: string) => draws[key]?.() ?? whole);
  }

  private anyGroupName(language: Language): string {
    const { person, location, word } = this.fakers[language];
    const { en: english, es: spanish } = this.phrases.names;
    if (language === 'es') {
      const first = this.pick(spanish.first);
      if (this.part() < 0.5) return `${first} ${person.lastName()} ${person.lastName()}`;
      return `${first} ${location.street().replaceAll(/\d+/g, '').trim()}`;
    }
    const last = this.pick(english.last);
    if (this.part() < 0.5) return `${capital(word.adjective())} ${capital(word.noun())} ${last}`;
    if (this.part() < 0.35) return `${person.lastName()} Street ${last}`;
    return `${this.pick(english.first)} ${capital(word.noun())} ${last}`;
  }

  private figures(): Readonly<Record<string, () => string>> {
    return {
      h: () => `${this.whole(1, 12)}:${this.pick(['00', '15', '30', '45'])}`,
      y: () => String(this.whole(1985, 2025)),
      n: () => String(this.whole(2, 142)),
      ph: () => this.phone(),
      town: () => this.town(),
    };
  }

  private words(language: Language): Readonly<Record<string, () => string>> {
    const { person, word, date } = this.fakers[language];
    return {
      p: () => person.fullName(),
      st: () => this.street(language),
      adj: () => word.adjective(),
      noun: () => word.noun(),
      verb: () => word.verb(),
      l: () => this.pick(LANGUAGE_NAMES[language]),
      d: () => date.weekday(),
      m: () => date.month(),
      org: () => this.anyGroupName(language),
    };
  }
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['English', 'Spanish', 'Arabic', 'Tagalog', 'Mixtec', 'Somali', 'Cantonese', 'Vietnamese'],
  es: ['español', 'inglés', 'mixteco', 'árabe', 'tagalo', 'somalí', 'cantonés', 'vietnamita'],
};
