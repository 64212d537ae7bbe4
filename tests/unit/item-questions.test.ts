import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DraftItem, newItem, noAnswers } from '../../src/draft/answers.ts';
import { findItemErrors } from '../../src/form/check/find-errors.ts';
import { FormContext } from '../../src/form/form-context.ts';
import { ItemEditor } from '../../src/form/items/ItemEditor.tsx';
import { fieldOf, questionsOf } from '../../src/form/items/questions-of.ts';
import type { RequestFormProps } from '../../src/form/request-form-props.ts';
import { requestFacts, toRequest } from '../../src/form/check/to-request.ts';
import { BRANCH_QUESTIONS, BRANCHES, QUESTIONS } from '../../src/schema/branches.ts';
import type { QuestionId } from '../../src/schema/branches.ts';
import { ITEM_SIDES, ITEM_WHENS, Request } from '../../src/schema/request.ts';
import { requestQuestions } from '../../src/words/en/request-questions.ts';
import type { QuestionWords } from '../../src/words/question-words.ts';
import { request as en } from '../../src/words/en/request.ts';
import { request as es } from '../../src/words/es/request.ts';
import fc from '../fast-check.ts';

const TODAY = '2026-11-22';
const COMMON = ['town', 'when', 'amount', 'details'];
const EVERY = BRANCHES.flatMap((branch) => ITEM_SIDES.map((side) => [branch, side] as const));
const IDS = Object.keys(QUESTIONS) as QuestionId[];

describe('questionsOf', () => {
  test.each(EVERY)(
    '%s, %s: asks everything of the catalog once, and what every need has',
    (...of) => {
      const [branch, side] = of;
      const asked = questionsOf(branch, side);
      const own = asked.filter((question) => !COMMON.includes(question));
      expect(new Set(own)).toEqual(new Set(BRANCH_QUESTIONS[branch][side]));
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked).toEqual(expect.arrayContaining(['town', 'when', 'details']));
      expect(asked.includes('amount')).toBe(branch === 'money');
    },
  );

  test('asks six questions of who needs a ride, in the order one would tell it', () => {
    expect(questionsOf('ride', 'ask')).toEqual(['town', 'to', 'when', 'room', 'trip', 'details']);
  });
});

describe('the editor of an item', () => {
  test('shows only the needs until one is chosen', () => {
    const page = drawn(newItem('ask', '1'));
    expect(questionsIn(page)).toEqual(['What is it about?']);
    expect(page.match(/aria-pressed="false"/g)?.length).toBe(BRANCHES.length);
  });

  test('folds the needs once one is chosen, and asks six questions for a ride', () => {
    const ride: DraftItem = { ...newItem('ask', '1'), need: 'ride', when: 'day' };
    const page = drawn(ride);
    expect(page).not.toContain('aria-pressed');
    expect(page).toContain('Choose something else');
    expect(questionsIn(page)).toEqual([
      'From where?',
      'Where to?',
      'When?',
      'Do you need room for more?',
      'One way, or there and back?',
      'Tell us more',
    ]);
    expect(page).toContain('id="item-day"');
    expect(page).toContain('id="item-time"');
    expect(page).toContain('A town, or two streets that cross. No house number.');
  });

  test('asks for streets that cross only where something is brought', () => {
    const food: DraftItem = { ...newItem('ask', '1'), need: 'groceries' };
    expect(drawn(food)).toContain('Just the town. No street.');
    expect(drawn({ ...food, facts: { bring: ['bring'] } })).toContain('two streets that cross');
    expect(drawn({ ...newItem('offer', '1'), need: 'ride' })).toContain('Where do you drive?');
  });

  test('shows the crisis line to who asks for somebody to talk to, and to nobody else', () => {
    const talk: DraftItem = { ...newItem('ask', '1'), need: 'talk' };
    expect(drawn(talk)).toContain('href="tel:988"');
    expect(drawn(talk, { lines: [] })).not.toContain('request-talk-now');
    expect(drawn({ ...talk, side: 'offer' })).not.toContain('tel:988');
    expect(drawn({ ...talk, need: 'legal' })).not.toContain('tel:988');
  });

  test('says who gives money and who gets it', () => {
    const money: DraftItem = { ...newItem('ask', '1'), need: 'money' };
    expect(drawn(money)).toContain('You are asking for money');
    expect(drawn({ ...money, side: 'offer' })).toContain('You are giving money');
    expect(drawn({ ...money, need: 'garden' })).not.toContain('money</strong>');
  });

  test.each(EVERY)(
    '%s, %s: has words for every question, in English and Spanish',
    (branch, side) => {
      const item: DraftItem = { ...newItem(side, '1'), need: branch, when: 'day' };
      const pages = [drawn(item), drawn(item, { words: es, language: 'es' })];
      for (const page of pages) {
        for (const question of questionsOf(branch, side)) {
          expect(page).toContain(`id="${fieldOf(question)}"`);
        }
        expect(page).not.toMatch(/undefined|\{\w+\}/);
        const labels = [...page.matchAll(/<(?:label|legend)[^>]*>(.*?)<\/(?:label|legend)>/g)];
        expect(labels.length).toBeGreaterThan(questionsOf(branch, side).length - 1);
        for (const [, label = ''] of labels) expect(textOf(label)).toMatch(/\p{L}{2}/u);
      }
      expect(questionsIn(pages[1] ?? '')).not.toEqual(questionsIn(pages[0] ?? ''));
    },
  );
});

