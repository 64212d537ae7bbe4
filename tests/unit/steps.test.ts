import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { plainText } from '../../src/flyer/fit/plain-text.ts';
import { fitSteps } from '../../src/flyer/steps/fit-steps.ts';
import { keepNumbers } from '../../src/flyer/steps/keep-numbers.ts';
import { readBlocks } from '../../src/flyer/steps/read-blocks.ts';
import { columnsFor, sourceLine } from '../../src/flyer/steps/step-heights.ts';
import { stepRows } from '../../src/flyer/steps/step-rows.ts';
import { stepTextOf } from '../../src/flyer/steps/step-text.ts';
import type { StepText } from '../../src/flyer/steps/step-text.ts';
import { trimRow } from '../../src/flyer/steps/trim-row.ts';
import { readersOf } from '../../src/site/readers.ts';

const measure = await openMeasure();
const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const readers = readersOf(directory, '/');
const guides = directory.ofKind('guides');
const textsOf = (slug: string): StepText[] => {
  const entry = directory.find('guides', slug);
  return entry === undefined ? [] : readers.map((reader) => stepTextOf(reader, entry));
};
const paragraph = (text: string) => ({ text, html: text, item: false });

describe('a guide’s paragraphs on paper', () => {
  test('keep their words and emphasis, and write out where a link leads elsewhere', () => {
    expect(
      readBlocks(
        '<p>See <a href="https://example.org/a/">the form</a>.</p><ul><li><strong>Not</strong> hot &amp; wet</li></ul>',
      ),
    ).toEqual([
      {
        text: 'See the form (example.org/a).',
        html: 'See the form (example.org/a).',
        item: false,
      },
      { text: 'Not hot & wet', html: '<strong>Not</strong> hot &amp; wet', item: true },
    ]);
  });

  test('do not repeat an address that is already said, nor one within the site', () => {
    const say = (html: string) => readBlocks(html).map(({ text }) => text);
    expect(say('<p><a href="https://example.org">example.org</a></p>')).toEqual(['example.org']);
    expect(say('<p><a href="/guides/x/">small grants</a></p>')).toEqual(['small grants']);
    expect(say('<p> </p>')).toEqual([]);
  });

  test('stay escaped, and measure as what they say', () => {
    expect(plainText('a &lt;b&gt; &amp;amp; <em>c</em> .')).toBe('a <b> &amp; c.');
    expect(readBlocks('<p>&lt;script&gt;</p>')[0]?.html).toBe('&lt;script&gt;');
  });

  test('hold a phone number together', () => {
    expect(keepNumbers('Call 855-252-5342, in 2023 or 211.')).toBe(
      'Call <span class="keep">855-252-5342</span>, in 2023 or 211.',
    );
  });
});

