import { describe, expect, test } from 'vitest';
import { choicesAt } from '../../src/schema/schema-part.ts';
import { KEYED_SCHEMAS } from '../../src/editors/reference/keyed-schemas.ts';
import { listKeys } from '../../src/schema/list-keys.ts';
import { Event } from '../../src/schema/event.ts';
import { FormService } from '../../src/schema/form-service.ts';
import { editorWords } from '../../src/words/editor-words.ts';
import { sayChoice } from '../../src/words/say-choice.ts';
import { sayKey } from '../../src/words/say-key.ts';

const LANGUAGES = ['en', 'es'];

describe.each(LANGUAGES)('words of keys, %s', (language) => {
  const words = editorWords(language);
  const keys = { ...words.keys, ...words.networkKeys };

  test('every key of every schema has a name and a hint', () => {
    const silent = KEYED_SCHEMAS.flatMap(({ kind, part, schema }) =>
      listKeys(schema).filter(({ path }) => {
        const { label, hint } = sayKey(keys, kind, path, part);
        return label.trim() === '' || !/[.…”»}/]$/.test(hint);
      }),
    );
    expect(silent).toEqual([]);
  });

  test('no name is left of a key that is gone', () => {
    const known = new Set(
      KEYED_SCHEMAS.flatMap(({ kind, part, schema }) =>
        [...listKeys(schema).map(({ path }) => path), 'body'].map((path) => {
          const found = sayKey(keys, kind, path, part);
          return Object.entries(keys).find(([, each]) => each === found)?.[0];
        }),
      ),
    );
    expect(Object.keys(keys).filter((key) => !known.has(key))).toEqual([]);
  });

  test('every word that a key may hold has a meaning', () => {
    const silent = KEYED_SCHEMAS.flatMap(({ kind, schema }) =>
      listKeys(schema).flatMap(({ path, value }) =>
        choicesAt(value, [])
          .filter((choice) => sayChoice(words, kind, path, choice) === undefined)
          .map((choice) => `${kind}: ${path}: ${choice}`),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('a hint is short enough to stand under a field', () => {
    expect(Object.entries(keys).filter(([, { hint }]) => hint.length > 120)).toEqual([]);
  });
});

test('a key without words is told at once', () => {
  const { keys } = editorWords('en');
  expect(() => sayKey(keys, 'guides', 'colour')).toThrow(
    'The key "colour" of guides has no words.',
  );
});

test('a key that means two things is told by its kind', () => {
  const { keys } = editorWords('en');
  expect(sayKey(keys, 'groups', 'kind').label).toBe('Kind of group');
  expect(sayKey(keys, 'events', 'kind').label).toBe('Kind of event');
  expect(sayKey(keys, 'events', 'notice', 'words').hint).toContain('in this language');
});

test('a language that we do not bring gets English words', () => {
  expect(editorWords('fr')).toBe(editorWords('en'));
  expect(editorWords('es-US').language).toBe('es');
});

test('keys are listed with those inside them, through lists and forms of a union', () => {
  const repeats = listKeys(Event).filter(({ path }) => path.startsWith('repeats'));
  expect(repeats.map(({ path, required, many }) => `${path} ${required} ${many}`)).toEqual([
    'repeats false false',
    'repeats.every true false',
    'repeats.interval false false',
    'repeats.days false true',
    'repeats.weeks false true',
    'repeats.season false false',
    'repeats.season.from true false',
    'repeats.season.until true false',
    'repeats.until false false',
    'repeats.except false true',
    'repeats.also false true',
  ]);
  const service = listKeys(FormService);
  expect(service.map(({ path, required }) => `${path} ${required}`)).toEqual([
    'kind true',
    'address false',
    'form false',
    'access_key false',
    'api_key false',
    'application_id false',
  ]);
  expect(choicesAt(service[0]?.value ?? Event, [])).toContain('formspree');
});
