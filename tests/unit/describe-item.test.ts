import { expect, test } from 'vitest';
import type { DraftItem } from '../../src/draft/answers.ts';
import { describeItem } from '../../src/form/items/describe-item.ts';
import { propsIn, RIDE } from './form-props.ts';

const told = (item: DraftItem, language: 'en' | 'es' = 'en') => {
  const { title, text } = describeItem(item, propsIn(language));
  // ICU puts different blanks, or none, between the letters of "a. m." from year to year.
  return `${title} | ${text}`.replace(/\s/g, ' ').replace('. m.', '.m.');
};

test('a ride, in English and Spanish', () => {
  const ride: DraftItem = {
    ...RIDE,
    time: '10:00',
    details: '',
    facts: { to: ['Pittsfield'], room: ['walker'] },
  };
  expect(told(ride)).toBe(
    'A ride to Pittsfield | Tuesday, November 24, be there by 10 am. From Lee. Room for a walker.',
  );
  expect(told(ride, 'es')).toBe(
    'Que me lleven a Pittsfield | Martes, 24 de noviembre, llegar antes de las 10 a.m. ' +
      'Desde Lee. Con espacio para un andador.',
  );
  expect(told({ ...ride, time: '13:30' }, 'es')).toContain('antes de la 1:30 p.m.');
});

test('groceries that are brought, and what nobody asks is not said', () => {
  const food: DraftItem = {
    ...RIDE,
    need: 'food',
    when: 'soon',
    time: '10:00',
    details: '',
    facts: { to: ['Pittsfield'], bring: ['bring'], people: ['4'], avoid: ['milk'] },
  };
  expect(told(food)).toBe(
    'Groceries, brought to me | As soon as possible. In Lee. People: 4. Can’t eat: milk.',
  );
  expect(told(food, 'es')).toBe(
    'Alimentos, con entrega | Lo antes posible. En Lee. Personas: 4. Evitar: milk.',
  );
  expect(told({ ...food, facts: {} })).toBe('Groceries | As soon as possible. In Lee.');
});

test('a ride that is offered', () => {
  const ride: DraftItem = {
    ...RIDE,
    side: 'offer',
    when: 'weekly',
    facts: { hours: ['tuesday mornings'], seats: ['3'], room: ['walker', 'wheelchair'] },
  };
  expect(told(ride)).toBe(
    'A ride for a neighbor | Every week. I drive here: Lee. Tuesday mornings. Seats: 3. ' +
      'Room for a walker and a wheelchair. A white house.',
  );
});

test('who gives and who gets money', () => {
  const money: DraftItem = {
    ...RIDE,
    need: 'money',
    when: 'soon',
    amount: '$50',
    town: '',
    details: '',
  };
  expect(told(money)).toBe(
    'Money for a bill | As soon as possible. About $50. You are asking for it.',
  );
  expect(told({ ...money, side: 'offer', amount: '' })).toBe(
    'Money for a neighbor | As soon as possible. You are giving money.',
  );
});

test('an item from a page before the branches, and a need that is no longer listed', () => {
  const older: DraftItem = { ...RIDE, facts: {} };
  expect(told(older)).toBe('A ride | Tuesday, November 24. From Lee. A white house.');
  expect(told({ ...older, need: 'unicorns' })).toMatch(/^Something else \| .*In Lee\./);
});
