// Ships to the browser, on the page "Text size and reading".
import { fill } from '../words/fill.ts';
import type { SiteWords } from '../words/words.ts';
import { openKeptChoice } from './kept-choice.ts';
import { AS_IT_WAS, classesOf, TEXT_SIZES } from './reading-choice.ts';
import type { ReadingChoice } from './reading-choice.ts';

/** Makes the form of the page do what it says: at once, and on every page that is opened after it. */
export function wireReading(form: HTMLFormElement, root: HTMLElement): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Pick<
    SiteWords['reading'],
    'sizes' | 'done'
  >;
  const status = form.querySelector('[role="status"]');
  const kept = openKeptChoice({ tab: () => sessionStorage, device: () => localStorage });
  const boxes = (name: string) => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
  ];
  const [remember] = boxes('remember');

  const show = ({ text, plain }: ReadingChoice): void => {
    for (const box of boxes('text')) box.checked = box.value === text;
    for (const box of boxes('plain')) box.checked = (box.value === 'hidden') === plain;
    root.className = classesOf({ text, plain });
  };
  const say = (...sentences: string[]): void => {
    status?.replaceChildren(sentences.join(' '));
  };

  const found = kept.read();
  show(found.choice);
  if (remember) remember.checked = found.remembered;

  form.addEventListener('change', (event) => {
    const data = new FormData(form);
    const choice = {
      text: TEXT_SIZES.find((size) => size === data.get('text')) ?? '100',
      plain: data.get('plain') === 'hidden',
    };
    show(choice);
    const where = kept.keep(choice, remember?.checked === true);
    const { name } = event.target as HTMLInputElement;
    const { done } = words;
    const lasts = { device: done.kept, tab: done.notKept, nowhere: done.failed }[where];
    if (name === 'text') say(fill(done.size, { size: words.sizes[choice.text] }), lasts);
    else if (name === 'plain') say(choice.plain ? done.hidden : done.shown, lasts);
    else say(lasts);
  });

  form.addEventListener('reset', (event) => {
    event.preventDefault();
    kept.forget();
    show(AS_IT_WAS);
    if (remember) remember.checked = false;
    say(words.done.reset);
  });
}
