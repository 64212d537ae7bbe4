import { DAYS } from '../schema/vocabulary.ts';
import type { EditorWords } from './editor-words.ts';
import { sayWeekday } from './say-date.ts';
import type { KeyedKind } from './say-key.ts';
import { capital } from './say-time.ts';

/**
 * What a word means that a key may hold ("call-first" of `booking`), for editors; nothing for a value that is not one
 * of a few words.
 * @param path as for `sayKey`: "where.access".
 */
export function sayChoice(
  words: EditorWords,
  kind: KeyedKind,
  path: string,
  value: string,
): string | undefined {
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (last === 'days') {
    const day = DAYS.find((each) => each === value);
    return day && capital(words.language, sayWeekday(words.language, day));
  }
  const own: Readonly<Record<string, ByValue>> = words.choices;
  const said = own[`${kind}:${path}`] ?? own[path] ?? shared(words, kind, path) ?? own[last];
  const meaning = said?.[value];
  return meaning === undefined ? undefined : capital(words.language, meaning);
}

/** The same without what explains it, for a cell of a table: "Open" of "Open: it goes on". */
export function sayChoiceInBrief(...about: Parameters<typeof sayChoice>): string | undefined {
  return sayChoice(...about)?.split(/[:;]\s/, 1)[0];
}

/** Words that residents read too stand with the words of the site. */
function shared({ site }: EditorWords, kind: KeyedKind, path: string): ByValue | undefined {
  const { asks, cost, access, groupKinds, eventKinds, roles } = site.vocabulary;
  if (path === 'evidence.state') return statesOf(site);
  if (path === 'kind') return kind === 'groups' ? groupKinds : eventKinds;
  const byPath: Readonly<Record<string, ByValue>> = {
    asks_for: asks,
    cost,
    'where.access': access,
    roles,
  };
  return byPath[path];
}

function statesOf({ evidence }: EditorWords['site']): ByValue {
  return Object.fromEntries(
    Object.entries(evidence.states).map(([state, { name, means }]) => [state, `${name}: ${means}`]),
  );
}

type ByValue = Readonly<Record<string, string>>;
