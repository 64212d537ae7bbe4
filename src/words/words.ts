import { parse } from 'yaml';
import { correction as correctionEn } from './en/correction.ts';
import { desk as deskEn } from './en/desk.ts';
import { handling as handlingEn } from './en/handling.ts';
import { inbox as inboxEn } from './en/inbox.ts';
import { request as requestEn } from './en/request.ts';
import type { RequestWords } from './en/request.ts';
import { site as siteEn } from './en/site.ts';
import { correction as correctionEs } from './es/correction.ts';
import { desk as deskEs } from './es/desk.ts';
import { handling as handlingEs } from './es/handling.ts';
import { inbox as inboxEs } from './es/inbox.ts';
import { request as requestEs } from './es/request.ts';
import { site as siteEs } from './es/site.ts';
import type { Widen } from './widen.ts';

const english = {
  site: siteEn,
  request: requestEn,
  inbox: inboxEn,
  handling: handlingEn,
  correction: correctionEn,
  desk: deskEn,
};

/** Every word of the interface in one language. */
export type Words = Widen<
  Pick<typeof english, 'site' | 'inbox' | 'handling' | 'correction' | 'desk'>
> & {
  readonly request: RequestWords;
};
export type SiteWords = Words['site'];

const BUILT_IN: Readonly<Record<string, Words>> = {
  en: english,
  es: {
    site: siteEs,
    request: requestEs,
    inbox: inboxEs,
    handling: handlingEs,
    correction: correctionEs,
    desk: deskEs,
  },
};

/**
 * Interface words for each language of a network. A language we do not bring comes from the network's own
 * `content/words/<code>.yaml`, laid over the English words, so that an unfinished one still works.
 * @throws {Error} when a language has neither.
 */
export function interfaceWords(
  languages: readonly string[],
  brought: Readonly<Record<string, string>>,
): Record<string, Words> {
  return Object.fromEntries(
    languages.map((language) => {
      const yaml = brought[language];
      const builtIn = BUILT_IN[language];
      if (yaml === undefined && builtIn === undefined) {
        throw new Error(
          `There are no interface words for "${language}". Write content/words/${language}.yaml.`,
        );
      }
      const base = builtIn ?? english;
      return [language, yaml === undefined ? base : (lay(base, parse(yaml)) as Words)];
    }),
  );
}

/** `over` laid upon `base`: the keys are always those of `base`, so nothing is ever missing. */
function lay(base: unknown, over: unknown): unknown {
  if (typeof base !== 'object' || base === null) return typeof over === typeof base ? over : base;
  if (typeof over !== 'object' || over === null) return base;
  if (Array.isArray(base)) return base.map((item, at) => lay(item, Reflect.get(over, at)));
  const merged = Object.entries(base).map(
    ([key, value]) => [key, lay(value, Reflect.get(over, key))] as const,
  );
  const forms = Object.entries(over).filter(([key]) => isPluralForm(key) && 'other' in base);
  return Object.fromEntries([...merged, ...forms]);
}

function isPluralForm(key: string): boolean {
  return ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key);
}
