import { describe, expect, test } from 'vitest';
import { Network, crisisLines } from '../../src/schema/network.ts';
import { CRISES } from '../../src/schema/vocabulary.ts';
import { recogniseCrisis } from '../../src/search/engine/recognise-crisis.ts';
import { crisisWords } from '../../src/words/crisis-words.ts';
import { edited, inContent, reportOf } from './check-content.ts';
import { readContent } from '../../src/check/read-content.ts';

const ours = crisisWords({});

const seenIn = (words: string, { harmless, ...dangers } = ours) =>
  recogniseCrisis(
    {
      harmless,
      crisis: CRISES.map((crisis) => ({ crisis, phrases: dangers[crisis], lines: [] })),
    },
    words,
  );

describe('crisis words', () => {
  test.each(CRISES)('every phrase of "%s" is seen, and no harmless one hides it', (crisis) => {
    // Some phrases mean two dangers: one of them is enough, for both show 911 or 988.
    expect(ours[crisis].filter((phrase) => seenIn(phrase) === undefined)).toEqual([]);
    expect(ours[crisis].length).toBeGreaterThan(30);
  });

  test('no harmless phrase is taken for danger', () => {
    expect(ours.harmless.filter((phrase) => seenIn(phrase) !== undefined)).toEqual([]);
  });

  test('danger is seen beside harmless words', () => {
    expect(seenIn('overdose prevention my friend is not breathing')).toBe('overdose');
    expect(seenIn('no me pagan y mi esposo me pega')).toBe('hurt');
  });

  test('are typed with slips, without accents, in capitals', () => {
    expect(seenIn('SUISIDE')).toBe('suicide');
    expect(seenIn('quiero morrir')).toBe('suicide');
    expect(seenIn('ovredose')).toBe('overdose');
    expect(seenIn('dejo de respirar')).toBe('overdose');
    expect(seenIn('my boyfreind hits me')).toBe('hurt');
    expect(seenIn('biolencia domestica')).toBe('hurt');
  });

  test.each([
    ['kms', 'suicide'],
    ["don't want to be here anymore", 'suicide'],
    ['tired of living', 'suicide'],
    ['kiero morirme', 'suicide'],
    ['ya no aguanto más', 'suicide'],
    ['cansada de vivir', 'suicide'],
    ['ahorcarme', 'suicide'],
    ['my friend passed out', 'overdose'],
    ["she od'd", 'overdose'],
    ['se desmayo', 'overdose'],
    ['my uncle touched me', 'hurt'],
    ['he wont let me leave', 'hurt'],
    ['i dont feel safe', 'hurt'],
    ['no me deja salir', 'hurt'],
    ['mujeres golpeadas', 'hurt'],
    ['huir de mi esposo', 'hurt'],
    ['me pegaron', 'hurt'],
  ])('people in danger also type "%s"', (words, crisis) => {
    expect(seenIn(words)).toBe(crisis);
  });

  test.each([
    'hurt my back',
    'my tooth hurts me',
    'my feet are killing me',
    'killing weeds',
    'shoot for basketball',
    'drowning in debt',
    'overdose training',
    'in danger of eviction',
    'landlord forced me out',
    'lead poisoning',
    'dead battery',
    'odd jobs',
    'no reason given',
    'passed out flyers',
    'me muero de hambre',
    'matar cucarachas',
    'cortar el pasto',
    'en peligro de desalojo',
    'violación del contrato',
    'me toca pagar',
    'tengo miedo de la migra',
    'me lastimé la espalda',
    'no me pagaron',
  ])('nobody is frightened for "%s"', (words) => {
    expect(seenIn(words)).toBeUndefined();
  });

  test('a network adds those of its own language', () => {
    const brought = crisisWords({
      fr: 'crisis: { suicide: [me tuer, suicide], harmless: [prévention du suicide] }',
      pt: 'site: { skip: Pular }',
    });
    expect(brought.suicide).toEqual([...ours.suicide, 'me tuer']);
    expect(seenIn('je veux me tuer', brought)).toBe('suicide');
    expect(seenIn('prévention du suicide', brought)).toBeUndefined();
  });

  test.each(['', 'crisis:', 'crisis: 988', 'crisis: { suicide: me tuer, hurt: [5] }', '- fr'])(
    'what is no list counts as unsaid: %s',
    (yaml) => {
      expect(crisisWords({ fr: yaml })).toEqual(ours);
    },
  );
});

describe('lines in a crisis', () => {
  const LINES = 'lines:\n  - { number: "911", label: { en: Danger now, es: Peligro ahora } }\n';
  const withCrisis = (crisis: string) =>
    inContent({}, (folder) => {
      const { content } = readContent(folder);
      if (content === undefined) throw new Error('The small network has mistakes.');
      return Network.parse({
        ...content.network,
        crisis: { suicide: [{ number: crisis, label: { en: 'x' } }] },
      });
    });

  test('are the ones of that danger, else those of the network', () => {
    const network = withCrisis('988');
    expect(crisisLines(network, 'suicide').map(({ number }) => number)).toEqual(['988']);
    expect(crisisLines(network, 'hurt')).toEqual(network.lines);
  });

  test('a danger nobody knows, and one without lines', () => {
    expect(reportOf(edited('network.yaml', LINES, `${LINES}crisis:\n  suicid: []\n  hurt: []\n`)))
      .toMatchInlineSnapshot(`
        "content/network.yaml:15:3  [unknown-key]
          "suicid" is not a key we know here.
          15 |   suicid: []
                 ^^^^^^
          Fix: did you mean "suicide"?

        content/network.yaml:16:9  [value]
          "hurt" is empty.
          16 |   hurt: []
                       ^^
          Fix: name at least one.

        2 mistakes in 1 file"
      `);
  });
});
