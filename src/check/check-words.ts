import { english } from '../words/english.ts';
import { crisis } from '../words/en/crisis.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Forms that may say their number in words, and leave out {count}. */
const SMALL = ['zero', 'one', 'two'];

/**
 * The words a network brings for a language (`content/words/<code>.yaml`) beside the English ones: keys that nothing
 * reads, what is no sentence, and {places} that are lost or that nothing fills. What is missing is no mistake: it shows
 * in English.
 */
export function checkWords(source: SourceFile): Problem[] {
  const { crisis: phrases, ...data } = isTree(source.data) ? source.data : {};
  return [
    ...checkTree({ source, path: [], base: english, over: data }),
    ...(phrases === undefined ? [] : checkCrisis(source, phrases)),
  ];
}

function checkTree({ source, path, base, over }: Pair): Problem[] {
  if (typeof base === 'string') return checkSentence({ source, path, base, over });
  if (typeof base === 'number') {
    return typeof over === 'number'
      ? []
      : [source.problemAt(path, 'value', 'This is a number.', `write a number, like ${base}.`)];
  }
  if (Array.isArray(base)) return checkList({ source, path, base, over });
  if (!isTree(base)) return [];
  if (!isTree(over)) {
    const keys = Object.keys(base).slice(0, 3).join(', ');
    const message = 'Here stand several sentences, each after its own key.';
    return [source.problemAt(path, 'value', message, `write keys below it: ${keys}.`)];
  }
  return Object.entries(over).flatMap(([key, value]) => {
    const inside = [...path, key];
    if (key in base) return checkTree({ source, path: inside, base: base[key], over: value });
    const { other } = base;
    if (typeof other === 'string' && FORMS.includes(key)) {
      return checkTree({ source, path: inside, base: other, over: value });
    }
    const known =
      typeof other === 'string'
        ? [...new Set([...Object.keys(base), ...FORMS])]
        : Object.keys(base);
    const fix =
      didYouMean(key, known) ?? `write one of ${known.slice(0, 8).join(', ')}, or leave it out.`;
    return [source.problemAtKey(inside, 'unknown-key', `No words are called "${key}" here.`, fix)];
  });
}

function checkSentence({ source, path, base, over }: Pair & { base: string }): Problem[] {
  if (typeof over !== 'string') {
    const fix = 'put the whole sentence between quotes.';
    return [source.problemAt(path, 'value', 'Here stands one sentence.', fix)];
  }
  const [needed, written] = [placesIn(base), placesIn(over)];
  const unknown = written.filter((place) => !needed.includes(place));
  const lost = needed.filter((place) => !written.includes(place));
  const maySay = SMALL.includes(String(path.at(-1)));
  return [
    ...unknown.map((place) => {
      const fix =
        didYouMean(place, needed) ??
        (needed.length > 0 ? `the English has ${needed.join(', ')}.` : 'take it out.');
      return source.problemAt(path, 'word-place', `Nothing fills ${place} in this sentence.`, fix);
    }),
    ...(unknown.length > 0 || maySay ? [] : lost).map((place) =>
      source.problemAt(
        path,
        'word-place',
        `This sentence has lost ${place}.`,
        `English: "${base}"`,
      ),
    ),
  ];
}

function checkList({ source, path, base, over }: Pair & { base: unknown[] }): Problem[] {
  if (!Array.isArray(over)) {
    return [source.problemAt(path, 'value', 'Here stands a list.', 'begin each line with a dash.')];
  }
  return over.flatMap((item, at) =>
    at < base.length
      ? checkTree({ source, path: [...path, at], base: base[at], over: item })
      : [
          source.problemAt(
            [...path, at],
            'value',
            `This list has ${base.length} lines.`,
            'take it out.',
          ),
        ],
  );
}

function checkCrisis(source: SourceFile, phrases: unknown): Problem[] {
  const known = Object.keys(crisis);
  if (!isTree(phrases)) {
    return [
      source.problemAt(
        ['crisis'],
        'value',
        'Here stand lists of phrases.',
        `write keys below it: ${known.join(', ')}.`,
      ),
    ];
  }
  return Object.entries(phrases).flatMap(([key, list]) => {
    const path = ['crisis', key];
    if (!known.includes(key)) {
      const fix = didYouMean(key, known) ?? `write one of ${known.join(', ')}.`;
      return [source.problemAtKey(path, 'unknown-key', `No phrases are called "${key}".`, fix)];
    }
    return Array.isArray(list) && list.every((phrase) => typeof phrase === 'string')
      ? []
      : [
          source.problemAt(
            path,
            'value',
            'Here stands a list of phrases.',
            'begin each line with a dash.',
          ),
        ];
  });
}

function placesIn(sentence: string): string[] {
  return [...new Set(sentence.match(/\{\w+\}/g) ?? [])];
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Pair = { source: SourceFile; path: readonly PropertyKey[]; base: unknown; over: unknown };
