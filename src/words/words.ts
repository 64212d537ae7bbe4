import { parse } from 'yaml';
import type { RequestWords } from './en/request.ts';
import { correction as correctionEs } from './es/correction.ts';
import { desk as deskEs } from './es/desk.ts';
import { handling as handlingEs } from './es/handling.ts';
import { inbox as inboxEs } from './es/inbox.ts';
import { request as requestEs } from './es/request.ts';
import { site as siteEs } from './es/site.ts';
import { english } from './english.ts';
import type { Widen } from './widen.ts';

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
 * @param fallback what becomes of English words that such a language lacks: for pages `inEnglish` marks them.
 * @throws {Error} when a language has neither.
 */
export function interfaceWords(
  languages: readonly string[],
  brought: Readonly<Record<string, string>>,
  fallback: (english: string) => string = (english) => english,
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
      if (yaml === undefined) return [language, builtIn ?? english];
      const missing = builtIn === undefined ? fallback : (own: string) => own;
      return [language, lay(builtIn ?? english, parse(yaml), missing) as Words];
    }),
  );
}

/** `over` laid upon `base`: the keys are always those of `base`, so nothing is ever missing. */
function lay(base: unknown, over: unknown, missing: (words: string) => string): unknown {
  if (typeof base === 'string') return typeof over === 'string' ? over : missing(base);
  if (typeof base !== 'object' || base === null) return typeof over === typeof base ? over : base;
  const written = typeof over === 'object' && over !== null ? over : {};
  if (Array.isArray(base))
    return base.map((item, at) => lay(item, Reflect.get(written, at), missing));
  const merged = Object.entries(base).map(
    ([key, value]) => [key, lay(value, Reflect.get(written, key), missing)] as const,
  );
  const forms = Object.entries(written).filter(([key]) => isPluralForm(key) && 'other' in base);
  return Object.fromEntries([...merged, ...forms]);
}

function isPluralForm(key: string): boolean {
  return ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key);
}