test('any item makes a whole request, or has a mistake at a field that is on the page', () => {
  const facts = requestFacts(PROPS);
  const word = fc.constantFrom('', ' ', 'Lee', 'x'.repeat(201), 'x'.repeat(2001));
  const answer = fc.oneof(
    fc.array(fc.constantFrom(...IDS.flatMap(optionsOf), 'gone')),
    word.map((text) => [text]),
  );
  const item: fc.Arbitrary<DraftItem> = fc.record({
    key: fc.constant('1'),
    side: fc.constantFrom(...ITEM_SIDES),
    need: fc.constantFrom('', 'unicorns', ...BRANCHES),
    details: word,
    when: fc.constantFrom('' as const, ...ITEM_WHENS),
    day: fc.constantFrom('', '2026-11-21', '2026-11-24', 'soon'),
    time: fc.constantFrom('', '10:00', '25:00', 'noon'),
    town: word,
    amount: fc.constantFrom('', '50', '-5', 'a lot'),
    facts: fc.dictionary(fc.constantFrom(...IDS, 'nonsense'), answer, { maxKeys: 8 }),
  });
  fc.assert(
    fc.property(item, (written) => {
      const errors = findItemErrors(written, TODAY, facts);
      if (errors.length === 0) {
        const answers = { ...noAnswers(ID), items: [written], ways: ['navigator' as const] };
        Request.parse(toRequest(answers, { ...facts, consent: true }));
      }
      const page = errors.length > 0 ? drawn(written) : '';
      for (const { field } of errors) expect(page).toContain(`id="${field}"`);
    }),
    { numRuns: 400 },
  );
});

test('every question reads at grade 6 or below, measured after Flesch and Kincaid', () => {
  const asked = Object.values<QuestionWords>(requestQuestions).flatMap((words) => [
    words.label,
    words.hint ?? words.label,
    words.offerLabel ?? words.label,
  ]);
  const towns = Object.values(en.item.towns).flatMap(({ label, hint }) => [label, hint]);
  expect([...asked, ...towns, en.item.beThereBy].filter((text) => gradeOf(text) > 6)).toEqual([]);
});

const ID = '0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11';
const PROPS: RequestFormProps = {
  words: en,
  language: 'en',
  languages: [{ code: 'en', label: 'English' }],
  needs: BRANCHES.map((branch) => ({
    id: branch,
    branch,
    ask: `Ask ${branch}`,
    offer: `Give ${branch}`,
    svg: '',
  })),
  towns: ['Lee', 'Otis'],
  network: { id: 'example', name: 'Example', demo: true },
  lines: [{ number: '988', label: 'You need to talk', href: 'tel:988' }],
  answers: [],
  delivery: { kind: 'inbox', address: '/v1/requests' },
  plainForm: true,
  leavePage: '/leave/',
  leavesTo: 'weather',
};

/** The editor as HTML. It asks the session for nothing while it is drawn. */
function drawn(item: DraftItem, change: Partial<RequestFormProps> = {}): string {
  const editor = createElement(ItemEditor, {
    item,
    today: TODAY,
    textOf: () => undefined,
    onChange: () => undefined,
  });
  const value = {
    props: { ...PROPS, ...change },
    session: {} as never,
    snapshot: { device: 'mine' } as never,
  };
  return renderToStaticMarkup(createElement(FormContext, { value }, editor));
}

/** What a person is asked, without the questions inside an answer. */
function questionsIn(page: string): string[] {
  const outer = page
    .replace(/<label class="request-option".*?<\/label>/g, '')
    .replace(/<div class="request-field"[^>]* data-inset="".*?<\/label>/g, '');
  return [...outer.matchAll(/<(legend|label)[^>]*>(.*?)<\/\1>/g)].map(([, , label = '']) =>
    textOf(label).replace(en.steps.canSkip, '').replace(es.steps.canSkip, '').trim(),
  );
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replaceAll('&#x27;', "'");
}

function optionsOf(id: QuestionId): readonly string[] {
  const question = QUESTIONS[id];
  return 'options' in question ? question.options : [];
}

/** Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
function gradeOf(text: string): number {
  const words = text.match(/[\p{L}’]+|\d+/gu) ?? [];
  const sentences = text.match(/[.?!]+/g) ?? ['.'];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without a silent e at the end; close enough for an average. */
function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^l])e$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}