describe('a step sheet', () => {
  test('has step beside step, and what is the same in both languages once', () => {
    const texts = textsOf('community-fridge');
    const rows = stepRows(texts);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'opening',
      'materials',
      ...Array.from({ length: 5 }, () => 'step'),
    ]);
    expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => 2));
    const [first] = texts;
    if (first === undefined) throw new Error('There is a guide.');
    expect(
      stepRows([first, { ...first, language: 'es' }]).map(({ cells }) => cells.length),
    ).toEqual(rows.map(() => 1));
  });

  test('keeps a step that only one language has', () => {
    const [first, second] = textsOf('community-fridge');
    if (first === undefined || second === undefined) throw new Error('There is a guide.');
    const rows = stepRows([first, { ...second, steps: second.steps.slice(0, 4) }]);
    expect(rows.at(-1)).toMatchObject({ number: 5, cells: [{ language: 'en' }] });
  });

  test('of every real guide loses nothing, in any order of languages, on two sides at most', () => {
    for (const { slug } of guides) {
      const texts = textsOf(slug);
      for (const order of [texts, texts.toReversed(), texts.slice(0, 1), texts.slice(1)]) {
        const fit = fitSteps(order, measure);
        expect.soft(fit.dropped, slug).toEqual([]);
        expect.soft(fit.sides.length, slug).toBeLessThanOrEqual(2);
        expect(fit.sides.flat(), slug).toEqual(stepRows(order));
        expect(Math.min(...fit.left), slug).toBeGreaterThanOrEqual(0);
        expect(fit.body, slug).toBeGreaterThanOrEqual(order.length === 1 ? 2.29 : 1.9);
      }
    }
  });

  test('takes one side when the type can stay readable', () => {
    expect(fitSteps(textsOf('community-fridge').slice(0, 1), measure).sides).toHaveLength(1);
  });

  test('begins its second side with a step', () => {
    const { sides } = fitSteps(textsOf('apply-for-unemployment-massachusetts'), measure);
    expect(sides[1]?.[0]?.kind).toBe('step');
  });

  test('leaves out last sentences of what is too long, in both languages, never a step or the caution', () => {
    const long = textsOf('sew-a-cloth-mask').map((text) => ({
      ...text,
      steps: [
        ...text.steps,
        { title: 'Long', blocks: [paragraph('One more sentence here. '.repeat(400).trim())] },
      ],
    }));
    const fit = fitSteps(long, measure);
    expect(fit.dropped.length).toBeGreaterThan(0);
    expect(fit.dropped.length % 2).toBe(0);
    expect(fit.sides.flat().map(({ kind, number }) => [kind, number])).toEqual(
      stepRows(long).map(({ kind, number }) => [kind, number]),
    );
    const caution = (rows: readonly { kind: string }[]) =>
      rows.find(({ kind }) => kind === 'caution');
    expect(caution(fit.sides.flat())).toEqual(caution(stepRows(long)));
    expect(Math.min(...fit.left)).toBeGreaterThanOrEqual(0);
  });

  test('with sentences of 3,000 characters gets smaller type before it cuts any in two', () => {
    const [text] = textsOf('community-fridge');
    if (text === undefined) throw new Error('There is a guide.');
    const blocks = [paragraph('word '.repeat(600).trim())];
    const of = (count: number) => ({
      ...text,
      steps: Array.from({ length: count }, () => ({ title: 'Go', blocks })),
    });
    const fit = fitSteps([of(4)], measure);
    expect(fit.body).toBeLessThan(2.29);
    expect(fit.dropped).not.toContain(expect.stringContaining('word'));
    const steps = fit.sides.flat().filter(({ kind }) => kind === 'step');
    expect(steps.map(({ cells }) => cells[0]?.blocks)).toEqual([blocks, blocks, blocks, blocks]);
    expect(Math.min(...fit.left)).toBeGreaterThanOrEqual(0);
  });

  test('whose endless sentences no type holds cuts them, warnings last, keeps every step and says so', () => {
    const [text] = textsOf('community-fridge');
    if (text === undefined) throw new Error('There is a guide.');
    const endless = { title: 'Go', blocks: [paragraph('word '.repeat(1200).trim())] };
    const caution = { title: 'Careful', blocks: [paragraph('Hot. '.repeat(40).trim())] };
    const whole = { ...text, caution, steps: Array.from({ length: 12 }, () => endless) };
    const fit = fitSteps([whole], measure);
    const rows = fit.sides.flat();
    expect(Math.min(...fit.left)).toBeGreaterThanOrEqual(0);
    expect(fit.dropped.length).toBeGreaterThan(0);
    expect(rows.map(({ number }) => number)).toEqual(stepRows([whole]).map(({ number }) => number));
    expect(rows.at(-1)?.cells[0]?.blocks[0]?.text).toMatch(/^word .* …$/);
    expect(rows.find(({ kind }) => kind === 'caution')?.cells[0]?.blocks).toEqual(caution.blocks);
    const warning = { ...caution, blocks: [paragraph('hot '.repeat(12_000).trim())] };
    const cut = fitSteps([{ ...whole, caution: warning }], measure);
    expect(Math.min(...cut.left)).toBeGreaterThanOrEqual(0);
    expect(
      cut.sides.flat().find(({ kind }) => kind === 'caution')?.cells[0]?.blocks[0]?.text,
    ).toMatch(/ …$/);
  });

  test('of a guide without any steps still has its opening', () => {
    const [text] = textsOf('community-fridge');
    if (text === undefined) throw new Error('There is a guide.');
    const fit = fitSteps([{ ...text, steps: [] }], measure);
    expect(fit.sides.flat().map(({ kind }) => kind)).toEqual(['opening', 'materials']);
  });

  test('gives the longer language the wider column', () => {
    const [first = 0, second = 0] = columnsFor(textsOf('start-a-community-garden'), measure);
    expect(second).toBeGreaterThan(first);
    expect(columnsFor(textsOf('community-fridge').slice(0, 1), measure)).toHaveLength(1);
  });

  test('names each source once, with its newest year', () => {
    expect(sourceLine(textsOf('sew-a-cloth-mask'))).toMatch(
      /^These steps are from · De dónde vienen: wilco\.org 2020, /,
    );
    expect(sourceLine(textsOf('sew-a-cloth-mask').map((text) => ({ ...text, hosts: '' })))).toBe(
      '',
    );
  });
});

describe('trimming a row', () => {
  const row = (blocks: ReturnType<typeof paragraph>[]) => ({
    kind: 'step' as const,
    number: 1,
    cells: [{ title: 'Go', blocks, language: 'en', direction: 'ltr' as const, second: false }],
  });

  test('takes a sentence at a time and never the last one', () => {
    const trimmed = trimRow(row([paragraph('One & one. Two.')]));
    expect(trimmed?.dropped).toEqual(['Two.']);
    expect(trimmed?.row.cells[0]?.blocks[0]).toMatchObject({
      text: 'One & one.',
      html: 'One &amp; one.',
    });
    expect(trimmed && trimRow(trimmed.row)).toBeUndefined();
    expect(trimRow(row([]))).toBeUndefined();
  });

  test('takes a paragraph of one sentence whole', () => {
    expect(trimRow(row([paragraph('One.'), paragraph('Two.')]))?.row.cells[0]?.blocks).toEqual([
      paragraph('One.'),
    ]);
  });
});
