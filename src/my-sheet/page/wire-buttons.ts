// Ships to the browser, on my sheet only.
import type { RowAction } from './make-row.ts';
import type { SheetParts } from './sheet-parts.ts';

/** What the page's buttons and fields do. */
export type SheetActions = {
  forget: () => void;
  draw: () => void;
  keepLinked: () => void;
  join: () => void;
  showMine: () => void;
  dropUnknown: () => void;
  putBack: () => void;
  name: (name: string) => void;
  act: (action: RowAction, code: string) => void;
};

const ACTIONS: readonly string[] = ['up', 'down', 'remove'] satisfies RowAction[];

/** Ties every button and field to what it does. */
export function wireButtons(parts: SheetParts, actions: SheetActions): void {
  const on = (button: HTMLButtonElement, run: () => void) => {
    button.addEventListener('click', run);
  };
  on(parts.print, () => {
    window.print();
  });
  on(parts.goBack, () => {
    history.back();
  });
  on(parts.forget, actions.forget);
  on(parts.again, actions.draw);
  on(parts.keep, actions.keepLinked);
  on(parts.join, actions.join);
  on(parts.mine, actions.showMine);
  on(parts.dropUnknown, actions.dropUnknown);
  on(parts.putBack, actions.putBack);
  parts.full.addEventListener('change', actions.draw);
  parts.name.addEventListener('input', () => {
    actions.name(parts.name.value.trim());
  });
  parts.entries.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const code = button?.closest<HTMLElement>('[data-code]')?.dataset['code'];
    const action = button?.dataset['do'];
    if (code !== undefined && isAction(action)) actions.act(action, code);
  });
}

function isAction(text: string | undefined): text is RowAction {
  return text !== undefined && ACTIONS.includes(text);
}
