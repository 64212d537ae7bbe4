// Ships to the browser, on my sheet only.

/** The parts of the page that the sheet works on; all of them stand in the HTML already. */
export function sheetParts(page: Document) {
  const part = (id: string): HTMLElement => {
    const found = page.getElementById(id);
    if (found === null) throw new Error(`The page of my sheet has no #${id}.`);
    return found;
  };
  return {
    root: part('my-sheet'),
    heading: part('heading'),
    lead: part('lead'),
    status: part('status'),
    goBack: part('go-back') as HTMLButtonElement,
    putBack: part('put-back') as HTMLButtonElement,
    notKept: part('not-kept'),
    kept: part('kept'),
    failed: part('failed'),
    again: part('again') as HTMLButtonElement,
    linked: part('linked'),
    linkedOver: part('linked-over'),
    keep: part('keep') as HTMLButtonElement,
    join: part('join') as HTMLButtonElement,
    mine: part('mine') as HTMLButtonElement,
    unknown: part('unknown'),
    unknownText: part('unknown-text'),
    dropUnknown: part('drop-unknown') as HTMLButtonElement,
    print: part('print') as HTMLButtonElement,
    forget: part('forget') as HTMLButtonElement,
    naming: part('naming'),
    name: part('name') as HTMLInputElement,
    finder: part('finder'),
    find: part('find') as HTMLInputElement,
    foundSaid: part('found-said'),
    found: part('found'),
    switch: part('switch'),
    full: part('full') as HTMLInputElement,
    empty: part('empty'),
    total: part('total'),
    entries: part('entries'),
    ends: part('ends'),
    bring: part('bring'),
    asks: part('asks'),
    bus: part('bus'),
    numbers: part('numbers'),
    take: part('take'),
    code: part('code'),
    link: part('link') as HTMLInputElement,
    copy: part('copy') as HTMLButtonElement,
    copySaid: part('copy-said'),
    entry: part('entry') as HTMLTemplateElement,
    phone: part('phone') as HTMLTemplateElement,
    thing: part('thing') as HTMLTemplateElement,
    hit: part('hit') as HTMLTemplateElement,
  };
}

export type SheetParts = ReturnType<typeof sheetParts>;
