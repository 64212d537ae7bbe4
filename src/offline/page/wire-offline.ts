// Ships to the browser, on the page about copies.
import { fill } from '../../words/fill.ts';
import type { SiteWords } from '../../words/words.ts';
import { CopyHere } from './copy-here.ts';
import { actsOf } from './copy-view.ts';
import type { CopyAct, CopyView } from './copy-view.ts';
import { wireForgetting } from './wire-forgetting.ts';

/** How often a copy that is on its way is looked at. */
const EACH_MS = 700;

/** Says what of the copy is on this device, keeps saying it while it comes, and makes the buttons do what they say. */
export function wireOffline(root: HTMLElement, window: Window): void {
  const { keep = '', scope = '', words = '{}' } = root.dataset;
  const said = JSON.parse(words) as SiteWords['offline']['state'];
  const copy = new CopyHere(window, { worker: keep, scope });
  const status = root.querySelector('[role="status"]');
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-act]')];
  let again: ReturnType<typeof setTimeout> | undefined;
  /** While something that was pressed is being done, nothing is said of what there was. */
  let acting = false;

  const show = (view: CopyView): void => {
    clearTimeout(again);
    const text = sentence(said, view, root.lang || window.document.documentElement.lang);
    // A sentence that is said twice is heard twice.
    if (status && status.textContent !== text) status.textContent = text;
    const acts: readonly string[] = actsOf(view);
    for (const button of buttons) button.hidden = !acts.includes(button.dataset['act'] ?? '');
    if (view.kind === 'coming') again = setTimeout(() => void look(), EACH_MS);
  };
  const look = async (): Promise<void> => {
    const view = await copy.look();
    if (!acting) show(view);
  };
  const acts: Record<CopyAct, () => Promise<void>> = {
    keep: () => copy.keep(),
    renew: () => copy.keep(),
    refuse: () => copy.refuse(),
    use: async () => {
      await copy.use();
      window.location.reload();
    },
  };

  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
    const act = buttons.find((each) => each === button)?.dataset['act'];
    if (!isAct(act, acts)) return;
    acting = true;
    const done = acts[act]().finally(() => {
      acting = false;
    });
    done.then(look).catch(() => {
      show({ kind: 'failed' });
    });
    // The button that was pressed may be gone.
    if (status instanceof HTMLElement) status.focus();
  });
  wireForgetting(root, look);
  look().catch(() => {
    show({ kind: 'cannot' });
  });
}

function isAct(act: string | undefined, acts: Record<CopyAct, unknown>): act is CopyAct {
  return act !== undefined && act in acts;
}

function sentence(said: SiteWords['offline']['state'], view: CopyView, language: string): string {
  switch (view.kind) {
    case 'coming': {
      const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(view.percent);
      return fill(said.coming, { percent });
    }
    case 'whole':
      return fill(said.whole, { date: view.date });
    case 'waiting':
      return `${fill(said.whole, { date: view.date })} ${said.waiting}`;
    case 'cannot':
    case 'failed':
    case 'none':
    case 'partly':
    case 'refused':
      return said[view.kind];
  }
}
