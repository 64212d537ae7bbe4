// Ships to the browser, on the search page only.

/** The parts of the page that the search works on; all of them stand in the HTML already. */
export function searchParts(page: Document) {
  const part = (id: string): HTMLElement => {
    const found = page.getElementById(id);
    if (found === null) throw new Error(`The search page has no #${id}.`);
    return found;
  };
  return {
    form: part('search') as HTMLFormElement,
    field: part('q') as HTMLInputElement,
    filters: part('filters') as HTMLFieldSetElement,
    chosen: part('chosen'),
    chip: part('chosen-chip') as HTMLTemplateElement,
    moreFilters: part('more-filters-name'),
    nearChosen: part('near-chosen') as HTMLButtonElement,
    nearChoice: part('near-choice') as HTMLDetailsElement,
    clear: part('clear') as HTMLButtonElement,
    status: part('status'),
    heading: part('heading'),
    told: part('told'),
    total: part('total'),
    asTyped: part('as-typed'),
    allOf: part('all-of'),
    crisis: part('crisis'),
    results: part('results'),
    none: part('none'),
    noneFilters: part('none-filters'),
    noneNeeds: part('none-needs'),
    noneOpen: part('none-open'),
    askForm: part('ask-form') as HTMLAnchorElement,
    row: part('row') as HTMLTemplateElement,
    list: part('list') as HTMLTemplateElement,
  };
}

export type SearchParts = ReturnType<typeof searchParts>;
