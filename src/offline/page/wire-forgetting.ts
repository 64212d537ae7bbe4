// Ships to the browser, on the page about copies.
import { forgetDevice, hasDesk } from './forget-device.ts';

/** "Forget everything on this device": asks once, then says whether all of it is gone. */
export function wireForgetting(root: HTMLElement, look: () => Promise<void>): void {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-forget="${name}"]`);
  const [ask, sure, yes, no, said] = ['ask', 'sure', 'yes', 'no', 'said'].map((name) => find(name));
  const desk = root.querySelector<HTMLInputElement>('input[data-forget]');
  const { known = '[]', forgotten = '', failed = '' } = root.dataset;
  if (!ask || !sure || !said) return;

  const open = (is: boolean): void => {
    sure.hidden = !is;
    ask.hidden = is;
  };
  ask.addEventListener('click', () => {
    said.replaceChildren();
    open(true);
    sure.focus();
    void hasDesk().then((is) => {
      sure.querySelector<HTMLElement>('[data-desk]')?.toggleAttribute('hidden', !is);
    });
  });
  no?.addEventListener('click', () => {
    open(false);
    ask.focus();
  });
  yes?.addEventListener('click', () => {
    const names = JSON.parse(known) as string[];
    void forgetDevice(names, desk?.checked === true).then(async (gone) => {
      open(false);
      await look();
      said.replaceChildren(gone ? forgotten : failed);
      said.focus();
    });
  });
}
