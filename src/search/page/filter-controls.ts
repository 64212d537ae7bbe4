// Ships to the browser, on the search page only.
import { localeOf } from '../../words/locale.ts';
import type { Counts } from '../narrow/narrow.ts';
import type { FilterName, Filters } from '../search-address.ts';
import { FILTER_NAMES } from '../search-address.ts';

/**
 * The filters of the page: chips to tick and lists to choose from, all made by the build. Each filter has one value at
 * most. What was chosen behind "More filters" is shown as a chip too, to see and to take off without opening it.
 */
export function openFilters(
  parts: FilterParts,
  language: string,
  onChange: (filters: Filters) => void,
) {
  const controls = [...parts.filters.querySelectorAll<Control>('[data-filter]')];
  const numbers = new Intl.NumberFormat(localeOf(language));
  let filters: Filters = {};

  const choose = (name: FilterName, value: string): void => {
    const next = { ...filters, [name]: value };
    if (value === '') Reflect.deleteProperty(next, name);
    onChange(next);
  };
  for (const control of controls) {
    control.addEventListener('change', () => {
      choose(nameOf(control), isBox(control) && !control.checked ? '' : control.value);
    });
  }

  const showChosen = (): void => {
    const hadFocus = parts.chosen.contains(document.activeElement);
    const chips = controls
      .filter((control) => 'more' in control.dataset)
      .flatMap((control) => {
        const label = labelOfChosen(control);
        if (label === undefined) return [];
        const chip = (parts.chip.content.cloneNode(true) as DocumentFragment)
          .firstElementChild as HTMLElement;
        const text = chip.querySelector('[data-label]');
        if (text) text.textContent = label;
        chip.addEventListener('click', () => {
          choose(nameOf(control), '');
        });
        return [chip];
      });
    parts.chosen.replaceChildren(...chips);
    // The chip that was pressed is gone: the next best place is where its filter stands.
    if (hadFocus) parts.moreFilters.focus();
  };

  return {
    /** Shows which are chosen. `counts` says what each would leave; without it, nothing is said yet. */
    show(chosen: Filters, counts?: Counts): void {
      const changed = FILTER_NAMES.some((name) => chosen[name] !== filters[name]);
      filters = chosen;
      for (const control of controls) {
        const name = nameOf(control);
        const value = chosen[name] ?? '';
        if (isBox(control)) control.checked = control.value === value;
        else control.value = value;
        if (counts) showCounts(control, counts[name], numbers);
      }
      if (changed) showChosen();
    },
  };
}

function showCounts(
  control: Control,
  counts: Readonly<Record<string, number>>,
  numbers: Intl.NumberFormat,
): void {
  if (isBox(control)) {
    const left = counts[control.value] ?? 0;
    const place = control.parentElement?.querySelector('[data-count]');
    if (place) place.textContent = numbers.format(left);
    // A chip that would leave nothing is no choice, but one that is chosen must come off again.
    control.disabled = left === 0 && !control.checked;
    return;
  }
  for (const option of control.options) {
    if (option.value === '') continue;
    const left = counts[option.value] ?? 0;
    option.textContent = `${option.dataset['label'] ?? ''} (${numbers.format(left)})`;
  }
}

function labelOfChosen(control: Control): string | undefined {
  if (!isBox(control)) return control.selectedOptions[0]?.dataset['label'];
  if (!control.checked) return undefined;
  return control.parentElement?.querySelector('[data-label]')?.textContent ?? undefined;
}

function nameOf(control: Control): FilterName {
  return control.dataset['filter'] as FilterName;
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement;
}

type Control = HTMLInputElement | HTMLSelectElement;

export type FilterParts = {
  filters: HTMLElement;
  chosen: HTMLElement;
  chip: HTMLTemplateElement;
  /** The summary that opens the rest. */
  moreFilters: HTMLElement;
};

export type FilterControls = ReturnType<typeof openFilters>;
