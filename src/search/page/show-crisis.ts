// Ships to the browser, on the search page only.
import type { Crisis } from '../dictionary/dictionary.ts';
import { arrangeGroups } from './arrange-groups.ts';
import type { Answered } from './answered.ts';
import type { Lists } from './result-lists.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWords } from './search-words.ts';

/**
 * Whom to call stands first. Below it are the titles that are on the device already: nothing is fetched that could tell
 * which words were typed. Answers what to read out.
 */
export async function showCrisis(
  page: SearchParts,
  lists: Lists,
  words: SearchWords,
  { answered, crisis, cameByAddress, late }: Danger,
): Promise<string> {
  const { dictionary, answer } = answered;
  const atHand = dictionary.inMemory ? answer.hits : [];
  // By place or in one list: which need was meant is not what counts now.
  const flat = { ...answer, understood: { ...answer.understood, needs: [] } };
  const groups = arrangeGroups(dictionary, flat, atHand, new Set());
  const sections = await lists.make(dictionary, groups, {
    near: undefined,
    place: undefined,
    bare: true,
  });
  if (late()) return '';
  const panel = showPanel(page.crisis, crisis);
  const quiet = panel?.querySelector<HTMLElement>('[data-quiet]');
  // Words that came in the address have been asked for with it: then this would be no true sentence.
  if (quiet) quiet.hidden = cameByAddress;
  const [title] = sections[0]?.getElementsByTagName('h2') ?? [];
  if (title) {
    title.textContent = words.search.crisis.below;
    title.classList.remove('sr');
  }
  page.heading.hidden = true;
  page.results.replaceChildren(...sections);
  const ways = [...(panel?.querySelectorAll('.button') ?? [])].map(({ textContent }) =>
    textContent.trim(),
  );
  return [panel?.querySelector('h1')?.textContent.trim(), ...ways].join(' ');
}

/** Shows the panel of one danger, or none. */
export function showPanel(panels: HTMLElement, crisis?: Crisis): HTMLElement | undefined {
  let shown: HTMLElement | undefined;
  for (const panel of panels.querySelectorAll<HTMLElement>('[data-crisis]')) {
    panel.hidden = panel.dataset['crisis'] !== crisis;
    if (!panel.hidden) shown = panel;
  }
  return shown;
}

type Danger = {
  answered: Answered;
  crisis: Crisis;
  /** The words were in the address that led here. */
  cameByAddress: boolean;
  late: () => boolean;
};
