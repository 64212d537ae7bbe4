// Ships to the browser, on pages with a search box.
import { handWords } from './handed-words.ts';

/**
 * Loads the suggestions when a search box gets the focus, and nothing before. A failed loading is tried at the next
 * focus. Whoever is quicker than it searches all the same, with their words in no address: nobody has judged them yet.
 */
export function loadOnFocus(form: HTMLFormElement): void {
  const search = (event: SubmitEvent): void => {
    const typed = form.querySelector('input')?.value.trim() ?? '';
    if (typed === '') return;
    event.preventDefault();
    handWords(form, typed);
  };
  const load = async (): Promise<void> => {
    form.removeEventListener('focusin', begin);
    fetchAhead(form.dataset['dictionary'] ?? '');
    try {
      const { openSuggest } = await import('./open-suggest.ts');
      openSuggest(form);
      form.removeEventListener('submit', search);
    } catch {
      form.addEventListener('focusin', begin);
    }
  };
  const begin = () => void load();
  form.addEventListener('focusin', begin);
  form.addEventListener('submit', search);
  if (form.matches(':focus-within')) begin();
}

/** The dictionary is on its way while the code is. */
function fetchAhead(href: string): void {
  document.head.append(
    Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href,
    }),
  );
}
