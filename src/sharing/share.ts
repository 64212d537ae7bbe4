// Ships to the browser, loaded when somebody presses "Share".
import type { SiteWords } from '../words/words.ts';

// A program of its own: whoever loads it presses the button again.
for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) {
  delete button.dataset['tool'];
  // Until now it may have said that this program did not come.
  button.textContent = wordsOf(button).share;
  button.addEventListener('click', () => void share(button));
}

/**
 * Gives the address of the page to somebody: by the device's own way to share, else copied, else shown, selected, to be
 * copied by hand. `data-address` and `data-title` say what, `data-words` the sentences.
 */
async function share(button: HTMLElement): Promise<void> {
  const { address: url = '', title = '' } = button.dataset;
  const said = wordsOf(button);
  const status = button.parentElement?.querySelector('[role="status"]');
  if ('share' in navigator) {
    try {
      await navigator.share({ title, url });
      return;
    } catch (error) {
      // The person thought better of it; everything else goes on to copying.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    status?.replaceChildren(said.copied);
  } catch {
    status?.replaceChildren(said.copyYourself, ' ', addressField(url, said.copyYourself));
    status?.querySelector('input')?.select();
  }
}

function wordsOf({ dataset }: HTMLElement): ShareWords {
  return JSON.parse(dataset['words'] ?? '{}') as ShareWords;
}

function addressField(url: string, label: string): HTMLInputElement {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = url;
  field.dir = 'ltr';
  field.setAttribute('aria-label', label);
  return field;
}

type ShareWords = Pick<SiteWords['sharing'], 'share' | 'copied' | 'copyYourself'>;
