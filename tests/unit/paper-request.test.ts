import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { layPaper } from '../../src/flyer/paper/lay-paper.ts';
import { paperBehind } from '../../src/flyer/paper/paper-behind.ts';
import type { PaperBlock } from '../../src/flyer/paper/paper-block.ts';
import { paperFormOf } from '../../src/flyer/paper/paper-form.ts';
import { behindHeight } from '../../src/flyer/paper/paper-height.ts';
import {
  BOX,
  FOOT,
  HEAD,
  HEIGHT,
  LEAST_TEXT,
  SHARED_ROW,
  SLIP,
  WRITE,
} from '../../src/flyer/paper/paper-type.ts';
import { questionsOf } from '../../src/form/items/questions-of.ts';
import { BRANCHES, QUESTIONS } from '../../src/schema/branches.ts';
import type { QuestionId } from '../../src/schema/branches.ts';
import { ITEM_SIDES } from '../../src/schema/request.ts';
import { paperQuestionsOf } from '../../src/site/paper-questions.ts';
import { readersOf } from '../../src/site/readers.ts';

const measure = await openMeasure();
const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const [reader, second] = readersOf(directory, '/');
if (reader === undefined || second === undefined) throw new Error('The content has two languages.');
const blocks = paperFormOf([reader, second]);
const idsOf = (block: PaperBlock) =>
  'questions' in block
    ? [...('once' in block ? block.once : []), ...block.questions].map(({ id }) => id)
    : [];
/** Inches of a unit of the sheet. */
const INCH = 0.073;

test.each(ITEM_SIDES)(
  'every question of the online form about an %s stands on the paper',
  (side) => {
    const asked = blocks.flatMap((block) =>
      'side' in block && block.side === side ? idsOf(block) : [],
    );
    const branches = new Set(directory.needs.map(({ questions }) => questions)).add('other');
    for (const branch of branches) {
      const { own, shared } = paperQuestionsOf(branch, side);
      const paper = [
        ...own.map((question) => `${side}-${branch}-${question}`),
        ...shared.map((question) => `${side}-other-${question}`),
      ];
      expect(
        asked.filter((id) => paper.includes(id)),
        branch,
      ).toEqual(paper);
    }
  },
);

test.each(BRANCHES)(
  'the questions of %s keep the order of the form, those of all needs after them',
  (branch) => {
    for (const side of ITEM_SIDES) {
      const { own, shared } = paperQuestionsOf(branch, side);
      const online = questionsOf(branch, side);
      expect(online.filter((question) => own.includes(question))).toEqual(own);
      expect(new Set([...own, ...shared])).toEqual(new Set(online));
    }
  },
);

test('every need of the network has its box on both sides', () => {
  const boxes = (side: string) =>
    blocks.flatMap((block) =>
      block.kind === 'need' && block.side === side ? block.needs.map(({ value }) => value) : [],
    );
  for (const side of ITEM_SIDES) {
    expect(new Set(boxes(side))).toEqual(
      new Set([...directory.needs.map(({ id }) => id), 'other']),
    );
  }
});

test('every choice of the online form is a box on the paper, in its order', () => {
  for (const block of blocks.filter((each) => each.kind === 'need')) {
    for (const { id, options } of block.questions) {
      const question = QUESTIONS[id.split('-').at(-1) as QuestionId] as
        { options?: readonly string[] } | undefined;
      expect(
        options?.map(({ value }) => value),
        id,
      ).toEqual(question?.options);
    }
  }
});

test('how to reach a person is asked in the order of that step, then the consent, then what the navigator does', () => {
  const asked = blocks.flatMap((block) => (block.kind === 'questions' ? idsOf(block) : []));
  expect(asked).toEqual([
    'takenBy',
    'name',
    'ways',
    'phone',
    'voicemail',
    'email',
    'othersHear',
    'insteadName',
    'insteadHow',
    'times',
    'neverTimes',
    'access',
    'language',
    'consent',
    'office',
  ]);
});

test.each([
  ['two languages', [reader, second] as const, 6],
  ['English', [reader] as const, 4],
  ['Spanish', [second] as const, 4],
])('in %s it fits its sides, and nothing is lost', (_, readers, most) => {
  const form = paperFormOf(readers);
  const behind = paperBehind(readers);
  const { sides, size } = layPaper(form, { most, behind }, measure);
  expect(sides).toHaveLength(most);
  expect(size).toBeGreaterThanOrEqual(LEAST_TEXT);
  const laid = sides.flat().flatMap(({ columns }) => columns.flat());
  expect(laid).toHaveLength(form.length);
  expect(new Set(laid)).toEqual(new Set(form));
  sides.forEach((side, index) => {
    const height = side.reduce((sum, row) => sum + row.height, 0);
    const below =
      index === most - 1 ? SLIP : index === most - 2 ? behindHeight(behind, size, measure) : 0;
    expect(height + (index === 0 ? HEAD : 0) + below + FOOT).toBeLessThanOrEqual(HEIGHT);
  });
});

test('the parts follow each other, and questions that belong together are read in their order', () => {
  const { sides } = layPaper(blocks, { most: 6, behind: paperBehind([reader, second]) }, measure);
  const laid = sides.flat().flatMap(({ columns }) => columns.flat());
  const ordered = (all: readonly PaperBlock[]) => all.filter(({ kind }) => kind !== 'need');
  expect(ordered(laid)).toEqual(ordered(blocks));
});

test('a pen has room: lines of .3 inches, boxes of .16 inches', () => {
  expect(Math.min(WRITE, SHARED_ROW) * INCH).toBeGreaterThanOrEqual(0.3);
  expect(BOX * INCH).toBeGreaterThanOrEqual(0.16);
});

test('a form with more to ask takes more sides, never smaller letters', () => {
  const { sides, size } = layPaper([...blocks, ...blocks], { most: 6, behind: [] }, measure);
  expect(sides.length).toBeGreaterThan(6);
  expect(size).toBe(LEAST_TEXT);
});
