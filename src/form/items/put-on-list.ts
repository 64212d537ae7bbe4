// Ships to the browser.
import type { Answers, DraftItem } from '../../draft/answers.ts';

/** The answers with an item listed: in the place of the item with the same key, or at the end. */
export function putOnList(answers: Answers, item: DraftItem): Answers {
  const { items } = answers;
  const listed = items.some(({ key }) => key === item.key)
    ? items.map((other) => (other.key === item.key ? item : other))
    : [...items, item];
  return { ...answers, items: listed, open: null };
}

/** The answers without an item. */
export function takeOffList(answers: Answers, { key }: DraftItem): Answers {
  return { ...answers, items: answers.items.filter((item) => item.key !== key) };
}
